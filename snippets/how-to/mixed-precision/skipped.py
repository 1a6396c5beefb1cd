import torch
from torch import nn

w = nn.Parameter(torch.zeros(1, 1))
optimizer = torch.optim.SGD([w], lr=0.01)
scaler = torch.amp.GradScaler("cpu")

for _ in range(5):
    optimizer.zero_grad()
    with torch.autocast("cpu", dtype=torch.float16):
        y = torch.ones(1, 1) @ w
    scaler.scale((y.float() * 10).sum()).backward()
    before, scale = w.item(), scaler.get_scale()
    scaler.step(optimizer)
    scaler.update()
    print(f"scale {scale:7.0f}, gradient {w.grad.item():7.0f}, moved by {w.item() - before:.2f}")
    # > scale   65536, gradient     inf, moved by 0.00
    # > scale   32768, gradient     inf, moved by 0.00
    # > scale   16384, gradient     inf, moved by 0.00
    # > scale    8192, gradient     inf, moved by 0.00
    # > scale    4096, gradient      10, moved by -0.10
