import torch
from torch.func import jacrev


def f(w, b):
    return w * torch.tensor([1.0, 2.0]) + b


w, b = torch.tensor([3.0, 4.0]), torch.tensor(0.5)
by_w, by_b = jacrev(f, argnums=(0, 1))(w, b)
print(by_w)
# > tensor([[1., 0.],
# >         [0., 2.]])
print(by_b)
# > tensor([1., 1.])

jacobian, value = jacrev(lambda w: (f(w, b), f(w, b)), has_aux=True)(w)
print(value)
# > tensor([3.5000, 8.5000])
