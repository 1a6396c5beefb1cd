import torch


def f(x):
    return x**2 if x > 0 else -3 * x


for start in (2.0, -2.0):
    x = torch.tensor([start], requires_grad=True)
    f(x).backward()
    print(start, x.grad)
    # > 2.0 tensor([4.])
    # > -2.0 tensor([-3.])
