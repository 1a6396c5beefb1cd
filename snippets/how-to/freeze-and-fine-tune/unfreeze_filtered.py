import torch
from torch import nn

model = nn.Sequential(nn.Linear(1, 1), nn.Linear(1, 1))
model[0].requires_grad_(False)
optimizer = torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=0.1)

model[0].requires_grad_(True)
model(torch.ones(1, 1)).sum().backward()
before = model[0].bias.clone()
optimizer.step()
print("has a gradient:", model[0].bias.grad is not None)
# > has a gradient: True
print("moved:", not torch.equal(before, model[0].bias))
# > moved: False

optimizer.add_param_group({"params": model[0].parameters(), "lr": 0.01})
optimizer.step()
print("moved:", not torch.equal(before, model[0].bias))
# > moved: True
try:
    optimizer.add_param_group({"params": model[0].parameters()})
except ValueError as error:
    print(f"{type(error).__name__}: {error}")
    # > ValueError: some parameters appear in more than one parameter group
