import torch
from torch import nn
from torch.nn.modules.module import register_module_forward_pre_hook

handle = register_module_forward_pre_hook(lambda module, inputs: print(type(module).__name__))
# > Sequential
# > Identity
nn.Sequential(nn.Identity())(torch.ones(1))
handle.remove()
