import torch
from torch import nn

w = nn.Parameter(torch.zeros(1))
w.register_hook(lambda grad: grad.clamp(-1, 1))

for _ in range(3):
    (w * 5).sum().backward()
print(w.grad)
# > tensor([3.])
nn.utils.clip_grad_value_([w], clip_value=1.0)
print(w.grad)
# > tensor([1.])
