import torch
from torch import nn

for name in ("weight", "weight.data"):
    model = nn.Sequential(nn.Linear(1, 1, bias=False), nn.Linear(1, 1, bias=False))
    nn.init.ones_(model[0].weight)
    if name == "weight":
        model[1].weight = model[0].weight
    else:
        model[1].weight.data = model[0].weight.data
    model(torch.ones(1, 1)).sum().backward()
    grads = [each.grad.item() for each in model.parameters()]
    torch.optim.Adam(model.parameters(), lr=0.1).step()
    print(f"{name}: gradients {grads}, then {model[1].weight.item():.2f}")
    # > weight: gradients [2.0], then 0.90
    # > weight.data: gradients [1.0, 1.0], then 0.80
