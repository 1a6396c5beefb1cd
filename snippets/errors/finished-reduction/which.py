import torch

layers = {"used": torch.nn.Linear(2, 1), "unused": torch.nn.Linear(2, 1)}
model = torch.nn.ModuleDict(layers)  # without DDP
model["used"](torch.ones(1, 2)).sum().backward()
print([name for name, p in model.named_parameters() if p.grad is None])
# > ['unused.weight', 'unused.bias']
