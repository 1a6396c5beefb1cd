import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
print(w.grad)  # before backward
# > None
(w**2).sum().backward()
print(w.grad)
# > tensor([2., 4.])
optimizer.zero_grad()
print(w.grad)  # after zero_grad
# > None
