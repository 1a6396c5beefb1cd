import torch
from torch import nn

for make in (torch.optim.SGD, torch.optim.Adam):
    for limit in (1e9, 0.01):
        w = nn.Parameter(torch.zeros(2))
        optimizer = make([w], lr=0.1)
        for _ in range(3):
            optimizer.zero_grad()
            (w * torch.tensor([3.0, 4.0])).sum().backward()
            nn.utils.clip_grad_norm_([w], max_norm=limit)
            optimizer.step()
        print(f"{make.__name__:4} limit {limit:g}: {w.data}")
        # > SGD  limit 1e+09: tensor([-0.9000, -1.2000])
        # > SGD  limit 0.01: tensor([-0.0018, -0.0024])
        # > Adam limit 1e+09: tensor([-0.3000, -0.3000])
        # > Adam limit 0.01: tensor([-0.3000, -0.3000])
