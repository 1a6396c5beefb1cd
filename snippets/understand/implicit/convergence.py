import torch

a = torch.tensor(0.8, dtype=torch.float64, requires_grad=True)


def solve(a, steps):
    z = torch.ones_like(a)
    for _ in range(steps):
        z = torch.cos(a * z)
    return z


for steps in (3, 10, 40):
    z = solve(a, steps)
    (unrolled,) = torch.autograd.grad(z, a)
    with torch.no_grad():
        slope = -torch.sin(a * z)
        implicit = slope * z / (1 - slope * a)
    print(f"{steps} iterations: {z:.5f} {unrolled:.5f} {implicit:.5f}")
    # > 3 iterations: 0.77825 -0.50028 -0.30946
    # > 10 iterations: 0.80155 -0.32139 -0.32429
    # > 40 iterations: 0.80142 -0.32421 -0.32421
