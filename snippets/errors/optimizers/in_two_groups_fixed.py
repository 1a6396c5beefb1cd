import torch

model = torch.nn.Linear(2, 1)
rest = [p for p in model.parameters() if p is not model.bias]
groups = [{"params": rest}, {"params": [model.bias], "lr": 0.01}]
optimizer = torch.optim.SGD(groups, lr=0.1)
print([(len(group["params"]), group["lr"]) for group in optimizer.param_groups])
# > [(1, 0.1), (1, 0.01)]
