import torch

target = torch.tensor(3 - 1j)
z = torch.tensor(1 + 2j, requires_grad=True)
for _ in range(3):
    difference = z - target
    loss = difference.real**2 + difference.imag**2
    (gradient,) = torch.autograd.grad(loss, z)
    with torch.no_grad():
        z -= 0.25 * gradient.conj()
    print(z.detach())
    # > tensor(2.+3.5000j)
    # > tensor(2.5000+5.7500j)
    # > tensor(2.7500+9.1250j)
