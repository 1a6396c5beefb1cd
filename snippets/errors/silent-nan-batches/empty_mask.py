import torch

w = torch.tensor(2.0, requires_grad=True)
x = torch.tensor([1.0, 3.0])
mask = torch.tensor([0.0, 0.0])
loss = (mask * w * x).sum() / mask.sum()
loss.backward()
print(loss.item(), w.grad)
# > nan tensor(nan)
