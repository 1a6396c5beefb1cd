import torch

x, y = torch.tensor([1.0, 2.0]), torch.tensor([3.0, 4.0])
try:
    torch.func.vmap(torch.mul, in_dims=(0,))(x, y)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: vmap(mul, in_dims=(0,), ...)(<inputs>): in_dims is not compatible with the structure of `inputs`. in_dims has structure TreeSpec(tuple, None, [*]) but inputs has structure TreeSpec(tuple, None, [*,
    # >   *]).
