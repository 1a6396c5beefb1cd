import torch
from torch import nn

layer = nn.Linear(2, 1, bias=False)
nn.init.ones_(layer.weight)


def show(module, grad_input, grad_output):
    print("at the output:", grad_output)
    # > at the output: (tensor([[3.]]),)
    print("at the input: ", grad_input)
    # > at the input:  (tensor([[3., 3.]]),)


handle = layer.register_full_backward_hook(show)
x = torch.tensor([[1.0, 2.0]], requires_grad=True)
(layer(x) * 3).sum().backward()
handle.remove()
