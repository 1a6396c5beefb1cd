import torch


def power(x, n):
    if n == 0:
        return 1
    return x * power(x, n - 1)


x = torch.tensor(2.0, requires_grad=True)
y = power(x, 5)
y.backward()
print(y.item(), x.grad)
# > 32.0 tensor(80.)
