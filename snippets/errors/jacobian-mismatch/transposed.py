import torch
from torch.autograd import gradcheck


class Multiply(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, w):
        ctx.save_for_backward(w)
        return w @ x

    @staticmethod
    def backward(ctx, grad_output):
        (w,) = ctx.saved_tensors
        return w @ grad_output, None  # should be w.T


x = torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True)
w = torch.tensor([[1.0, 2.0], [3.0, 4.0]], dtype=torch.float64)
try:
    gradcheck(Multiply.apply, (x, w))
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > GradcheckError: Jacobian mismatch for output 0 with respect to input 0,
    # > numerical:tensor([[1.0000, 3.0000],
    # >         [2.0000, 4.0000]], dtype=torch.float64)
    # > analytical:tensor([[1., 2.],
    # >         [3., 4.]], dtype=torch.float64)
    # >
