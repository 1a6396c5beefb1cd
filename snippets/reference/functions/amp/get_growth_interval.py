import torch

print(torch.amp.GradScaler("cpu", growth_interval=100).get_growth_interval())
# > 100
