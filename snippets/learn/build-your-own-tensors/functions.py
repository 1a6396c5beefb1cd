import torch
from tensor_engine import Tensor


def f(x):
    return x.tanh() + x.relu() * 2 + x.sigmoid() * 3 + (x.exp() + 1).log() * 4


x = Tensor([-1.0, 0.0, 2.0])
f(x).backward([1.0, 1.0, 1.0])
print(x.grad.round(9).tolist())
# > [2.085575827, 3.75, 5.908819893]

x = torch.tensor([-1.0, 0.0, 2.0], dtype=torch.float64, requires_grad=True)
f(x).backward(torch.ones_like(x))
print(x.grad.round(decimals=9).tolist())
# > [2.085575827, 3.75, 5.908819893]
