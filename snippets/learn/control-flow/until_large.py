import torch


def double_until_10(y):
    iterations = 0
    while y.norm() < 10:
        y = y * 2
        iterations += 1
    return y, iterations


for values in ([1.0, 2.0], [3.0, 5.0], [20.0, 1.0]):
    x = torch.tensor(values, requires_grad=True)
    y, iterations = double_until_10(x)
    y.sum().backward()
    print(iterations, y.tolist(), x.grad)
    # > 3 [8.0, 16.0] tensor([8., 8.])
    # > 1 [6.0, 10.0] tensor([2., 2.])
    # > 0 [20.0, 1.0] tensor([1., 1.])
