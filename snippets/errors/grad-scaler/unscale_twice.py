import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.1)
scaler = torch.amp.GradScaler("cpu")
try:
    for factor in (1.0, 2.0):
        scaler.scale((w * factor).sum()).backward()
        scaler.unscale_(optimizer)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: unscale_() has already been called on this optimizer since the last update().
