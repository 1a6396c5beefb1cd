import torch

saved = torch.amp.GradScaler("cpu", init_scale=512.0).state_dict()
scaler = torch.amp.GradScaler("cpu")
scaler.load_state_dict(saved)
print(scaler.get_scale())
# > 512.0
