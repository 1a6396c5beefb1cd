import torch
from torch import nn
from torch.func import functional_call

model = nn.Linear(1, 1)
nn.init.constant_(model.weight, 3.0)
nn.init.constant_(model.bias, 0.0)
x, y = torch.tensor([[1.0], [2.0]]), torch.tensor([[1.0], [3.0]])

parameters = dict(model.named_parameters())
loss = nn.functional.mse_loss(functional_call(model, parameters, x), y)
grads = torch.autograd.grad(loss, list(parameters.values()), create_graph=True)
updated = {name: p - 0.1 * g for (name, p), g in zip(parameters.items(), grads, strict=True)}

outer_loss = nn.functional.mse_loss(functional_call(model, updated, x), y)
outer_loss.backward()
print(outer_loss.item() < loss.item(), model.weight.grad, model.bias.grad)
# > True tensor([[0.7700]]) tensor([0.5300])
