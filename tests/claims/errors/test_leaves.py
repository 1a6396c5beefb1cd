"""The claims of docs/errors/leaves.md, beyond the outputs it prints."""

import torch


def marked(*values):
    return torch.tensor(values, requires_grad=True)


def test_a_grad_dtype_of_none_lets_the_mixture_in():
    w = marked(1.0)
    w.grad_dtype = None
    w.grad = torch.ones(1, dtype=torch.float64)
    assert w.grad.dtype == torch.float64
