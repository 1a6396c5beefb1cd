import torch

rows, shared = torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor([10.0, 1.0])
print(torch.func.vmap(torch.dot, in_dims=(0, None))(rows, shared))
# > tensor([12., 34.])
print(torch.func.vmap(torch.dot, in_dims=(1, None))(rows, shared))
# > tensor([13., 24.])
