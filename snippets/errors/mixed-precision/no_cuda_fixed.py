import torch

device = "cuda" if torch.cuda.is_available() else "cpu"
scaler = torch.amp.GradScaler(device)
print(scaler.is_enabled())
# > True
