import torch

model = torch.nn.Linear(2, 1)
saved = torch.optim.SGD(model.parameters(), lr=0.1).state_dict()
groups = [{"params": [model.weight]}, {"params": [model.bias]}]
try:
    torch.optim.SGD(groups, lr=0.1).load_state_dict(saved)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: loaded state dict has a different number of parameter groups

optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
optimizer.load_state_dict(saved)
print(optimizer.param_groups[0]["lr"])
# > 0.1
