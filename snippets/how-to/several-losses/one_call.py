import torch

w = torch.tensor(2.0, requires_grad=True)
h = w**2
loss_a = 3 * h
loss_b = h * h
(loss_a + loss_b).backward()
print(w.grad)
# > tensor(44.)
