"""The claims of docs/errors/schedulers.md, beyond the outputs it prints."""

import torch
from torch import nn


def parameter(*values):
    return nn.Parameter(torch.tensor(values))


def test_clipping_by_an_infinite_norm_breaks_the_other_gradients():
    for bad, other in ((float("inf"), 0.0), (float("nan"), float("nan"))):
        w = parameter(1.0, 1.0)
        w.grad = torch.tensor([1.0, bad])
        nn.utils.clip_grad_norm_([w], 1.0)
        torch.testing.assert_close(w.grad[0].item(), other, equal_nan=True)
