import torch


def f(x):
    return (x**3).sum()


x = torch.tensor([0.5, 2.0, 3.0], dtype=torch.float64, requires_grad=True)
f(x).backward()

point = x.detach()
for i in range(3):
    eps = 1e-6 * max(1.0, abs(point[i].item()))
    above, below = point.clone(), point.clone()
    above[i] += eps
    below[i] -= eps
    numerical = ((f(above) - f(below)) / (2 * eps)).item()
    analytical = x.grad[i].item()
    error = abs(numerical - analytical) / max(abs(numerical), abs(analytical))
    print(f"{numerical:.4f} {analytical:.4f} {error < 1e-6}")
    # > 0.7500 0.7500 True
    # > 12.0000 12.0000 True
    # > 27.0000 27.0000 True
