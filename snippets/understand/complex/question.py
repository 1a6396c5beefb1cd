import torch

c = torch.tensor(3 + 4j)
z = torch.tensor(1 + 2j, requires_grad=True)
(c * z).real.backward()
print(z.grad)
# > tensor(3.-4.j)
