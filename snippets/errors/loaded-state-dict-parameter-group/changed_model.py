import torch

old = torch.nn.Linear(2, 1)
saved = torch.optim.SGD(old.parameters(), lr=0.1).state_dict()

new = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
try:
    torch.optim.SGD(new.parameters(), lr=0.1).load_state_dict(saved)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: loaded state dict contains a parameter group that doesn't match the size of optimizer's group
