import torch
from torch import nn
from torch.nn.utils.parametrizations import orthogonal

layer = orthogonal(nn.Linear(3, 3, bias=False))
optimizer = torch.optim.Adam(layer.parameters(), lr=0.1)
for _ in range(5):
    optimizer.zero_grad()
    layer(torch.eye(3)).pow(3).sum().backward()
    optimizer.step()
print(torch.allclose(layer.weight @ layer.weight.T, torch.eye(3), atol=1e-5))
# > True
