import torch
from torch import nn

w = nn.Parameter(torch.zeros(3))
w.grad = torch.tensor([1.0, -8.0, 4.0])

print(nn.utils.clip_grad_norm_([w], max_norm=1.0, norm_type=float("inf")))
# > tensor(8.)
print(w.grad)
# > tensor([ 0.1250, -1.0000,  0.5000])
