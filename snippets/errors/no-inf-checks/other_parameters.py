import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
unused = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([unused], lr=0.1)
scaler = torch.amp.GradScaler("cpu")
scaler.scale((w * 3).sum()).backward()
try:
    scaler.step(optimizer)
except AssertionError as e:
    print(f"AssertionError: {e}")
    # > AssertionError: No inf checks were recorded for this optimizer.
