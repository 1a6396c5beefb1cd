import torch
from torch.autograd.graph import register_multi_grad_hook

x, y = (torch.tensor(float(k), requires_grad=True) for k in (2, 3))
register_multi_grad_hook((x, y), lambda gradients: print(gradients))
# > [tensor(3.), tensor(2.)]
(x * y).backward()
