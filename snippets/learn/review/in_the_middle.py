import torch

x = torch.tensor([2.0], requires_grad=True)
middle = x * 4
middle.retain_grad()
(middle**2).backward()
print(middle.grad, x.grad)
# > tensor([16.]) tensor([64.])
