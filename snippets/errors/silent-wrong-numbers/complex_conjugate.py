import torch

z = torch.tensor(1 + 2j, requires_grad=True)
(z**2).backward(torch.tensor(1 + 0j))
print(z.grad, 2 * z.detach())
# > tensor(2.-4.j) tensor(2.+4.j)
