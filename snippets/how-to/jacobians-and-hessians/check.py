import torch
from torch.func import jacrev


def f(x):
    return torch.stack([x[0] * x[1], x[0] ** 2, 3 * x[1]])


x = torch.tensor([2.0, 5.0], dtype=torch.float64)
step = 1e-6
columns = [(f(x + step * e) - f(x - step * e)) / (2 * step) for e in torch.eye(2).double()]
torch.testing.assert_close(jacrev(f)(x), torch.stack(columns, dim=1), rtol=1e-6, atol=1e-6)
assert jacrev(f)(x).any(), "all zeros: does f use its argument?"
print("the Jacobian agrees with finite differences")
# > the Jacobian agrees with finite differences
