import torch
from torch import nn

for make in (torch.optim.SGD, torch.optim.Adam):
    w = nn.Parameter(torch.ones(2))
    options = {"momentum": 0.9} if make is torch.optim.SGD else {}
    optimizer = make([w], lr=0.01, **options)
    seen = []
    for step in range(4):
        if step == 1:
            w.register_hook(lambda grad: grad * torch.tensor([0.0, 1.0]))
        optimizer.zero_grad()
        w.sum().backward()
        optimizer.step()
        seen.append(round(w[0].item(), 4))
    print(f"{make.__name__:4}", seen)
    # > SGD  [0.99, 0.981, 0.9729, 0.9656]
    # > Adam [0.99, 0.9833, 0.9781, 0.9739]
