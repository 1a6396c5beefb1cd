import torch

model = torch.nn.Linear(2, 1)
groups = [{"params": model.parameters()}, {"params": [model.bias], "lr": 0.01}]
try:
    torch.optim.SGD(groups, lr=0.1)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: some parameters appear in more than one parameter group
