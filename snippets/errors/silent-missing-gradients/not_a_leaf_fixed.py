import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
hidden = x * 3
hidden.retain_grad()
(hidden**2).sum().backward()
print(hidden.grad)
# > tensor([ 6., 12.])
