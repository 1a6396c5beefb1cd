import torch

w = torch.tensor([3.0], dtype=torch.float64, requires_grad=True)
(w**2).backward()
print(w.is_leaf, w.grad)
# > True tensor([6.], dtype=torch.float64)
