import torch
from torch.autograd import gradcheck
from torch.autograd.gradcheck import GradcheckError

i = torch.tensor([0, 0, 2])
v = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64, requires_grad=True)


def write(v):
    return torch.zeros(3, dtype=torch.float64).scatter(0, i, v)


y = write(v)
print(y.tolist(), torch.autograd.grad(y.sum(), v)[0].tolist())
# > [2.0, 0.0, 3.0] [1.0, 1.0, 1.0]
try:
    gradcheck(write, v)
except GradcheckError as error:
    print(str(error).strip())
    # > Jacobian mismatch for output 0 with respect to input 0,
    # > numerical:tensor([[0.0000, 0.0000, 0.0000],
    # >         [1.0000, 0.0000, 0.0000],
    # >         [0.0000, 0.0000, 1.0000]], dtype=torch.float64)
    # > analytical:tensor([[1., 0., 0.],
    # >         [1., 0., 0.],
    # >         [0., 0., 1.]], dtype=torch.float64)
