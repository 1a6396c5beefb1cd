import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.1)
scaler = torch.amp.GradScaler("cpu")
scaler.scale((w * 3).sum()).backward()
scaler.step(optimizer)
try:
    scaler.unscale_(optimizer)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: unscale_() is being called after step().
