import torch

w = torch.tensor(2.0, requires_grad=True)
prediction = w * 1.0
target = w * 1.0 + 1.0
loss = (prediction - target) ** 2
loss.backward()
print(loss.item(), w.grad)
# > 1.0 tensor(0.)
