import torch
from torch.autograd import gradcheck

x = torch.tensor([0.3], dtype=torch.float64, requires_grad=True)
try:
    gradcheck(lambda x: x + (x.round() - x).detach(), x)
except RuntimeError as e:
    print(f"{type(e).__name__}: {str(e).strip()}")
    # > GradcheckError: Jacobian mismatch for output 0 with respect to input 0,
    # > numerical:tensor([[0.]], dtype=torch.float64)
    # > analytical:tensor([[1.]], dtype=torch.float64)
