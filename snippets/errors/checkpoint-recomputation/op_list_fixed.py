import torch
from torch.utils.checkpoint import create_selective_checkpoint_contexts

contexts = create_selective_checkpoint_contexts([torch.ops.aten.mm.default])
print(len(contexts))
# > 2
