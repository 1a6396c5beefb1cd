import torch


def loss(w, x):
    return (w * x) ** 2


try:
    torch.func.grad(loss, argnums=1)(torch.tensor(2.0), x=torch.tensor(3.0))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Got argnum=1, but only 1 positional inputs
