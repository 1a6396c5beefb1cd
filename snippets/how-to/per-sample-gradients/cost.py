import torch
from torch import nn
from torch.func import functional_call, grad, vmap

model = nn.Linear(100, 10)
params = {name: p.detach() for name, p in model.named_parameters()}
print("parameters:", sum(p.numel() for p in params.values()))
# > parameters: 1010


def loss(params, x):
    return functional_call(model, params, (x[None],)).sum()


for batch in (1, 8, 64):
    grads = vmap(grad(loss), in_dims=(None, 0))(params, torch.ones(batch, 100))
    print(f"batch of {batch}: {sum(g.numel() for g in grads.values())} numbers")
    # > batch of 1: 1010 numbers
    # > batch of 8: 8080 numbers
    # > batch of 64: 64640 numbers
