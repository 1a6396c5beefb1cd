import torch
from torch import nn

layer = nn.Linear(1, 1, bias=False)
nn.init.constant_(layer.weight, 2.0)
layer.register_full_backward_hook(lambda m, grad_in, grad_out: print(grad_out[0].item()))
# > 1.0
# > 2.0

x = torch.ones(1, 1, requires_grad=True)
layer(layer(x)).backward()
print("weight:", layer.weight.grad.item())
# > weight: 4.0
