import torch

scaler = torch.amp.GradScaler("cpu")
scaler.set_backoff_factor(0.25)
print(scaler.get_backoff_factor())
# > 0.25
