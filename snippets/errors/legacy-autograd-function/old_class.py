import warnings

import torch


class Scale(torch.autograd.Function):
    def __init__(self, factor):
        self.factor = factor

    def forward(self, x):
        return x * self.factor  # not reached

    def backward(self, grad_output):
        return grad_output * self.factor  # not reached


with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    scale = Scale(3.0)
try:
    scale(torch.tensor(2.0, requires_grad=True))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Legacy autograd function with non-static forward method is deprecated. Please use new-style autograd function with static forward method. (Example: https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function)
