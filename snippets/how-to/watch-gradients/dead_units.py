import torch
from torch import nn

layer = nn.Linear(1, 3)
with torch.no_grad():
    layer.weight.copy_(torch.tensor([[1.0], [-1.0], [1.0]]))
    layer.bias.copy_(torch.tensor([0.0, 0.0, -9.0]))

alive = torch.zeros(3, dtype=torch.bool)
for batch in (torch.tensor([[1.0], [2.0]]), torch.tensor([[-1.0], [-2.0]])):
    layer.zero_grad()
    layer(batch).relu().sum().backward()
    alive |= (layer.weight.grad != 0).any(dim=1) | (layer.bias.grad != 0)
    print("silent so far:", (~alive).nonzero().flatten().tolist())
    # > silent so far: [1, 2]
    # > silent so far: [2]
