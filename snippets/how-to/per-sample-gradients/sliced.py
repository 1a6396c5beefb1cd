import torch
from torch import nn
from torch.func import functional_call, stack_module_state, vmap

models = [nn.Linear(1, 1) for _ in range(2)]
params, _ = stack_module_state(models)
x = torch.tensor([[3.0]])
losses = vmap(lambda p: functional_call(models[0], p, (x,)).sum())(params)

weight = params["weight"]
print(torch.autograd.grad(losses[0], weight[0], allow_unused=True, retain_graph=True))
# > (None,)
print(torch.autograd.grad(losses.sum(), weight))
# > (tensor([[[3.]],
# >
# >         [[3.]]]),)
