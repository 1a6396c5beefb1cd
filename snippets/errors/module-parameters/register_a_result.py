import torch

layer = torch.nn.Linear(2, 1)
doubled = layer.weight * 2
doubled.__class__ = torch.nn.Parameter
try:
    layer.register_parameter("doubled", doubled)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: Cannot assign non-leaf Tensor to parameter 'doubled'. Model parameters must be created explicitly. To express 'doubled' as a function of another Tensor, compute the value in the forward() method.
