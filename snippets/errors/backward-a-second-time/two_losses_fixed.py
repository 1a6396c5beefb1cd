import torch

w = torch.tensor(3.0, requires_grad=True)
hidden = w**2
loss_a, loss_b = hidden * 2, hidden * 5
(loss_a + loss_b).backward()
print(w.grad)
# > tensor(42.)
