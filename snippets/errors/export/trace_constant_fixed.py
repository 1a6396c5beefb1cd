import warnings

import torch


class Scale(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.w = torch.nn.Parameter(torch.tensor([2.0]))

    def forward(self, x):
        return x * self.w


with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    traced = torch.jit.trace(Scale(), torch.tensor([1.0]))
print(traced(torch.tensor([5.0])))
# > tensor([10.], grad_fn=<MulBackward0>)
