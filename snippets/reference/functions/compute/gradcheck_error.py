import torch
from torch.autograd.gradcheck import GradcheckError, gradcheck

x = torch.tensor([3.0], dtype=torch.float64, requires_grad=True)
try:
    gradcheck(lambda x: x * x.detach(), (x,))
except GradcheckError as error:
    print(isinstance(error, RuntimeError))
    # > True
    print(str(error).splitlines()[0])
    # > Jacobian mismatch for output 0 with respect to input 0,
