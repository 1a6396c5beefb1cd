import torch
from torch import nn

module = nn.Module()
module.count = nn.Buffer(torch.zeros(1))
print(list(module.state_dict()), list(module.parameters()))
# > ['count'] []
