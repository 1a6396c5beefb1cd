import torch
from torch import nn

model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
nn.init.ones_(model[0].weight)
nn.init.zeros_(model[1].weight)
nn.init.zeros_(model[1].bias)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for step in (1, 2):
    optimizer.zero_grad()
    (model(torch.ones(1, 2)) - 1).pow(2).sum().backward()
    print("step", step, "first layer has a gradient:", model[0].weight.grad.any().item())
    # > step 1 first layer has a gradient: False
    # > step 2 first layer has a gradient: True
    optimizer.step()
