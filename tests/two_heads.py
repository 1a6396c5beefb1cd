"""What the claims about DistributedDataParallel share: a model and its input."""

import torch

X = torch.tensor([[1.0, 2.0]])


class Heads(torch.nn.Module):
    """Two layers, `a` and `b`, which a function of the model and the input uses or leaves out."""

    def __init__(self, forward):
        super().__init__()
        self.a = torch.nn.Linear(2, 1)
        self.b = torch.nn.Linear(2, 1)
        self.run = forward

    def forward(self, x):
        return self.run(self, x)


def both(self, x):
    """Use both layers."""
    return self.a(x), self.b(x)
