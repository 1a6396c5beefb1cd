import torch
from torch import nn

layer = nn.Linear(8, 8)
weight = layer.weight
x = torch.ones(4, 8, requires_grad=True)
seen = []


def pack(tensor):
    same = tensor.untyped_storage().data_ptr() == weight.untyped_storage().data_ptr()
    seen.append((tuple(tensor.shape), same, tensor is weight))
    return tensor


with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor):
    layer(layer(x))
for shape, same, itself in seen:
    print(shape, "memory of the weight:", same, "| the weight itself:", itself)
    # > (4, 8) memory of the weight: False | the weight itself: False
    # > (8, 8) memory of the weight: True | the weight itself: False
    # > (4, 8) memory of the weight: False | the weight itself: False
    # > (8, 8) memory of the weight: True | the weight itself: False
