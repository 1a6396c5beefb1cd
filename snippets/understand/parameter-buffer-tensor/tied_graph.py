import torch
from torch import nn


class Scale(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.tensor(2.0))

    def forward(self, x):
        return x * self.weight


first, second = Scale(), Scale()
second.weight = first.weight
y = second(first(torch.tensor(5.0)))
y.backward()
print(first.weight.grad)
# > tensor(20.)
