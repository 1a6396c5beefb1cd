import torch

w = torch.tensor(3.0, requires_grad=True)
(2 * w).backward()
first = w.grad
(5 * w).backward()
print(first)
# > tensor(7.)
