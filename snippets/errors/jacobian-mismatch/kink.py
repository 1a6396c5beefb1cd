import torch
from torch.autograd import gradcheck

x = torch.tensor([0.0, 1.0], dtype=torch.float64, requires_grad=True)
try:
    gradcheck(torch.relu, (x,))
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > GradcheckError: Jacobian mismatch for output 0 with respect to input 0,
    # > numerical:tensor([[0.5000, 0.0000],
    # >         [0.0000, 1.0000]], dtype=torch.float64)
    # > analytical:tensor([[0., 0.],
    # >         [0., 1.]], dtype=torch.float64)
    # >
