import torch
from torch.utils.checkpoint import SAC_IGNORED_OPS

print(torch.ops.aten.detach.default in SAC_IGNORED_OPS)
# > True
print(torch.ops.aten.mm.default in SAC_IGNORED_OPS)
# > False
