import torch

x = torch.tensor([-1.0, 1.0], requires_grad=True)
positive = (x > 0).float()
loss = positive.sum() + x.sum()
loss.backward()
print(positive.requires_grad, x.grad)
# > False tensor([1., 1.])
