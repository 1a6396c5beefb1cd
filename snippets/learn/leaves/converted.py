import torch

w = torch.tensor([3.0], requires_grad=True)
w64 = w.to(torch.float64)
(w64**2).backward()
print(w64.is_leaf)
# > False
print(w.grad)  # the gradient went to the float32 leaf
# > tensor([6.])

w64 = torch.tensor([3.0], dtype=torch.float64, requires_grad=True)
(w64**2).backward()
print(w64.is_leaf)
# > True
print(w64.grad)
# > tensor([6.], dtype=torch.float64)
