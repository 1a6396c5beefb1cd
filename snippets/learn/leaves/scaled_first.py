import torch
from torch import nn

w = (torch.tensor([5.0, 20.0]) * 0.1).requires_grad_()
(w**2).sum().backward()
print(w.is_leaf, w.grad)
# > True tensor([1., 4.])

p = nn.Parameter(torch.tensor([5.0, 20.0]) * 0.1)
(p**2).sum().backward()
print(p.is_leaf, p.grad)
# > True tensor([1., 4.])
