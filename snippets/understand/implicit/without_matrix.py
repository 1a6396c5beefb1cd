import torch
from torch.func import jacrev, vjp

W = torch.tensor([[0.3, -0.2], [0.1, 0.4]], dtype=torch.float64)
x = torch.tensor([0.5, -1.0], dtype=torch.float64)
v = torch.tensor([1.0, 2.0], dtype=torch.float64)


def f(z):
    return torch.tanh(W @ z + x)


z = torch.zeros(2, dtype=torch.float64)
for _ in range(100):
    z = f(z)

_, pull_back = vjp(f, z)  # runs f once
u = v
for _ in range(100):
    u = v + pull_back(u)[0]
print(torch.allclose(u, torch.linalg.solve((torch.eye(2) - jacrev(f)(z)).T, v)))
# > True
