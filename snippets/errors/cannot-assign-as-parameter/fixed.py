import torch

layer = torch.nn.Linear(2, 1)
optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
with torch.no_grad():
    layer.weight.copy_(torch.tensor([[1.0, 2.0]]))
print(layer.weight.tolist())
# > [[1.0, 2.0]]
print(layer.weight is optimizer.param_groups[0]["params"][0])
# > True
