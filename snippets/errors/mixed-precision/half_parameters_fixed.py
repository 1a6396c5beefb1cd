import torch

model = torch.nn.Linear(2, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu")

with torch.autocast("cpu", dtype=torch.float16):
    output = model(torch.ones(1, 2))
    loss = output.sum()
scaler.scale(loss).backward()
scaler.step(optimizer)
scaler.update()
print(output.dtype, model.weight.dtype, model.weight.grad.dtype)
# > torch.float16 torch.float32 torch.float32
