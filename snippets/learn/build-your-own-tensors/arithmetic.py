import numpy as np
import torch
from tensor_engine import Tensor


def f(x, c):
    return 1 - c / x + (c - x) * x**2 / 4 + 6 / x


x = Tensor([1.0, 2.0])
y = f(x, np.array([3.0, 8.0]))
y.backward([1.0, 1.0])
print(y.data.tolist(), x.grad.tolist())
# > [4.5, 6.0] [-2.25, 5.5]

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = f(x, torch.tensor([3.0, 8.0]))
y.backward(torch.tensor([1.0, 1.0]))
print(y.tolist(), x.grad.tolist())
# > [4.5, 6.0] [-2.25, 5.5]
