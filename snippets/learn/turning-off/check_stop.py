import torch

a = torch.tensor(2.0, requires_grad=True)
b = a * 3
c = b.detach() + b
c.backward()
print(c.item(), a.grad)
# > 12.0 tensor(3.)
