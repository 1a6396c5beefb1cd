import torch

w = torch.tensor(2.0, requires_grad=True)
x = torch.tensor(3.0, requires_grad=True)
value = w**2 * x
(slope,) = torch.autograd.grad(value, x, retain_graph=True)
loss = value + slope**2
loss.backward()
print(slope.item(), w.grad)
# > 4.0 tensor(12.)
