import torch

x, factor = torch.tensor([1.0, 2.0]), torch.tensor(3.0)
try:
    torch.func.vmap(torch.mul)(x, factor)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: vmap(mul, in_dims=0, ...)(<inputs>): Got in_dim=0 for some input, but that input is a Tensor of dimensionality 0 so expected in_dim to satisfy -0 <= in_dim < 0.
