import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([{"params": [w], "initial_lr": 0.4}], lr=0.2)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.5, last_epoch=3)
print(scheduler.last_epoch, scheduler.get_last_lr())
# > 4 [0.1]
