import torch

w = torch.tensor(1.0, requires_grad=True)
x = torch.tensor([float("nan"), 3.0])
mask = torch.tensor([0.0, 1.0])
(mask * (w * x)).sum().backward()
print(w.grad)
# > tensor(nan)
