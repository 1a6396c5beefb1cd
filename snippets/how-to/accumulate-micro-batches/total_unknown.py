import torch
from torch import nn
from torch.nn.functional import mse_loss

x = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 7.0]])
y = torch.ones(3, 1)
model = nn.Linear(2, 1)

mse_loss(model(x), y).backward()
expected = [p.grad for p in model.parameters()]

model.zero_grad()
n = 0
for data, target in zip(x.split(2), y.split(2), strict=True):
    mse_loss(model(data), target, reduction="sum").backward()
    n += target.numel()
for p in model.parameters():
    p.grad /= n
same = map(torch.allclose, [p.grad for p in model.parameters()], expected)
print(all(same))
# > True
