import torch

model = torch.nn.Linear(2, 1)
loss = model(torch.tensor([1.0, 2.0])).sum()
parameters = list(model.parameters())
print(len(parameters))
# > 2

weight, bias = torch.autograd.grad(loss, parameters)
print(weight, bias)
# > tensor([[1., 2.]]) tensor([1.])
