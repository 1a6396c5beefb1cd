import torch
from torch.autograd import gradcheck


class Tanh(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        y = torch.tanh(x)
        ctx.save_for_backward(y)
        return y

    @staticmethod
    def backward(ctx, grad_output):
        (y,) = ctx.saved_tensors
        return grad_output * (1 - y) ** 2  # wrong: should be 1 - y**2


x = torch.tensor([0.5, 1.0], dtype=torch.float64, requires_grad=True)
try:
    gradcheck(Tanh.apply, (x,))
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > GradcheckError: Jacobian mismatch for output 0 with respect to input 0,
    # > numerical:tensor([[0.7864, 0.0000],
    # >         [0.0000, 0.4200]], dtype=torch.float64)
    # > analytical:tensor([[0.2893, 0.0000],
    # >         [0.0000, 0.0568]], dtype=torch.float64)
    # >
