import torch

w = torch.tensor(2.0, requires_grad=True)
x = torch.tensor([1.0, 3.0])
mask = torch.tensor([0.0, 0.0])
loss = (mask * w * x).sum() / mask.sum().clamp(min=1)
loss.backward()
print(loss.item(), w.grad)
# > 0.0 tensor(0.)
