import torch

w = torch.tensor(2.0, requires_grad=True)
history = []
for target in (1.0, 3.0):
    loss = (w - target) ** 2 + target
    history.append(loss.item())
print(history)
# > [2.0, 4.0]
