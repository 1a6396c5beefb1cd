import torch

x = torch.tensor([0.75], requires_grad=True)
y, turns = x, 0
while y < 10:
    y, turns = y * 2, turns + 1
y.backward()
print(turns, y.item(), x.grad)
# > 4 12.0 tensor([16.])
