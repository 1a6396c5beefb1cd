import torch

z = torch.tensor(1 + 2j, requires_grad=True)
loss = z.real**2 + z.imag**2
loss.backward()
print(z.grad)
# > tensor(2.+4.j)
