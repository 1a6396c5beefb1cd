import torch
from torch import nn

embedding, head = nn.Embedding(5, 2), nn.Linear(2, 1)
nn.init.constant_(head.weight, 3.0)
ids = torch.tensor([1, 3, 1])
try:
    ids.requires_grad_()
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
    # > RuntimeError: only Tensors of floating point dtype can require gradients

words = embedding(ids).detach().requires_grad_()
(grad,) = torch.autograd.grad(head(words).sum(), words)
print(grad.norm(dim=1))
# > tensor([4.2426, 4.2426, 4.2426])
