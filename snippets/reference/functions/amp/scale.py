import torch

scaler = torch.amp.GradScaler("cpu", init_scale=1024.0)
print(scaler.scale(torch.tensor(2.0)))
# > tensor(2048.)
