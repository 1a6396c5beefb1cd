import torch
from torch import nn

model = nn.Sequential(nn.Linear(1, 1), nn.Linear(1, 1))
optimizer = torch.optim.AdamW(model.parameters(), lr=0.1, weight_decay=0.5)
weight = model[0].weight


def moves():
    before = weight.clone()
    optimizer.zero_grad()
    model(torch.ones(1, 1)).sum().backward()
    optimizer.step()
    return not torch.equal(before, weight)


model[0].requires_grad_(False)
print("frozen: moves", moves(), "| has state", weight in optimizer.state)
# > frozen: moves False | has state False
model[0].requires_grad_(True)
print("thawed: moves", moves(), "| has state", weight in optimizer.state)
# > thawed: moves True | has state True
