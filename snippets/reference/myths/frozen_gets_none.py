import torch

layer = torch.nn.Linear(1, 1)
layer.weight.requires_grad_(False)
optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
layer(torch.ones(1)).backward()
print(layer.weight.grad, layer.bias.grad)
# > None tensor([1.])
