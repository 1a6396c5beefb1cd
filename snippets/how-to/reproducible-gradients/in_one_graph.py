import torch

w = torch.tensor(1.0, requires_grad=True)
total = w * 1e8 + w * -1e8 + w * 1.0
total.backward()
print(total.item(), w.grad.item())
# > 1.0 0.0
