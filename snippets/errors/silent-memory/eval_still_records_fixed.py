import torch

model = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.Dropout(), torch.nn.Linear(3, 1))
model.eval()
with torch.no_grad():
    outputs = [model(torch.ones(1, 2)) for _ in range(3)]
print(sum(each.requires_grad for each in outputs))
# > 0
