import torch
from torch.autograd import gradcheck


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**2

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        factor = 2 if grad_output.sum() != 0 else 0  # a shortcut
        return factor * x * grad_output


x = torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True)
try:
    gradcheck(Square.apply, (x,), check_batched_grad=True)
except RuntimeError as e:
    message, *_ = str(e).split("\n\n")
    print(f"{type(e).__name__}: {message}")
    # > GradcheckError: While computing batched gradients, got: Batching rule not implemented for aten::is_nonzero. We could not generate a fallback.
