import torch


def root_of(a):  # x**3 + x = a, by any solver; here, bisection on plain numbers
    low, high = 0.0, 10.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (low, middle) if middle**3 + middle > a else (middle, high)
    return torch.tensor(middle, dtype=torch.float64)


a = torch.tensor(10.0, dtype=torch.float64, requires_grad=True)
x = root_of(a.item())
x = x - (x**3 + x - a) / (3 * x**2 + 1)
x.backward()
print(x.detach(), a.grad)
# > tensor(2., dtype=torch.float64) tensor(0.0769, dtype=torch.float64)
