import torch
from torch.nn.parallel import DistributedDataParallel

module = torch.nn.ReLU()
if any(p.requires_grad for p in module.parameters()):
    module = DistributedDataParallel(module)  # not reached
print(module)
# > ReLU()
