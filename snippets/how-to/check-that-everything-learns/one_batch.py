import torch
from torch import nn

torch.manual_seed(0)
x, y = torch.randn(8, 4), torch.randn(8, 1)
for cut in (False, True):
    first, last = nn.Sequential(nn.Linear(4, 64), nn.Tanh()), nn.Linear(64, 1)
    optimizer = torch.optim.Adam([*first.parameters(), *last.parameters()], lr=0.05)
    for _ in range(300):
        optimizer.zero_grad()
        hidden = first(x)
        loss = (last(hidden.detach() if cut else hidden) - y).pow(2).mean()
        loss.backward()
        optimizer.step()
    learns = first[0].weight.grad is not None
    print(f"cut {cut}: loss below 0.001: {loss.item() < 0.001}, first layer learns: {learns}")
    # > cut False: loss below 0.001: True, first layer learns: True
    # > cut True: loss below 0.001: True, first layer learns: False
