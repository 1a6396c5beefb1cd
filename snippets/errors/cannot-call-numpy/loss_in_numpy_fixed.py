import torch

w = torch.tensor([3.0, 4.0], requires_grad=True)
loss = torch.sqrt((w**2).sum())
loss.backward()
print(w.grad)
# > tensor([0.6000, 0.8000])
