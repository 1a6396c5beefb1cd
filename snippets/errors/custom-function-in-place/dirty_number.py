import torch


class AddOne(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.mark_dirty(x.add_(1), 1)
        return x


try:
    AddOne.apply(torch.tensor([1.0], requires_grad=True) * 2)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: mark_dirty can only accept variables, but argument...
