import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.4)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1, gamma=0.5)
for epoch in range(2):
    optimizer.step()  # once for each batch
    scheduler.step()  # once for each epoch
    print(epoch, scheduler.get_last_lr())
    # > 0 [0.2]
    # > 1 [0.1]
