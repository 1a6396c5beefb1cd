import torch
from torch.autograd.graph import saved_tensors_hooks


def kept(f):
    packed = []
    with saved_tensors_hooks(lambda tensor: packed.append(tensor), lambda packed: packed):
        f(torch.ones(1000, requires_grad=True) * 2)
    return packed[0].numel() * 4, packed[0].untyped_storage().nbytes()


print("a slice:      ", kept(lambda h: h[:1].sin()))
# > a slice:       (4, 4000)
print("copied before:", kept(lambda h: h[:1].clone().sin()))
# > copied before: (4, 4)
