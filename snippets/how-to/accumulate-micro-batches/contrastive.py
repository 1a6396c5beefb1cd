import torch
from torch.nn.functional import cross_entropy


def contrastive(e):
    return cross_entropy(e @ e.T, torch.arange(len(e)))


e = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [0.5, -1.0]])
e.requires_grad_()
contrastive(e).backward()
print(e.grad[0])
# > tensor([-0.1381,  0.0839])

e.grad = None
for part in e.split(2):
    (contrastive(part) / 2).backward()
print(e.grad[0])
# > tensor([-0.1345,  0.1345])
