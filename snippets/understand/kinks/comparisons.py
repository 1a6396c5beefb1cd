import torch

functions = {
    "clamp(min=0) at 0": (lambda x: x.clamp(min=0), 0),
    "clamp(max=0) at 0": (lambda x: x.clamp(max=0), 0),
    "clamp(0, 1) at 1": (lambda x: x.clamp(0, 1), 1),
    "clamp with a tensor at 0": (lambda x: x.clamp(min=torch.zeros_like(x)), 0),
    "maximum(x, 0) at 0": (lambda x: torch.maximum(x, torch.zeros_like(x)), 0),
    "minimum(x, 0) at 0": (lambda x: torch.minimum(x, torch.zeros_like(x)), 0),
    "fmax(x, 0) at 0": (lambda x: torch.fmax(x, torch.zeros_like(x)), 0),
    "fmin(x, 0) at 0": (lambda x: torch.fmin(x, torch.zeros_like(x)), 0),
    "where(x > 0, x, 0) at 0": (lambda x: torch.where(x > 0, x, 0), 0),
    "where(x >= 0, x, 0) at 0": (lambda x: torch.where(x >= 0, x, 0), 0),
}
step = 2**-20
for name, (f, at) in functions.items():
    x = torch.tensor([at - step, at, at + step], dtype=torch.float64, requires_grad=True)
    left, right = (f(x.detach()).diff() / step).tolist()
    rule = sorted((left, 0, right))[1]
    gradient = torch.autograd.grad(f(x)[1], x)[0][1].item()
    follows = "yes" if abs(gradient - rule) < 1e-4 else "no"
    print(f"{name}: {left:g} {right:g} {rule:g} {gradient:g} {follows}")
    # > clamp(min=0) at 0: 0 1 0 1 no
    # > clamp(max=0) at 0: 1 0 0 1 no
    # > clamp(0, 1) at 1: 1 0 0 1 no
    # > clamp with a tensor at 0: 0 1 0 1 no
    # > maximum(x, 0) at 0: 0 1 0 0.5 no
    # > minimum(x, 0) at 0: 1 0 0 0.5 no
    # > fmax(x, 0) at 0: 0 1 0 1 no
    # > fmin(x, 0) at 0: 1 0 0 1 no
    # > where(x > 0, x, 0) at 0: 0 1 0 0 yes
    # > where(x >= 0, x, 0) at 0: 0 1 0 1 no
