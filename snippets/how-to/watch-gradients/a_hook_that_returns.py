import torch
from torch import nn

seen = {}
w = nn.Parameter(torch.zeros(2))
w.register_hook(lambda grad: seen.setdefault("w", grad))

for factor in (1.0, 5.0):
    w.grad = None
    (w * factor).sum().backward()
    print(f"should be {factor}:", w.grad)
    # > should be 1.0: tensor([1., 1.])
    # > should be 5.0: tensor([1., 1.])
