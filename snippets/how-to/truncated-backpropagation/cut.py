import torch

w = torch.tensor(0.5, requires_grad=True)
h = torch.tensor(1.0)

h = w * h
h = w * h.detach()
h = w * h
h.backward()
print(h.item(), w.grad.item())
# > 0.125 0.5
