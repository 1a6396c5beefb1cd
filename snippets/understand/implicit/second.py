import torch


def unrolled(a):
    z = torch.ones_like(a)
    for _ in range(100):
        z = torch.cos(a * z)
    return z


def newton(a):
    with torch.no_grad():
        z = unrolled(a)
        slope = 1 + a * torch.sin(a * z)
    return z - (z - torch.cos(a * z)) / slope


a = torch.tensor(0.8, dtype=torch.float64, requires_grad=True)
for f in (unrolled, newton):
    (first,) = torch.autograd.grad(f(a), a, create_graph=True)
    (second,) = torch.autograd.grad(first, a)
    print(f"{f.__name__}: {first:.6f} {second:.6f}")
    # > unrolled: -0.324205 0.103040
    # > newton: -0.324205 -0.348145
