import torch
from torch import nn


def gradients(model, losses):
    model.zero_grad()
    for loss in losses:
        loss.backward()
    return [p.grad.clone() for p in model.parameters()]


model = nn.Linear(2, 1)
x = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 7.0]])
parts = x.split(2)

whole = gradients(model, [model(x).pow(2).mean()])
halves = gradients(model, (model(p).pow(2).mean() / len(parts) for p in parts))
shares = gradients(model, (model(p).pow(2).mean() * len(p) / len(x) for p in parts))
print("mean / k:      ", all(map(torch.allclose, whole, halves)))
# > mean / k:       False
print("mean * n_i / n:", all(map(torch.allclose, whole, shares)))
# > mean * n_i / n: True
