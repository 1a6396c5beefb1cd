import torch
from torch import nn


class LoRA(nn.Module):
    def __init__(self, base, rank):
        super().__init__()
        self.base = base.requires_grad_(False)
        self.a = nn.Parameter(torch.randn(rank, base.in_features) / rank)
        self.b = nn.Parameter(torch.zeros(base.out_features, rank))

    def forward(self, x):
        return self.base(x) + x @ self.a.T @ self.b.T


layer, x = LoRA(nn.Linear(4, 4), rank=2), torch.ones(3, 4)
optimizer = torch.optim.SGD([layer.a, layer.b], lr=0.1)
for _ in range(2):
    optimizer.zero_grad()
    out = layer(x)
    out.pow(2).sum().backward()
    learning = [bool(p.grad.any()) for p in (layer.a, layer.b)]
    print("same as base", torch.equal(out, layer.base(x)), "| a, b learn", learning)
    # > same as base True | a, b learn [False, True]
    # > same as base False | a, b learn [True, True]
    optimizer.step()
