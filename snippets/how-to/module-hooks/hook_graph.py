import torch
from torch import nn

layer = nn.Tanh()
layer.register_full_backward_hook(lambda module, grad_in, grad_out: None)
x = torch.tensor(0.5, requires_grad=True)
layer(x).backward()
