import torch

angle = torch.tensor([0.0], requires_grad=True)
target = torch.tensor([0.0 + 1.0j])
loss = (torch.exp(1j * angle) - target).abs().pow(2).sum()
loss.backward()
print(angle.grad)
# > tensor([-2.0000])
