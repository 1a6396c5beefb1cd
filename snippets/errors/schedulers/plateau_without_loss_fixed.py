import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.1)
scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, patience=0)
for validation_loss in (2.0, 2.0):
    optimizer.step()
    scheduler.step(validation_loss)
    print(scheduler.get_last_lr())
    # > [0.1]
    # > [0.010000000000000002]
