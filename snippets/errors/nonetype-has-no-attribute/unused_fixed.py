import torch

model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
model(torch.ones(1, 2)).sum().backward()
print(all(p.grad is not None for p in model.parameters()))
# > True
