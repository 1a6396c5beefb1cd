import torch

a = torch.tensor(0.8, dtype=torch.float64)


def gradient(forward_tolerance, backward_tolerance):
    z = torch.ones_like(a)
    while abs(torch.cos(a * z) - z) > forward_tolerance:
        z = torch.cos(a * z)
    slope = -torch.sin(a * z)
    u, residual = torch.ones_like(a), 1.0
    while residual > backward_tolerance:
        u, last = 1 + slope * a * u, u
        residual = abs(u - last)
    return u * slope * z


exact = gradient(1e-15, 1e-15)
for tolerances in ((1e-2, 1e-8), (1e-4, 1e-8), (1e-8, 1e-2), (1e-8, 1e-4), (1e-8, 1e-8)):
    print(*tolerances, f"{abs(gradient(*tolerances) - exact):.0e}")
    # > 0.01 1e-08 3e-03
    # > 0.0001 1e-08 4e-05
    # > 1e-08 0.01 9e-04
    # > 1e-08 0.0001 1e-05
    # > 1e-08 1e-08 1e-09
