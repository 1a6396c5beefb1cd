import torch

model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
model.requires_grad_(False)
x = torch.tensor([[1.0, 2.0]])
print(model(x).requires_grad)
# > False

model[1].requires_grad_(True)  # train the last layer
model(x).sum().backward()
print(model[1].weight.grad is not None, model[0].weight.grad)
# > True None
