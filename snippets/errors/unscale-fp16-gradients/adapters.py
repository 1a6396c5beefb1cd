import torch

model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1)).half()
model[0].requires_grad_(False)
for parameter in model.parameters():
    if parameter.requires_grad:
        parameter.data = parameter.data.float()
print([parameter.dtype for parameter in model.parameters()])
# > [torch.float16, torch.float16, torch.float32, torch.float32]

optimizer = torch.optim.SGD(model[1].parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu")
with torch.autocast("cpu", dtype=torch.float16):
    loss = model(torch.ones(1, 2)).sum()
scaler.scale(loss).backward()
scaler.step(optimizer)
scaler.update()
print(model[1].weight.grad.dtype)
# > torch.float32
