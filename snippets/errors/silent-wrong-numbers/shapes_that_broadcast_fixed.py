import torch

w = torch.tensor(1.0, requires_grad=True)
x = torch.tensor([[1.0], [3.0]])
target = torch.tensor([1.0, 3.0])
loss = ((w * x.squeeze(1) - target) ** 2).mean()
loss.backward()
print(loss.item(), w.grad)
# > 0.0 tensor(0.)
