import torch
from torch import nn


def kinds(module):
    return [name for name, _ in module.named_parameters()], [n for n, _ in module.named_buffers()]


module = nn.Module()
module.register_buffer("b", torch.ones(1))
module.b = torch.zeros(1)
print("a tensor over a buffer:", *kinds(module))
# > a tensor over a buffer: [] ['b']
module.b = nn.Parameter(torch.ones(1))
print("a Parameter over a buffer:", *kinds(module))
# > a Parameter over a buffer: ['b'] []
try:
    module.b = torch.zeros(1)
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: cannot assign 'torch.FloatTensor' as parameter 'b' (torch.nn.Parameter or None expected)
module.c = nn.Buffer(torch.ones(1))
print("a Buffer:", *kinds(module))
# > a Buffer: ['b'] ['c']
