import torch
from torch import nn

layer = nn.Linear(4, 4, bias=False)
nn.init.constant_(layer.weight, 0.25)
weight = layer.weight.untyped_storage().data_ptr()


def pack(tensor):
    if tensor.untyped_storage().data_ptr() == weight:
        return tensor
    return tensor.to(torch.bfloat16)


def unpack(packed):
    return packed.to(torch.float32)


x = torch.tensor([[0.1, 0.2, 0.3, 0.4]], requires_grad=True)
expected = torch.autograd.grad(layer(x).tanh().sum(), layer.weight)[0]
with torch.autograd.graph.saved_tensors_hooks(pack, unpack):
    y = layer(x).tanh().sum()
y.backward()
print("equal:", torch.equal(layer.weight.grad, expected))
# > equal: False
print("within 1 %:", torch.allclose(layer.weight.grad, expected, rtol=0.01))
# > within 1 %: True
