import torch

layer = torch.nn.Linear(2, 1)
try:
    layer.weight = torch.tensor([[1.0, 2.0]])
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: cannot assign 'torch.FloatTensor' as parameter 'weight' (torch.nn.Parameter or None expected)
