import torch
from torch import nn
from torch.nn.modules.module import register_module_forward_hook

seen = []
with register_module_forward_hook(lambda m, args, output: seen.append(type(m).__name__)):
    nn.Sequential(nn.Linear(1, 1), nn.Tanh())(torch.ones(1, 1))
nn.ReLU()(torch.ones(1))
print(seen)
# > ['Linear', 'Tanh', 'Sequential']
