import torch
from torch import nn

w = nn.Parameter(torch.zeros(1))
w.register_hook(lambda grad: print("tensor hook:    ", grad))
# > tensor hook:     tensor([3.])
# > tensor hook:     tensor([4.])
w.register_post_accumulate_grad_hook(lambda p: print("post-accumulate:", p.grad))
# > post-accumulate: tensor([3.])
# > post-accumulate: tensor([7.])

for factor in (3.0, 4.0):
    (w * factor).sum().backward()
print("read at the end:", w.grad)
# > read at the end: tensor([7.])
