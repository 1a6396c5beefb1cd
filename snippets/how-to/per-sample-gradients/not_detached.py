import torch
from torch import nn
from torch.func import functional_call, grad, vmap

model = nn.Linear(2, 1)
x = torch.tensor([[1.0, 2.0], [3.0, 0.0]])


def loss(params, x):
    return functional_call(model, params, (x[None],)).square().sum()


for detach in (False, True):
    params = {n: p.detach() if detach else p for n, p in model.named_parameters()}
    per_sample = vmap(grad(loss), in_dims=(None, 0))(params, x)
    print(f"detached {detach}: has a graph {per_sample['weight'].requires_grad}")
    # > detached False: has a graph True
    # > detached True: has a graph False
