import torch

p = torch.tensor(1.5, requires_grad=True)
loss = (p.clamp(0, 1) - 0.5) ** 2
loss.backward()
print(loss.item(), p.grad)
# > 0.25 tensor(0.)
