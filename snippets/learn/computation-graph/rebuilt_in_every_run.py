import torch


def f(x):
    if x > 0:
        return x**2
    return 3 * x


for value in (4.0, -4.0):
    x = torch.tensor(value, requires_grad=True)
    y = f(x)
    y.backward()
    print(y.grad_fn.name(), x.grad)
    # > PowBackward0 tensor(8.)
    # > MulBackward0 tensor(3.)
