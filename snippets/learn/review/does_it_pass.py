import torch
from torch.autograd import gradcheck

x = torch.tensor([3.0], dtype=torch.float64, requires_grad=True)
print(gradcheck(lambda x: x * x, x))
# > True
try:
    gradcheck(lambda x: x * x.detach(), x)
except RuntimeError as e:
    print(f"{type(e).__name__}: {str(e).strip()}")
    # > GradcheckError: Jacobian mismatch for output 0 with respect to input 0,
    # > numerical:tensor([[6.0000]], dtype=torch.float64)
    # > analytical:tensor([[3.]], dtype=torch.float64)
