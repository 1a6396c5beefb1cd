import torch

model = torch.nn.Sequential(torch.nn.Linear(1, 1, bias=False), torch.nn.Linear(1, 1, bias=False))
torch.nn.init.ones_(model[0].weight)
model[1].weight = torch.nn.Parameter(model[0].weight.detach().clone())
model(torch.tensor([[3.0]])).sum().backward()
print(len(list(model.parameters())), model[0].weight.grad)
# > 2 tensor([[3.]])
