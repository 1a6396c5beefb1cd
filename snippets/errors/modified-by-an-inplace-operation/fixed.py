import torch

x = torch.tensor([0.0, 0.0, 0.0], requires_grad=True)
y = x.exp()
loss = y.sum()
y = y + 1  # a new tensor; the old one stays as it was
loss.backward()
print(x.grad, y)
# > tensor([1., 1., 1.]) tensor([2., 2., 2.], grad_fn=<AddBackward0>)
