import torch

print([torch.amp.GradScaler("cpu", enabled=each).is_enabled() for each in (True, False)])
# > [True, False]
