import sys

import torch

x = torch.tensor(1.0, requires_grad=True)
y = x
for _ in range(20_000):
    y = y + 1
y.backward()
print(x.grad, sys.getrecursionlimit() < 20_000)
# > tensor(1.) True
