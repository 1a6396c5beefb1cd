import numpy as np
import torch
from torch.autograd.gradcheck import GradcheckError


def assert_numpy_function(function, reference, *inputs):
    wanted = reference(*(each.detach().numpy() for each in inputs))
    np.testing.assert_allclose(function(*inputs).detach().numpy(), wanted)
    torch.autograd.gradcheck(function, inputs)


x = torch.tensor([0.5, 1.0], dtype=torch.float64, requires_grad=True)
assert_numpy_function(torch.sinc, np.sinc, x)


def constant(x):
    return x * torch.from_numpy(np.exp(x.detach().numpy()))


try:
    assert_numpy_function(constant, lambda v: v * np.exp(v), x)
except GradcheckError as error:
    print(str(error).partition(",")[0])
    # > Jacobian mismatch for output 0 with respect to input 0
