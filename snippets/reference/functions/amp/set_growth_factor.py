import torch

scaler = torch.amp.GradScaler("cpu")
scaler.set_growth_factor(4.0)
print(scaler.get_growth_factor())
# > 4.0
