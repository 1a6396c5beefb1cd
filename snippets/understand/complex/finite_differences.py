import torch


def loss(z):
    return (z**2).real + 3 * z.abs()


z = torch.tensor(1 + 2j, dtype=torch.complex128, requires_grad=True)
loss(z).backward()
print(f"{z.grad.item():.4f}")
# > 3.3416-1.3167j

h = 1e-6
with torch.no_grad():
    by_x = (loss(z + h) - loss(z - h)) / (2 * h)
    by_y = (loss(z + h * 1j) - loss(z - h * 1j)) / (2 * h)
print(f"{torch.complex(by_x, by_y).item():.4f}")
# > 3.3416-1.3167j
