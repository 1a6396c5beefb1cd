import torch
from torch import nn

layer = nn.Linear(1, 1, bias=False)
nn.init.ones_(layer.weight)


def double_the_input(module, args):
    return (args[0] * 2,)


def negate_the_output(module, args, output):
    print("args:", args, "output:", output.item())
    # > args: (tensor([[6.]]),) output: 6.0
    return -output


layer.register_forward_pre_hook(double_the_input)
layer.register_forward_hook(negate_the_output)
print(layer(torch.tensor([[3.0]])).item())
# > -6.0
