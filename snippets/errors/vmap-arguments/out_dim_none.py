import torch

try:
    torch.func.vmap(torch.square, out_dims=None)(torch.tensor([1.0, 2.0]))
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: vmap(square, ...): `square` can not return a BatchedTensor when out_dim is None
