import torch

w = torch.tensor(3.0, requires_grad=True)
y = w**2
saved = y.grad_fn._saved_self
y.backward()
print(saved)
# > tensor(3., requires_grad=True)
