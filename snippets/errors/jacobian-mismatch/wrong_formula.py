import torch
from torch.autograd import gradcheck


class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**3

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * x**2  # should be 3 * x**2


x = torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True)
try:
    gradcheck(Cube.apply, (x,))
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > GradcheckError: Jacobian mismatch for output 0 with respect to input 0,
    # > numerical:tensor([[ 3.0000,  0.0000],
    # >         [ 0.0000, 12.0000]], dtype=torch.float64)
    # > analytical:tensor([[1., 0.],
    # >         [0., 4.]], dtype=torch.float64)
    # >
