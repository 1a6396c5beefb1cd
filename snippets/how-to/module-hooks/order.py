import torch
from torch import nn

layer, seen = nn.Linear(2, 2, bias=False), []
layer.register_forward_pre_hook(lambda *_: seen.append("forward pre-hook"))
layer.register_forward_hook(lambda *_: seen.append("forward hook"))
layer.register_full_backward_pre_hook(lambda *_: seen.append("backward pre-hook"))
layer.register_full_backward_hook(lambda *_: seen.append("backward hook"))
layer.weight.register_hook(lambda _: seen.append("weight: tensor hook"))
layer.weight.register_post_accumulate_grad_hook(lambda _: seen.append("weight: .grad filled"))

x = torch.ones(1, 2, requires_grad=True)
x.register_hook(lambda _: seen.append("input: tensor hook"))
out = layer(x)
out.register_hook(lambda _: seen.append("output: tensor hook"))
out.sum().backward()
for each in seen:
    print(each)
    # > forward pre-hook
    # > forward hook
    # > output: tensor hook
    # > backward pre-hook
    # > weight: tensor hook
    # > weight: .grad filled
    # > backward hook
    # > input: tensor hook
