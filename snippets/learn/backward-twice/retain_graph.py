import torch

w = torch.tensor(2.0, requires_grad=True)
hidden = w**2
loss_a = 3 * hidden
loss_b = hidden**2

loss_a.backward(retain_graph=True)
print(w.grad)
# > tensor(12.)
loss_b.backward()
print(w.grad)
# > tensor(44.)
