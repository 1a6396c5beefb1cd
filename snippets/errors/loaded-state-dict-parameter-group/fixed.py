import torch

old = torch.nn.Linear(2, 1)
saved = torch.optim.SGD(old.parameters(), lr=0.1).state_dict()

head = torch.nn.Linear(1, 1)  # new since the checkpoint
optimizer = torch.optim.SGD(old.parameters(), lr=0.5)
optimizer.load_state_dict(saved)
optimizer.add_param_group({"params": head.parameters()})
print([len(group["params"]) for group in optimizer.param_groups])
# > [2, 2]
