"""The claims of docs/errors/nonetype-has-no-attribute.md, beyond the outputs it prints."""

import torch


def marked(*values):
    return torch.tensor(values, requires_grad=True)


def test_optimizers_set_grad_to_none():
    w = marked(1.0)
    (w * 2).backward()
    torch.optim.SGD([w], lr=0.1).zero_grad()
    assert w.grad is None
