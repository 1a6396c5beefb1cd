import torch

w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
loss = w**2
loss.mean().backward()
print(w.grad)
# > tensor([0.6667, 1.3333, 2.0000])
