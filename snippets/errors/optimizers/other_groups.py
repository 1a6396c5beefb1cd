import torch

old = torch.nn.Linear(2, 1)
saved = torch.optim.SGD(old.parameters(), lr=0.1).state_dict()

new = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
try:
    torch.optim.SGD(new.parameters(), lr=0.1).load_state_dict(saved)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: loaded state dict contains a parameter group that doesn't match the size of optimizer's group

groups = [{"params": [new[0].weight]}, {"params": [new[1].weight]}]
try:
    torch.optim.SGD(groups, lr=0.1).load_state_dict(saved)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: loaded state dict has a different number of parameter groups
