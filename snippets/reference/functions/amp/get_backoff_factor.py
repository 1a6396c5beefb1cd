import torch

print(torch.amp.GradScaler("cpu", backoff_factor=0.25).get_backoff_factor())
# > 0.25
