import torch

w = torch.ones(2, requires_grad=True).double()
loss = (2 * w).sum()
loss.backward()
print(w.is_leaf, w.requires_grad)
# > False True
