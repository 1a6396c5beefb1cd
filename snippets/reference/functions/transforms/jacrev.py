import torch

x = torch.tensor([2.0, 3.0])
print(torch.func.jacrev(lambda x: torch.stack([x.prod(), x.sum()]), chunk_size=1)(x))
# > tensor([[3., 2.],
# >         [1., 1.]])
