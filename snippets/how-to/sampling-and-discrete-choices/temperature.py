import torch

# For two classes, the difference of the Gumbel noises is logistic, so use a weighted grid of it.
noise = torch.linspace(-30, 30, 60001, dtype=torch.float64)
weight = noise.sigmoid() * (-noise).sigmoid()
weight = weight / weight.sum()

logit = torch.full_like(noise, 0.5, requires_grad=True)
exact = torch.autograd.grad(logit[0].sigmoid(), logit)[0][0].item()
for tau in (2.0, 1.0, 0.1):
    soft = ((logit + noise) / tau).sigmoid()
    (slope,) = torch.autograd.grad(soft.sum(), logit)
    mean = (weight * slope).sum()
    spread = (weight * (slope - mean).square()).sum().sqrt()
    print(f"tau {tau}: mean {mean:.3f}, spread {spread:.3f}, exact {exact:.3f}")
    # > tau 2.0: mean 0.106, spread 0.022, exact 0.235
    # > tau 1.0: mean 0.163, spread 0.076, exact 0.235
    # > tau 0.1: mean 0.233, spread 0.580, exact 0.235
