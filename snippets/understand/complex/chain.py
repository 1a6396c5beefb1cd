import torch

z = torch.tensor(1 + 2j, requires_grad=True)
mirror = z.conj()
square = z * mirror
loss = square.real
loss.backward()
print(z.grad)
# > tensor(2.+4.j)
