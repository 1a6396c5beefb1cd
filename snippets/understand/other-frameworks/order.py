import torch


def square(x):
    return x**2


gradient, value = torch.func.grad_and_value(square)(torch.tensor(3.0))
print(f"gradient {gradient}, value {value}")
# > gradient 6.0, value 9.0
