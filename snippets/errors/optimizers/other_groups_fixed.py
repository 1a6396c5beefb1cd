import torch

old = torch.nn.Linear(2, 1)
saved = torch.optim.SGD(old.parameters(), lr=0.1).state_dict()

new = torch.nn.Sequential(torch.nn.Linear(2, 1), torch.nn.Linear(1, 1))
optimizer = torch.optim.SGD(new[0].parameters(), lr=0.5)
optimizer.load_state_dict(saved)
optimizer.add_param_group({"params": new[1].parameters(), "lr": 0.5})
print([(len(group["params"]), group["lr"]) for group in optimizer.param_groups])
# > [(2, 0.1), (2, 0.5)]
