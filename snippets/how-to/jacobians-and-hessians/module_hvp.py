import warnings

import torch
from torch import nn
from torch.func import functional_call, grad, jvp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

model = nn.Linear(2, 1)
x, y = torch.tensor([[3.0, 4.0]]), torch.tensor([[1.0]])
params = {name: p.detach() for name, p in model.named_parameters()}


def loss(params):
    return (functional_call(model, params, (x,)) - y).square().mean()


v = {name: torch.ones_like(p) for name, p in params.items()}
product = jvp(grad(loss), (params,), (v,))[1]
for name, each in product.items():
    print(name, each.round(decimals=3).tolist())
    # > weight [[48.0, 64.0]]
    # > bias [16.0]
