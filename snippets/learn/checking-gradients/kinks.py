import torch
from torch.autograd import gradcheck

kink = torch.tensor([0.0], dtype=torch.float64, requires_grad=True)
try:
    gradcheck(torch.relu, (kink,))
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > GradcheckError: Jacobian mismatch for output 0 with respect to input 0,
    # > numerical:tensor([[0.5000]], dtype=torch.float64)
    # > analytical:tensor([[0.]], dtype=torch.float64)
    # >

print(gradcheck(torch.abs, (kink,)))
# > True

away = torch.tensor([-0.3, 0.3], dtype=torch.float64, requires_grad=True)
print(gradcheck(torch.relu, (away,)))
# > True
