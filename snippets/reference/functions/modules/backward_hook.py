import torch
from torch import nn

layer = nn.Linear(2, 1, bias=False)
nn.init.ones_(layer.weight)
layer.register_full_backward_hook(lambda module, inputs, outputs: print(inputs, outputs))
# > (tensor([1., 1.]),) (tensor([1.]),)
layer(torch.ones(2, requires_grad=True)).backward()
