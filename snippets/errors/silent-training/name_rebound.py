import torch

model = torch.nn.Linear(1, 1, bias=False)
torch.nn.init.ones_(model.weight)
model(torch.tensor([[2.0]])).sum().backward()
with torch.no_grad():
    for p in model.parameters():
        p = p - 0.25 * p.grad
print(model.weight.item())
# > 1.0
