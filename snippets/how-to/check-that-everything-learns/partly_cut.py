import torch


def loss(w):
    return w**2 + (w.detach() * 3) ** 2


w = torch.tensor(2.0, dtype=torch.float64, requires_grad=True)
loss(w).backward()
with torch.no_grad():
    slope = (loss(w + 1e-6) - loss(w - 1e-6)) / 2e-6
print(f"autograd {w.grad.item():.3f}, finite difference {slope.item():.3f}")
# > autograd 4.000, finite difference 40.000
