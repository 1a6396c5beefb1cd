import torch

model = torch.nn.Sequential(torch.nn.Linear(1, 1, bias=False), torch.nn.Linear(1, 1, bias=False))
torch.nn.init.ones_(model[0].weight)
model[1].weight = model[0].weight
model(torch.tensor([[3.0]])).sum().backward()
print(len(list(model.parameters())), model[0].weight.grad)
# > 1 tensor([[6.]])
