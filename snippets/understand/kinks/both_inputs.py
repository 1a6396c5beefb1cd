import torch

for f in (torch.maximum, torch.fmax, torch.clamp_min):
    x, bound = (torch.zeros((), requires_grad=True) for _ in range(2))
    f(x, bound).backward()
    print(f"{f.__name__}: {x.grad:g} for x, {bound.grad:g} for the bound")
    # > maximum: 0.5 for x, 0.5 for the bound
    # > fmax: 1 for x, 0 for the bound
    # > clamp_min: 1 for x, 0 for the bound
