import torch
from torch import nn

layer = nn.Linear(2, 1)
x = torch.ones(1, 2, requires_grad=True)
handle = layer.register_full_backward_hook(lambda grad: print(grad))
try:
    layer(x).sum().backward()
except TypeError as error:
    print(f"{type(error).__name__}: {error}")
    # > TypeError: <lambda>() takes 1 positional argument but 3 were given
handle.remove()

layer.register_full_backward_hook(lambda module, grad_input, grad_output: print(grad_output))
# > (tensor([[1.]]),)
layer(x).sum().backward()
