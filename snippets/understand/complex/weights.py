import torch

z = torch.tensor(1 + 2j, requires_grad=True)
f = z**2 * z.conj()
v = torch.tensor(3 - 1j)
print(torch.autograd.grad(f, z, v, retain_graph=True))
# > (tensor(17.-1.j),)

loss = v.real * f.real + v.imag * f.imag
print(torch.autograd.grad(loss, z))
# > (tensor(17.-1.j),)
