import torch

x = torch.tensor([2.0], requires_grad=True)
with torch.autograd.graph.allow_mutation_on_saved_tensors():
    y = x.clone()
    z = y**2
    y.zero_()
    print(torch.autograd.grad(z, x))
    # > (tensor([4.]),)
