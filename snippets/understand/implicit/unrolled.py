import torch


def solve(a):
    z = torch.ones_like(a)
    for _ in range(100):
        z = torch.cos(a * z)
    return z


a = torch.tensor(0.8, dtype=torch.float64, requires_grad=True)
(unrolled,) = torch.autograd.grad(solve(a), a)
with torch.no_grad():
    measured = (solve(a + 1e-6) - solve(a - 1e-6)) / 2e-6
print(f"unrolled: {unrolled:.6f}, finite differences: {measured:.6f}")
# > unrolled: -0.324205, finite differences: -0.324205
