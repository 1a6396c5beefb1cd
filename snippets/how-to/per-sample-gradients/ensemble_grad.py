import torch
from torch import nn
from torch.func import functional_call, stack_module_state, vmap

models = [nn.Linear(3, 1) for _ in range(2)]
params, buffers = stack_module_state(models)


def loss_of_one(params, x):
    return functional_call(models[0], params, (x,)).sum()


x = torch.tensor([[1.0, 2.0, 3.0]])
vmap(loss_of_one, in_dims=(0, None))(params, x).sum().backward()
print(params["weight"].grad)
# > tensor([[[1., 2., 3.]],
# >
# >         [[1., 2., 3.]]])
print(models[0].weight.grad)
# > None
