import torch

print(torch.amp.GradScaler("cpu", growth_factor=4.0).get_growth_factor())
# > 4.0
