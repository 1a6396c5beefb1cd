import torch


def loss_and_output(w):
    output = 3 * w
    return (output - 1) ** 2, output


try:
    torch.func.grad(loss_and_output)(torch.tensor(2.0))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: grad_and_value(f)(*args): Expected f(*args) to return a Tensor, got <class 'tuple'>
