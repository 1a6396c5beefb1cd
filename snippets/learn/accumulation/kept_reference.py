import torch

x = torch.tensor([1.0], requires_grad=True)
(x * 2).backward()
first = x.grad
copy = x.grad.clone()

(x * 3).backward()
print(first, copy)
# > tensor([5.]) tensor([2.])
