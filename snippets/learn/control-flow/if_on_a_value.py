import torch


def f(x):
    if x > 0:
        return x**2
    return -5 * x


for value in (3.0, -2.0):
    x = torch.tensor(value, requires_grad=True)
    y = f(x)
    y.backward()
    print(y.item(), y.grad_fn.name(), x.grad)
    # > 9.0 PowBackward0 tensor(6.)
    # > 10.0 MulBackward0 tensor(-5.)
