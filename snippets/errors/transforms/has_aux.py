import torch


def loss(w):
    return (3 * w - 1) ** 2


try:
    torch.func.grad(loss, has_aux=True)(torch.tensor(2.0))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: grad_and_value(f)(*args): output of function f should be a tuple: (output, aux) if has_aux is True
