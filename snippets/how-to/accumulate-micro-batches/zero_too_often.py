import torch
from torch import nn

w = nn.Parameter(torch.zeros(()))
optimizer = torch.optim.SGD([w], lr=0.1)
for x in (1.0, 2.0, 3.0):
    optimizer.zero_grad()
    (w * x / 3).backward()
print(w.grad)
# > tensor(1.)

optimizer.zero_grad()
for x in (1.0, 2.0, 3.0):
    (w * x / 3).backward()
print(w.grad)
# > tensor(2.)
