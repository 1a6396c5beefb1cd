import torch
from torch import nn

w = nn.Parameter(torch.zeros(3))
w.grad = torch.tensor([30.0, -5.0, 0.4])

nn.utils.clip_grad_value_([w], clip_value=1.0)
print(w.grad)
# > tensor([ 1.0000, -1.0000,  0.4000])
