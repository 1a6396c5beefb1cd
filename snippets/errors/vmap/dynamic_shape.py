import torch


def positive(x):
    return x[x > 0].sum()


try:
    torch.func.vmap(positive)(torch.tensor([[1.0, -2.0], [3.0, 4.0]]))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: vmap: We do not support batching operators that can support dynamic shape. Attempting to batch over indexing with a boolean mask.
