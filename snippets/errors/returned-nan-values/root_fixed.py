import torch

x = torch.tensor([0.0, 4.0], requires_grad=True)
safe = x.clamp(min=1e-12)  # before the root
loss = (torch.sqrt(safe) * torch.tensor([0.0, 1.0])).sum()
loss.backward()
print(x.grad)
# > tensor([0.0000, 0.2500])
