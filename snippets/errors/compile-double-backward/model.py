import torch

model = torch.nn.Sequential(torch.nn.Linear(2, 1), torch.nn.Sigmoid())
compiled = torch.compile(model, backend="aot_eager")
x = torch.tensor([[1.0, 2.0]], requires_grad=True)

compiled(x).sum().backward()  # one derivative: compiled
model.zero_grad()

y = compiled._orig_mod(x)  # two derivatives: the model itself
(slope,) = torch.autograd.grad(y.sum(), x, create_graph=True)
slope.pow(2).sum().backward()
print(compiled._orig_mod is model, model[0].weight.grad is not None)
# > True True
