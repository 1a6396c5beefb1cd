import torch

model = torch.nn.Sequential(torch.nn.Linear(1, 1), torch.nn.Linear(1, 1))
model[0].requires_grad_(False)
optimizer = torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=0.1)

model[0].requires_grad_(True)
print(sum(len(group["params"]) for group in optimizer.param_groups))
# > 2
