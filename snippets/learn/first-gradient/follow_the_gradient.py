import torch

x, y_true = torch.tensor([1.0, 2.0]), torch.tensor([3.0, 5.0])


def loss(w, b):
    return ((w * x + b - y_true) ** 2).mean()


print(loss(1.0, 0.0))
# > tensor(6.5000)
print(loss(1.0 + 0.01 * 8, 0.0 + 0.01 * 5))
# > tensor(5.6405)
