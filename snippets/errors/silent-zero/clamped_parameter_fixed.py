import torch

p = torch.tensor(1.5, requires_grad=True)
with torch.no_grad():
    p.clamp_(0, 1)
loss = (p - 0.5) ** 2
loss.backward()
print(loss.item(), p.grad)
# > 0.25 tensor(1.)
