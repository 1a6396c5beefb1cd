import torch
from torch.autograd.functional import hvp

x = torch.tensor([1.0, 2.0, 3.0])
try:
    hvp(lambda x: (x**3).sum(), x, torch.tensor([1.0, 0.0]))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: v has invalid size: should be torch.Size([3]) but got torch.Size([2]).
