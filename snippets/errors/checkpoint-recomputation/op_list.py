import torch
from torch.utils.checkpoint import create_selective_checkpoint_contexts

try:
    create_selective_checkpoint_contexts([torch.ops.aten.mm])
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: Expected op in `op_list` to be an OpOverload but got: aten.mm of type <class 'torch._ops.OpOverloadPacket'>. Please update the OpOverloadPacket to a specific OpOverload.For example, if you have `torch.ops.aten.mm`, change it to `torch.ops.aten.mm.default`.
