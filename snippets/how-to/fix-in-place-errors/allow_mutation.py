import torch

x = torch.zeros(2, requires_grad=True)
with torch.autograd.graph.allow_mutation_on_saved_tensors() as kept:
    y = x.exp()
    y.mul_(3)
    print(len(kept.cloned), "copy")
    # > 1 copy
    y.sum().backward()
print(x.grad)
# > tensor([3., 3.])
