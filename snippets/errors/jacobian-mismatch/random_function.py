import torch
from torch.autograd import gradcheck
from torch.nn.functional import dropout

x = torch.tensor([0.5, -1.0], dtype=torch.float64, requires_grad=True)
torch.manual_seed(0)
try:
    gradcheck(dropout, (x,))
except RuntimeError as e:
    print(f"{type(e).__name__}: {str(e).splitlines()[0]}")
    # > GradcheckError: Jacobian mismatch for output 0 with respect to input 0,
