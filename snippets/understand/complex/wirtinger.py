import torch


def loss(z):
    return z.real**2 + z.imag**2


z = torch.tensor(1 + 2j, dtype=torch.complex128)
h = 1e-6
by_x = (loss(z + h) - loss(z - h)) / (2 * h)
by_y = (loss(z + h * 1j) - loss(z - h * 1j)) / (2 * h)
print(f"by conj(z): {((by_x + 1j * by_y) / 2).item():.3g}")
# > by conj(z): 1+2j
print(f"by z: {((by_x - 1j * by_y) / 2).item():.3g}")
# > by z: 1-2j
print(f"z.grad: {torch.func.grad(loss)(z).item():.3g}")
# > z.grad: 2+4j
