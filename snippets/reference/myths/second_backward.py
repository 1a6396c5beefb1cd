import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
loss = (x + 1).sum()
loss.backward()
loss.backward()
print(x.grad)
# > tensor([2., 2.])
