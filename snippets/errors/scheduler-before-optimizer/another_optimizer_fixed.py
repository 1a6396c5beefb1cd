import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.4)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1, gamma=0.5)
optimizer.step()
scheduler.step()
print(optimizer.param_groups[0]["lr"])
# > 0.2
