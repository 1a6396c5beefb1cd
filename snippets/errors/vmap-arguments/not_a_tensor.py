import torch

try:
    torch.func.vmap(torch.mul)(torch.tensor([1.0, 2.0]), 3.0)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: vmap(mul, in_dims=0, ...)(<inputs>): Got in_dim=0 for an input but the input is of type <class 'float'>. We cannot vmap over non-Tensor arguments, please use None as the respective in_dim
