import torch

x = torch.tensor([0.0, 0.0], requires_grad=True)
product = torch.ones(1).scatter_reduce(0, torch.tensor([0, 0]), x, reduce="prod")
(first,) = torch.autograd.grad(product.pow(2).sum(), x, create_graph=True)
try:
    first.sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: scatter_reduce(): Double backward is unsupported for src when >1 zeros in src are scattered to the same position in self
