import torch

factors = [torch.tensor(value, requires_grad=True) for value in (2.0, 3.0, 5.0, 7.0)]
y = 1
for factor in factors:
    y = y * factor
    if y > 20:
        break
y.backward()

print(y.item())
# > 30.0
for factor in factors:
    print(factor.grad)
    # > tensor(15.)
    # > tensor(10.)
    # > tensor(6.)
    # > None
