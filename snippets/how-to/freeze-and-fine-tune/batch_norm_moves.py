import torch
from torch import nn

norm = nn.BatchNorm1d(1).requires_grad_(False)
x = torch.tensor([[1.0], [3.0]])

norm(x)
print("train:  ", norm.running_mean)
# > train:   tensor([0.2000])
with torch.no_grad():
    norm(x)
print("no_grad:", norm.running_mean)
# > no_grad: tensor([0.3800])
norm.eval()
norm(x)
print("eval:   ", norm.running_mean)
# > eval:    tensor([0.3800])
