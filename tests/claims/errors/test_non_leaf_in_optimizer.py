"""The claims of docs/errors/non-leaf-in-optimizer.md, beyond the outputs it prints."""

import torch


def marked(*values):
    return torch.tensor(values, requires_grad=True)


def test_a_leaf_that_is_converted_is_no_leaf():
    w = marked(1.0)
    assert not w.double().is_leaf
    assert not (w * 0.1).is_leaf


def test_an_optimizer_accepts_a_result_that_retains_its_gradient_and_the_leaf_stays():
    w = marked(1.0)
    scaled = w * 2
    scaled.retain_grad()
    optimizer = torch.optim.SGD([scaled], lr=0.1)
    scaled.sum().backward()
    optimizer.step()
    assert w.item() == 1.0
