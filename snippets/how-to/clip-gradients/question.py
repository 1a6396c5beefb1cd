import torch
from torch import nn

w = nn.Parameter(torch.zeros(2))
w.grad = torch.tensor([6.0, 8.0])
first = nn.utils.clip_grad_norm_([w], max_norm=5.0)
second = nn.utils.clip_grad_norm_([w], max_norm=5.0)
print(first)
# > tensor(10.)
print(w.grad)
# > tensor([3.0000, 4.0000])
print(second)
# > tensor(5.)
