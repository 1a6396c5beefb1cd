import torch
from torch.autograd.gradcheck import GradcheckError


def assert_gradient(function, *inputs):
    inputs = [each.detach().double().requires_grad_() for each in inputs]
    torch.autograd.gradcheck(function, inputs)


def fixed(x):
    y = x.exp()
    return y.clone().mul_(3)


def hidden(x):
    y = x.exp()
    y.data.add_(3)
    return y


assert_gradient(fixed, torch.tensor([0.0, 1.0]))
try:
    assert_gradient(hidden, torch.tensor([0.0, 1.0]))
except GradcheckError as error:
    print(str(error).partition(",")[0])
    # > Jacobian mismatch for output 0 with respect to input 0
