import torch
from torch import nn

module = nn.Module()
module.weight = nn.Parameter(torch.ones(2))
module.plain = torch.ones(2)
print([name for name, _ in module.named_parameters()], module.weight.requires_grad)
# > ['weight'] True
