import torch
from torch import nn
from torch.func import functional_call

model = nn.Linear(1, 1, bias=False)
nn.init.constant_(model.weight, 3.0)
x = torch.ones(1, 1)
(grad,) = torch.autograd.grad(model(x).square().sum(), model.weight, create_graph=True)
updated = model.weight - 0.1 * grad

loss = (functional_call(model, {"weight": updated}, x) - 1).square().sum()
(outer,) = torch.autograd.grad(loss, model.weight)
print(f"functional_call: {outer.item():.2f}")
# > functional_call: 2.24
with torch.no_grad():
    model.weight.copy_(updated)
(outer,) = torch.autograd.grad((model(x) - 1).square().sum(), model.weight)
print(f"copied:          {outer.item():.2f}")
# > copied:          2.80
