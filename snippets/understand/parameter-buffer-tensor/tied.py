import torch
from torch import nn

model = nn.Sequential(nn.Linear(2, 2, bias=False), nn.Linear(2, 2, bias=False))
model[1].weight = model[0].weight
print(len(list(model.parameters())), list(model.state_dict()))
# > 1 ['0.weight', '1.weight']

copies = [model[0].weight.detach().clone().requires_grad_() for _ in range(2)]
x = torch.tensor([[1.0, 2.0]])
(x @ copies[0].T @ copies[1].T).sum().backward()
model(x).sum().backward()
print(torch.allclose(model[0].weight.grad, copies[0].grad + copies[1].grad))
# > True
