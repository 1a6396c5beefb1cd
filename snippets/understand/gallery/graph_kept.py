import torch

w = torch.tensor(3.0, requires_grad=True)
y = w**2
y.backward(retain_graph=True)
print(w.grad)
# > tensor(6.)

y.backward()
print(w.grad)
# > tensor(12.)
