import torch

x = torch.ones(3, requires_grad=True)
packed = []


def counting():
    return torch.autograd.graph.saved_tensors_hooks(
        lambda tensor: packed.append(tensor.shape) or tensor, lambda tensor: tensor
    )


y = x.exp().sum()
with counting():
    y.backward()
print("around backward:", len(packed))
# > around backward: 0
with counting():
    y = x.exp().sum()
y.backward()
print("around forward: ", len(packed))
# > around forward:  1
