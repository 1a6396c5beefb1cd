import torch


def cubes(x):
    return (x**3).sum()


x = torch.tensor([2.0], requires_grad=True)
compiled = torch.compile(cubes, backend="aot_eager")
(first,) = torch.autograd.grad(compiled(x), x, create_graph=True)
print(first.detach(), first.requires_grad)
# > tensor([12.]) True
try:
    torch.autograd.grad(first.sum(), x)
except RuntimeError as error:
    print(f"RuntimeError: {error}")
    # > RuntimeError: torch.compile with aot_autograd does not currently support double backward

derivative = torch.compile(torch.func.grad(cubes), backend="aot_eager")
print(torch.autograd.grad(derivative(x).sum(), x))
# > (tensor([12.]),)
(first,) = torch.autograd.grad(cubes(x), x, create_graph=True)
print(torch.autograd.grad(first.sum(), x))
# > (tensor([12.]),)
