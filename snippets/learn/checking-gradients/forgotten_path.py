import torch
from torch.autograd import gradcheck


def f(x):
    return x * x.detach().sum()


x = torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True)
try:
    gradcheck(f, (x,))
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > GradcheckError: Jacobian mismatch for output 0 with respect to input 0,
    # > numerical:tensor([[4.0000, 2.0000],
    # >         [1.0000, 5.0000]], dtype=torch.float64)
    # > analytical:tensor([[3., 0.],
    # >         [0., 3.]], dtype=torch.float64)
    # >
