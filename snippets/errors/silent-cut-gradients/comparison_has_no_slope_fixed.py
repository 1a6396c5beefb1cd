import torch

x = torch.tensor([-1.0, 1.0], requires_grad=True)
positive = torch.sigmoid(x)
loss = positive.sum() + x.sum()
loss.backward()
print(positive.requires_grad, x.grad)
# > True tensor([1.1966, 1.1966])
