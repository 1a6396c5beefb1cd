import torch
from torch import nn

model = nn.Linear(2, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
x, target = torch.tensor([[1.0, 2.0]]), torch.tensor([[3.0]])

optimizer.zero_grad()
with torch.autocast("cpu", dtype=torch.bfloat16):
    loss = nn.functional.mse_loss(model(x), target)
loss.backward()
optimizer.step()
print("gradient:", model.weight.grad.dtype)
# > gradient: torch.float32
