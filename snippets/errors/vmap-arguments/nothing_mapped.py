import torch

try:
    torch.func.vmap(torch.mul, in_dims=(None, None))(torch.ones(2), torch.ones(2))
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: vmap: Expected at least one Tensor to vmap over
