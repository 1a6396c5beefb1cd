import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.1)
scaler = torch.amp.GradScaler("cpu")
try:
    for factor in (1.0, 2.0):
        scaler.scale((w * factor).sum()).backward()
        scaler.step(optimizer)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: step() has already been called since the last update().
