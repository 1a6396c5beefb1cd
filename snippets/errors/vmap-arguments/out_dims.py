import torch


def both(x):
    return x, 2 * x


try:
    torch.func.vmap(both, out_dims=(0, 0, 0))(torch.tensor([1.0, 2.0]))
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: vmap(both, ..., out_dims=(0, 0, 0))(<inputs>): out_dims is not compatible with the structure of `outputs`. out_dims has structure TreeSpec(tuple, None, [*,
    # >   *,
    # >   *]) but outputs has structure TreeSpec(tuple, None, [*,
    # >   *]).
