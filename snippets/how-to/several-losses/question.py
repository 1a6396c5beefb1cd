import torch

w = torch.tensor(1.0, requires_grad=True)
h = w * 2
a, b = h * 3, h * 5

a.backward(retain_graph=True)
b.backward(retain_graph=True)
print(w.grad)
# > tensor(16.)
(a + b).backward()
print(w.grad)
# > tensor(32.)
