import torch
from torch.autograd import gradcheck

x = torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True)
try:
    gradcheck(lambda x: x * torch.rand(2, dtype=torch.float64), (x,))
except RuntimeError as e:
    print(f"{type(e).__name__}: {str(e).splitlines()[0]}")
    # > GradcheckError: Jacobian mismatch for output 0 with respect to input 0,

noise = torch.rand(2, dtype=torch.float64)  # drawn once, outside the function
print(gradcheck(lambda x: x * noise, (x,)))
# > True
