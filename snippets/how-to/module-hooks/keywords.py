import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", "Full backward hook is firing")
layer = nn.Linear(1, 1)
nn.init.ones_(layer.weight)
layer.register_full_backward_hook(lambda m, grad_in, grad_out: print("grad_input:", grad_in))
# > grad_input: (tensor([[1.]]),)
# > grad_input: ()

x = torch.ones(1, 1, requires_grad=True)
layer(x).backward()
layer(input=x).backward()
