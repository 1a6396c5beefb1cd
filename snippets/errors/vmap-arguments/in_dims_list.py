import torch

x, factor = torch.tensor([1.0, 2.0]), torch.tensor(3.0)
try:
    torch.func.vmap(torch.mul, in_dims=[0, None])(x, factor)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: vmap(mul, in_dims=[0, None], ...)(<inputs>): expected `in_dims` to be int or a (potentially nested) tuple matching the structure of inputs, got: <class 'list'>.
