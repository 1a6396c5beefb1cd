import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.1)
scaler = torch.amp.GradScaler("cpu")
scaler.scale((w * 3).sum()).backward()
try:
    scaler.step(optimizer, closure=lambda: 1.0)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Closure use is not currently supported if GradScaler is enabled.
