import torch

scaler = torch.amp.GradScaler("cpu")
for enabled in (False, True):
    saved = torch.amp.GradScaler("cpu", init_scale=8.0, enabled=enabled).state_dict()
    if saved:
        scaler.load_state_dict(saved)
    print(len(saved), scaler.get_scale())
    # > 0 65536.0
    # > 5 8.0
