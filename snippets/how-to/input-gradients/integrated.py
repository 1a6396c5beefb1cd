import torch
from torch.func import grad, vmap


def f(x):
    return (x**3).sum()


x, baseline = torch.tensor([1.0, 2.0]), torch.zeros(2)
steps = (torch.arange(100) + 0.5) / 100
points = baseline + steps[:, None] * (x - baseline)
integrated = (x - baseline) * vmap(grad(f))(points).mean(0)
print("difference of outputs:", (f(x) - f(baseline)).item())
# > difference of outputs: 9.0
print(f"integrated gradients:  {integrated.sum().item():.3f}")
# > integrated gradients:  9.000
print("gradient times input: ", (grad(f)(x) * x).sum().item())
# > gradient times input:  27.0
