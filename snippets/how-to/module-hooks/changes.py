import torch
from torch import nn

layer = nn.Linear(1, 1, bias=False)
nn.init.ones_(layer.weight)


def times_ten(module, grads, *_):
    return (grads[0] * 10,)


for register in (layer.register_full_backward_hook, layer.register_full_backward_pre_hook):
    x = torch.ones(1, 1, requires_grad=True)
    with register(times_ten):
        out = layer(x)
        grads = torch.autograd.grad(out, [x, layer.weight])
    print(f"{register.__name__}: x {grads[0].item()}, weight {grads[1].item()}")
    # > register_full_backward_hook: x 10.0, weight 1.0
    # > register_full_backward_pre_hook: x 10.0, weight 10.0
