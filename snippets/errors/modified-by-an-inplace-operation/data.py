import torch

x = torch.tensor([0.0, 0.0], requires_grad=True)
y = x.exp()
loss = y.sum()
y.data.add_(1)  # no error
loss.backward()
print(x.grad)  # should be exp(0), which is 1
# > tensor([2., 2.])
