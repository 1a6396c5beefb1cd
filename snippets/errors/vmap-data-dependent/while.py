import torch


def halved(x):
    while x > 1:
        x = x / 2  # not reached
    return x  # not reached


try:
    torch.func.vmap(halved)(torch.tensor([6.0, 0.5]))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: vmap: It looks like you're attempting to use a Tensor in some data-dependent control flow. We don't support that yet, please file an issue at https://github.com/pytorch/pytorch/issues .
