"""The claims of docs/errors/hooks.md, beyond the outputs it prints."""

import pytest
import torch


def ones():
    return torch.ones(2, requires_grad=True)


def test_requires_grad_for_the_sake_of_a_hook_cuts_what_lies_before():
    w = ones()
    h = (w * 2).detach().requires_grad_()
    h.register_hook(lambda grad: None)
    h.sum().backward()
    assert w.grad is None


def test_another_device_counts_as_another_type():
    y = ones() * 2
    y.register_hook(lambda grad: grad.to("meta"))
    with pytest.raises(RuntimeError, match="changed the type of value"):
        y.sum().backward()
