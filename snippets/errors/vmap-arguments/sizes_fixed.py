import torch

weights = torch.tensor([1.0, 2.0])
rows = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
print(torch.func.vmap(torch.dot, in_dims=(None, 0))(weights, rows))
# > tensor([ 5., 11., 17.])
