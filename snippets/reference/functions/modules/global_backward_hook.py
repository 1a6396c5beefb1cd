import torch
from torch import nn
from torch.nn.modules.module import register_module_full_backward_hook

handle = register_module_full_backward_hook(lambda module, inputs, outputs: print(inputs))
# > (tensor([1.]),)
nn.Identity()(torch.ones(1, requires_grad=True)).backward()
handle.remove()
