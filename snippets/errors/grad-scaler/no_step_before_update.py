import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
scaler = torch.amp.GradScaler("cpu")
scaler.scale((w * 3).sum()).backward()
try:
    scaler.update()
except AssertionError as e:
    print(f"AssertionError: {e}")
    # > AssertionError: No inf checks were recorded prior to update.
