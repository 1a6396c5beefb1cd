import torch

w = torch.tensor(1.0, requires_grad=True)
loss = 1e-8 * w.half().float()
loss.backward()
print(w.grad)
# > tensor(0.)
