import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.4)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.5)

for epoch in range(3):
    for batch in (1.0, 2.0):
        optimizer.zero_grad()
        (w * batch).sum().backward()
        optimizer.step()
    print(epoch, scheduler.get_last_lr())
    # > 0 [0.4]
    # > 1 [0.2]
    # > 2 [0.1]
    scheduler.step()
