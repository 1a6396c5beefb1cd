import torch
from torch import nn

layer = nn.Linear(8, 8)
x = torch.ones(4, 8)
for relu in (torch.relu, torch.relu_):
    sizes = {}

    def pack(tensor, sizes=sizes):
        sizes[tensor.data_ptr()] = tensor.nbytes
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor):
        y = relu(layer(x))
    print(f"{relu.__name__:5} {sum(sizes.values())} bytes")
    # > relu  256 bytes
    # > relu_ 256 bytes
