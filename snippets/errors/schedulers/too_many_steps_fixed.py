import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
batches = [1.0, 2.0, 3.0]
epochs = 2
optimizer = torch.optim.SGD([w], lr=0.1)
scheduler = torch.optim.lr_scheduler.OneCycleLR(
    optimizer, max_lr=0.1, epochs=epochs, steps_per_epoch=len(batches)
)
for _ in range(epochs):
    for _ in batches:
        optimizer.step()
        scheduler.step()
print(scheduler.last_epoch)
# > 6
