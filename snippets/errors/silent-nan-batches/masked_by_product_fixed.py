import torch

w = torch.tensor(1.0, requires_grad=True)
x = torch.tensor([float("nan"), 3.0])
mask = torch.tensor([False, True])
(w * x[mask]).sum().backward()
print(w.grad)
# > tensor(3.)
