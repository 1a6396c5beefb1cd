import torch

functions = {
    "relu": torch.relu,
    "abs": torch.abs,
    "leaky_relu": torch.nn.functional.leaky_relu,
    "vector_norm": torch.linalg.vector_norm,
}
for name, f in functions.items():
    x = torch.zeros(1, requires_grad=True)
    (first,) = torch.autograd.grad(f(x), x, create_graph=True)
    (second,) = torch.autograd.grad(first, x)
    print(f"{name}: first {first.item():g}, second {second.item():g}")
    # > relu: first 0, second 0
    # > abs: first 0, second 0
    # > leaky_relu: first 0.01, second 0
    # > vector_norm: first 0, second nan
