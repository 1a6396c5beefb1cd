import torch

first = torch.tensor([1.0, 2.0], requires_grad=True)
last = torch.zeros(2, requires_grad=True)  # initialized with zeros
loss = ((first * last).sum() - 1) ** 2
loss.backward()
print(first.grad, last.grad)
# > tensor([-0., -0.]) tensor([-2., -4.])
