import torch
from torch import nn

model = nn.Linear(1, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model.weight.data.fill_(2.0)

x = torch.ones(1, 1, requires_grad=True)
for _ in range(2):
    model(x).backward()
print("x.grad after two calls:", x.grad.item(), "weight.grad:", model.weight.grad.item())
# > x.grad after two calls: 4.0 weight.grad: 2.0
optimizer.step()
print("the weight after a step that should do nothing:", round(model.weight.item(), 4))
# > the weight after a step that should do nothing: 1.8
