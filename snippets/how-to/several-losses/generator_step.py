import torch
from torch import nn

g, d = nn.Linear(2, 2), nn.Linear(2, 1)
z = torch.tensor([[1.0, 2.0]])

for name in ("as it is", "D frozen", "detached"):
    g.zero_grad()
    d.zero_grad()
    d.requires_grad_(name != "D frozen")
    fake = g(z).detach() if name == "detached" else g(z)
    d(fake).sum().backward()
    print(f"{name}: G {g.weight.grad is not None}, D {d.weight.grad is not None}")
    # > as it is: G True, D True
    # > D frozen: G True, D False
    # > detached: G False, D True
