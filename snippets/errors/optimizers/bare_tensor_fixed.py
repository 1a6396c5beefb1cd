import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.1)
print(len(optimizer.param_groups[0]["params"]))
# > 1
