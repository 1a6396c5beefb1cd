import torch
from torch import nn

for dtype in (torch.bfloat16, torch.float32):
    w = nn.Parameter(torch.ones(1, dtype=dtype))
    optimizer = torch.optim.SGD([w], lr=0.001)
    for _ in range(100):
        optimizer.zero_grad()
        w.sum().backward()
        optimizer.step()
    print(f"{dtype}: {w.item():.4f}")
    # > torch.bfloat16: 1.0000
    # > torch.float32: 0.9000
