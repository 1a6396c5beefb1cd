import warnings

import torch
from torch.func import grad, jvp
from torch.nn.functional import mse_loss

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

w, v = torch.tensor([1.0, 2.0]), torch.tensor([1.0, 1.0])


def loss(w):
    return mse_loss(w * torch.tensor([3.0, 4.0]), torch.zeros(2))


try:
    jvp(grad(loss), (w,), (v,))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: ZeroTensors are immutable. Please use the materialized zero tensor obtained using .clone() if you want a mutable tensor.
print(grad(lambda w: grad(loss)(w) @ v)(w))
# > tensor([ 9., 16.])
