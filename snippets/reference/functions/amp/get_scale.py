import torch

print(torch.amp.GradScaler("cpu", init_scale=512.0).get_scale())
# > 512.0
print(torch.amp.GradScaler("cpu", enabled=False).get_scale())
# > 1.0
