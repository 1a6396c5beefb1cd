import torch
from torch import nn


def train(make, weight_a, weight_b):
    w = nn.Parameter(torch.zeros(()))
    optimizer = make([w])
    for _ in range(200):
        optimizer.zero_grad()
        (weight_a * (w - 1) ** 2 + weight_b * (w + 1) ** 2).backward()
        optimizer.step()
    return f"{w.item():.2f}"


def adam(p):
    return torch.optim.Adam(p, lr=0.02)


print("1 : 1    ", train(adam, 1, 1))
# > 1 : 1     0.00
print("3 : 1    ", train(adam, 3, 1))
# > 3 : 1     0.50
print("300 : 100", train(adam, 300, 100))
# > 300 : 100 0.50
