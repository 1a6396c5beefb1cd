import torch

for power in (0, 0.5, 1, 2):
    x = torch.zeros(1, requires_grad=True)
    y = torch.tensor([float(power)], requires_grad=True)
    (number,) = torch.autograd.grad(x**power, x)
    base, exponent = torch.autograd.grad(x**y, (x, y))
    print(f"{power}: x {number.item():g}, with a tensor {base.item():g}, y {exponent.item():g}")
    # > 0: x 0, with a tensor 0, y 0
    # > 0.5: x inf, with a tensor inf, y 0
    # > 1: x 1, with a tensor 1, y 0
    # > 2: x 0, with a tensor 0, y 0
