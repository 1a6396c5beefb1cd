import torch
from torch.func import jacrev

W = torch.tensor([[0.3, -0.2], [0.1, 0.4]], dtype=torch.float64, requires_grad=True)
x = torch.tensor([0.5, -1.0], dtype=torch.float64, requires_grad=True)
v = torch.tensor([1.0, 2.0], dtype=torch.float64)  # the gradient that arrives at z


def f(z, W, x):
    return torch.tanh(W @ z + x)


def solve(steps=200):
    z = torch.zeros(2, dtype=torch.float64)
    for _ in range(steps):
        z = f(z, W, x)
    return z


with torch.no_grad():
    z = solve()
    J = jacrev(f)(z, W, x)
    u = torch.linalg.solve((torch.eye(2) - J).T, v)
implicit = torch.autograd.grad(f(z, W, x), (W, x), u)  # one vector-Jacobian product
unrolled = torch.autograd.grad(solve(), (W, x), v)
for name, one, other in zip(("W", "x"), implicit, unrolled, strict=True):
    print(name, "equal:", torch.allclose(one, other))
    # > W equal: True
    # > x equal: True
