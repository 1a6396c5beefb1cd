import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.1)
scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer)
try:
    scheduler.step()
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: ReduceLROnPlateau.step() missing 1 required positional argument: 'metrics'
