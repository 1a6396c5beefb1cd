import torch

weights = torch.tensor([1.0, 2.0])
rows = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
try:
    torch.func.vmap(torch.dot)(weights, rows)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: vmap: Expected all tensors to have the same size in the mapped dimension, got sizes [2, 3] for the mapped dimension
