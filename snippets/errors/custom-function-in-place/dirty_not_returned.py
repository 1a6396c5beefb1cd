import torch


class AddOne(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        x.add_(1)
        ctx.mark_dirty(x)
        return x * 1

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output  # not reached


x = torch.tensor([1.0], requires_grad=True)
try:
    AddOne.apply(x * 2)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Some elements marked as dirty during the forward method were not returned as output. The inputs that are modified inplace must all be outputs of the Function.
