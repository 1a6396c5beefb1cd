import torch
from torch import nn

for dtype in (torch.bfloat16, torch.float16):
    w = nn.Parameter(torch.ones(1, dtype=dtype))
    optimizer = torch.optim.SGD([w], lr=0.5)
    scaler = torch.amp.GradScaler("cpu", init_scale=4.0)
    scaler.scale(w.sum()).backward()
    try:
        scaler.step(optimizer)
        print(w.data)
        # > tensor([0.5000], dtype=torch.bfloat16)
    except ValueError as error:
        print(f"{type(error).__name__}: {error}")
        # > ValueError: Attempting to unscale FP16 gradients.
