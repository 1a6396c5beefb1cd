import torch
from torch import nn
from torch.func import functional_call, stack_module_state, vmap

models = [nn.Linear(3, 1) for _ in range(2)]
params, buffers = stack_module_state(models)
optimizer = torch.optim.SGD(params.values(), lr=0.1)
x = torch.tensor([[1.0, 2.0, 3.0]])
vmap(lambda p: functional_call(models[0], p, (x,)).sum())(params).sum().backward()
optimizer.step()

print("same as the module:", torch.equal(params["weight"][1], models[1].weight))
# > same as the module: False
for i, model in enumerate(models):
    model.load_state_dict({name: p[i] for name, p in params.items()})
print("same as the module:", torch.equal(params["weight"][1], models[1].weight))
# > same as the module: True
