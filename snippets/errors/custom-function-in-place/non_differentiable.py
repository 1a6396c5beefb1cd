import torch


class MaxAndWhere(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        value, index = x.max(dim=0)
        ctx.save_for_backward(index)
        ctx.length = len(x)
        ctx.mark_non_differentiable(index.item())
        return value, index

    @staticmethod
    def backward(ctx, grad_value, grad_index):
        (index,) = ctx.saved_tensors  # not reached
        return grad_value * torch.nn.functional.one_hot(index, ctx.length)  # not reached


x = torch.tensor([1.0, 5.0, 2.0], requires_grad=True)
try:
    MaxAndWhere.apply(x)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: mark_non_differentiable only accepts variable arguments, but got...
