import torch
from torch import nn


class Masked(nn.Linear):
    def backward(self, grad):
        print("called")  # not reached
        return grad * 0  # not reached


layer = Masked(2, 1)
layer(torch.ones(1, 2)).sum().backward()
print(layer.weight.grad)
# > tensor([[1., 1.]])
