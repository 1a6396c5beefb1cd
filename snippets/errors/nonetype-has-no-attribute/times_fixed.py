import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
loss = (w**2).sum()
loss.backward()
step = 0.1 * w.grad
print(step)
# > tensor([0.2000, 0.4000])
