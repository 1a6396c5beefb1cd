import torch
from torch import nn

model = nn.Linear(2, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
before = model.weight.detach().clone()

loss = model(torch.tensor([[3.0, -0.01]])).sum()
grads = torch.autograd.grad(loss, list(model.parameters()))
for parameter, grad in zip(model.parameters(), grads, strict=True):
    parameter.grad = grad.sign()
optimizer.step()
print(model.weight.grad)
# > tensor([[ 1., -1.]])
print(torch.allclose(model.weight, before - 0.5 * torch.tensor([[1.0, -1.0]])))
# > True
