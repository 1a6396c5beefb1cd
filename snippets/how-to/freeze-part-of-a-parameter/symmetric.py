import torch
from torch import nn
from torch.nn.utils import parametrize


class Symmetric(nn.Module):
    def forward(self, original):
        return original.triu() + original.triu(1).T

    def right_inverse(self, matrix):
        return matrix.triu()


layer = nn.Linear(2, 2, bias=False)
parametrize.register_parametrization(layer, "weight", Symmetric())
layer.weight = torch.tensor([[1.0, 2.0], [2.0, 5.0]])

optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
layer(torch.tensor([[1.0, 3.0]])).sum().backward()
optimizer.step()
print(layer.weight.detach())
# > tensor([[0.9000, 1.6000],
# >         [1.6000, 4.7000]])
