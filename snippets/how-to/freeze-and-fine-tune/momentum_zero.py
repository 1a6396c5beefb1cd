import torch
from torch import nn

x = torch.tensor([[1.0], [3.0]])

norm = nn.BatchNorm1d(1, momentum=0.0)
print(norm(x).detach().flatten(), norm.running_mean)
# > tensor([-1.0000,  1.0000]) tensor([0.])
norm.eval()
print(norm(x).detach().flatten(), norm.running_mean)
# > tensor([1.0000, 3.0000]) tensor([0.])
