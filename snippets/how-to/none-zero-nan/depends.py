import torch

used = torch.tensor([1.0], requires_grad=True)
unused = torch.tensor([1.0], requires_grad=True)
loss = (used**2).sum()
for name, tensor in {"used": used, "unused": unused}.items():
    (gradient,) = torch.autograd.grad(loss, tensor, allow_unused=True, retain_graph=True)
    print(name, "depends" if gradient is not None else "no path")
    # > used depends
    # > unused no path
