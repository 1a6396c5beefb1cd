import torch

w = torch.ones(2).double().requires_grad_()
loss = (2 * w).sum()
loss.backward()
print(w.is_leaf, w.requires_grad)
# > True True
print(w.grad)
# > tensor([2., 2.], dtype=torch.float64)
