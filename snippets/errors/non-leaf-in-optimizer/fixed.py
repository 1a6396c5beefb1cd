import torch

w = (torch.tensor([1.0, 2.0]) * 0.1).requires_grad_()
optimizer = torch.optim.SGD([w], lr=1.0)
(w * 10).sum().backward()
optimizer.step()
print(w.is_leaf, w.grad)
# > True tensor([10., 10.])
