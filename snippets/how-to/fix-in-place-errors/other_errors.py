import torch

leaf = torch.ones(2, requires_grad=True)
try:
    leaf.add_(1)
except RuntimeError as error:
    print(error)
    # > a leaf Variable that requires grad is being used in an in-place operation.
layer = torch.nn.Linear(2, 1)
try:
    layer.weight = layer.weight - 0.1
except TypeError as error:
    print(error)
    # > cannot assign 'torch.FloatTensor' as parameter 'weight' (torch.nn.Parameter or None expected)
