import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4))
model(torch.randn(16, 3)).pow(3).mean().backward()
print("weight above 1e-3:", (model[0].weight.grad.norm() > 1e-3).item())
# > weight above 1e-3: True
print("bias below 1e-6:  ", (model[0].bias.grad.norm() < 1e-6).item())
# > bias below 1e-6:   True

before = model[0].bias.detach().clone()
torch.optim.Adam(model.parameters(), lr=0.1).step()
moved = (model[0].bias.detach() - before).norm()
print("Adam still moved the bias by more than 0.01:", (moved > 0.01).item())
# > Adam still moved the bias by more than 0.01: True
