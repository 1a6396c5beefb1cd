import torch
from torch import nn
from torch.nn.modules.module import register_module_forward_hook

handle = register_module_forward_hook(lambda module, inputs, output: print(type(module).__name__))
# > Identity
# > Sequential
nn.Sequential(nn.Identity())(torch.ones(1))
handle.remove()
