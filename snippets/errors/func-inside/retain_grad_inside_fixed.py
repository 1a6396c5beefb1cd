import torch


def loss(hidden):
    return hidden**2


x = torch.tensor(3.0)
hidden = 2 * x
print(torch.func.grad(loss)(hidden))  # with respect to the intermediate value
# > tensor(12.)
print(torch.func.grad(lambda x: loss(2 * x))(x))
# > tensor(24.)
