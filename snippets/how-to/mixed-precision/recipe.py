import torch
from torch import nn

model = nn.Linear(2, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu")
x, target = torch.tensor([[1.0, 2.0]]), torch.tensor([[3.0]])

optimizer.zero_grad()
with torch.autocast("cpu", dtype=torch.float16):
    output = model(x)
    loss = nn.functional.mse_loss(output, target)
scaler.scale(loss).backward()
scaler.step(optimizer)
scaler.update()

print("output:", output.dtype, "loss:", loss.dtype)
# > output: torch.float16 loss: torch.float32
print("weight:", model.weight.dtype, "gradient:", model.weight.grad.dtype)
# > weight: torch.float32 gradient: torch.float32
