import torch
from torch import nn


def report(model, optimizer):
    known = {id(p) for group in optimizer.param_groups for p in group["params"]}
    for name, p in model.named_parameters():
        if not p.requires_grad:
            yield name, "frozen"
        elif p.grad is None:
            yield name, "no gradient"
        elif not p.grad.any():
            yield name, "zero gradient"
        if p.requires_grad and id(p) not in known:
            yield name, "not in the optimizer"


model = nn.ModuleDict({name: nn.Linear(1, 1, bias=False) for name in ("a", "b", "c", "d")})
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model["a"] = nn.Linear(1, 1, bias=False)  # replaced after creating the optimizer
nn.init.constant_(model["c"].weight, -1.0)
model["d"].requires_grad_(False)

x = torch.ones(1, 1)
loss = (model["a"](x) + model["c"](x).relu() + model["d"](x)).sum()
loss.backward()
for name, finding in report(model, optimizer):
    print(f"{name}: {finding}")
    # > a.weight: not in the optimizer
    # > b.weight: no gradient
    # > c.weight: zero gradient
    # > d.weight: frozen
