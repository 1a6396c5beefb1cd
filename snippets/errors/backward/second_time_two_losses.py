import torch

w = torch.tensor(3.0, requires_grad=True)
hidden = w**2
loss_a = hidden * 2
loss_b = hidden * 5

(loss_a + loss_b).backward()  # not one after the other
print(w.grad)
# > tensor(42.)
