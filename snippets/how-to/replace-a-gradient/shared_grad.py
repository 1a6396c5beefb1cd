import torch

given = torch.ones(2)
a = torch.zeros(2, requires_grad=True)
b = torch.zeros(2, requires_grad=True)
a.grad = given
b.grad = given

(a * 3).sum().backward()
print(a.grad, b.grad, given)
# > tensor([4., 4.]) tensor([4., 4.]) tensor([4., 4.])
