import torch

model = torch.nn.Linear(2, 1)  # float32
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu")
with torch.autocast("cpu", dtype=torch.float16):
    loss = model(torch.ones(1, 2)).sum()
scaler.scale(loss).backward()
scaler.step(optimizer)
scaler.update()
print(loss.dtype, model.weight.grad.dtype)
# > torch.float16 torch.float32
