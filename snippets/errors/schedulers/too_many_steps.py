import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.1)
scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.1, total_steps=2)
try:
    for _ in range(3):
        optimizer.step()
        scheduler.step()
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: Tried to step 3 times. The specified number of total steps is 2
