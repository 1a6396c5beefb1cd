import copy

import torch
from torch import nn
from torch.func import functional_call, stack_module_state, vmap

models = [nn.Linear(3, 2) for _ in range(4)]
params, buffers = stack_module_state(models)
skeleton = copy.deepcopy(models[0]).to("meta")


def one_model(params, buffers, x):
    return functional_call(skeleton, (params, buffers), (x,))


x = torch.ones(5, 3)
out = vmap(one_model, in_dims=(0, 0, None))(params, buffers, x)
print(out.shape)
# > torch.Size([4, 5, 2])
print(torch.allclose(out[2], models[2](x)))
# > True
