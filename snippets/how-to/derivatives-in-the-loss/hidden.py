import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
u = (x.detach() * 2).requires_grad_()
print(torch.autograd.grad(u.sum(), x, allow_unused=True))
# > (None,)
print("u is a leaf:", u.is_leaf)
# > u is a leaf: True
