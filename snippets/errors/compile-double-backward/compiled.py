import torch


def cubes(x):
    return (x**3).sum()


x = torch.tensor([1.0, 2.0], requires_grad=True)
(first,) = torch.autograd.grad(cubes(x), x, create_graph=True)
print(first.requires_grad)
# > True

compiled = torch.compile(cubes, backend="aot_eager")
(first,) = torch.autograd.grad(compiled(x), x, create_graph=True)
try:
    first.sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: torch.compile with aot_autograd does not currently support double backward
