import torch

saved = torch.amp.GradScaler("cpu", enabled=False).state_dict()
scaler = torch.amp.GradScaler("cpu")
try:
    scaler.load_state_dict(saved)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: The source state dict is empty, possibly because it was saved from a disabled instance of GradScaler.
