import torch

model = torch.nn.Linear(2, 1)
print(sum(p.numel() for p in model.parameters()))
# > 3
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
