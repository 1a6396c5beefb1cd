import torch
from torch import nn
from torch.func import functional_call, grad, replace_all_batch_norm_modules_, vmap

model = nn.Sequential(nn.Conv2d(1, 1, 1), nn.BatchNorm2d(1))
nn.init.ones_(model[0].weight)
replace_all_batch_norm_modules_(model)
params = {name: p.detach() for name, p in model.named_parameters()}
images = torch.tensor([[[[0.0, 2.0]]], [[[10.0, 14.0]]]])


def loss(params, x):
    return functional_call(model, params, (x,)).relu().sum()


per_sample = vmap(grad(lambda p, x: loss(p, x[None])), in_dims=(None, 0))(params, images)
print("sum over samples:", round(per_sample["1.weight"].sum().item(), 2))
# > sum over samples: 2.0
print("of the batch:    ", round(grad(loss)(params, images)["1.weight"].item(), 2))
# > of the batch:     1.92
