import torch

scaler = torch.amp.GradScaler("cuda", enabled=False)
with torch.amp.autocast("cuda", enabled=False):
    y = torch.ones(2) * 3
print(scaler.is_enabled(), y.dtype)
# > False torch.float32
