import torch

x = torch.tensor([1.0], requires_grad=True)
copy = x.clone()
(copy * 3).backward()
print(copy.requires_grad, x.grad)
# > True tensor([3.])
