import torch


def relu(x):
    return x if x > 0 else 0 * x


try:
    torch.func.vmap(relu)(torch.tensor([-1.0, 2.0]))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: vmap: It looks like you're attempting to use a Tensor in some data-dependent control flow. We don't support that yet, please file an issue at https://github.com/pytorch/pytorch/issues .
