import torch

use_amp = False
scaler = torch.amp.GradScaler("cpu", enabled=use_amp)
w = torch.ones(1, 1, requires_grad=True)
with torch.autocast("cpu", dtype=torch.float16, enabled=use_amp):
    y = torch.ones(1, 1) @ w
print(y.dtype, scaler.scale(y).item())
# > torch.float32 1.0
