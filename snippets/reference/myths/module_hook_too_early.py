import warnings

import torch

warnings.simplefilter("ignore")


def report(module, grad_input, grad_output):
    print("the gradient of the weight is there:", module.weight.grad is not None)
    # > the gradient of the weight is there: True
    # > the gradient of the weight is there: False


layer = torch.nn.Linear(1, 1)
layer.register_full_backward_hook(report)
layer(torch.ones(1, 1, requires_grad=True)).sum().backward()
layer.zero_grad()
layer(torch.ones(1, 1)).sum().backward()
