import torch

w = torch.tensor(2.0, requires_grad=True)
h = torch.tensor(3.0)

h = w * h
h = h.detach()
h = w * h
h.backward()
print(h.item(), w.grad.item())
# > 12.0 6.0
