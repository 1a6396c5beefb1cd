import torch
from torch import nn


def assert_all_learn(model, optimizer, losses):
    known = {id(p) for group in optimizer.param_groups for p in group["params"]}
    seen = {name: False for name, p in model.named_parameters() if p.requires_grad}
    for loss in losses:
        optimizer.zero_grad()
        loss().backward()
        for name, p in model.named_parameters():
            if name in seen and p.grad is not None:
                seen[name] |= bool(p.grad.any())
        optimizer.step()
    missing = [n for n, p in model.named_parameters() if n in seen and id(p) not in known]
    silent = [name for name, found in seen.items() if not found]
    assert not missing, f"not in the optimizer: {missing}"
    assert not silent, f"no gradient in any batch: {silent}"


model = nn.Embedding(2, 1), nn.Linear(1, 1), nn.Linear(1, 1)
model = nn.ModuleDict(dict(zip(("table", "head", "spare"), model, strict=True)))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
losses = [lambda i=i: model["head"](model["table"](torch.tensor([i]))).sum() for i in (0, 1)]
try:
    assert_all_learn(model, optimizer, losses)
except AssertionError as error:
    print(error)
    # > no gradient in any batch: ['spare.weight', 'spare.bias']
