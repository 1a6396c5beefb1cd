import torch
from torch import nn

w = nn.Parameter(torch.zeros(2))
w.grad = torch.tensor([3.0, 4.0])

print(nn.utils.clip_grad_norm_([w.grad], max_norm=1.0))
# > tensor(0.)
print(w.grad)
# > tensor([3., 4.])
