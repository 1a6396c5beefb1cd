import torch

first = torch.nn.Parameter(torch.tensor([1.0]))
second = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.LBFGS([first, second])
print(len(optimizer.param_groups))
# > 1
