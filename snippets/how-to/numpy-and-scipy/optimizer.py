import numpy as np
import torch


def value_and_gradient(v):
    x = torch.tensor(v, dtype=torch.float64, requires_grad=True)
    loss = (x - 3).pow(4).sum() + x.pow(2).sum()
    loss.backward()
    return loss.item(), x.grad.numpy()


v = np.zeros(2)
for _ in range(200):
    value, gradient = value_and_gradient(v)
    v = v - 0.02 * gradient
print(type(value).__name__, type(gradient).__name__, gradient.dtype)
# > float ndarray float64
print(v.round(4))
# > [2. 2.]
