import torch


def compute(x):
    y = 3 * x
    with torch.no_grad():
        y.mul_(10)
    return y


x = torch.tensor(2.0, dtype=torch.float64, requires_grad=True)
print(torch.autograd.gradcheck(compute, x, raise_exception=False))
# > False
