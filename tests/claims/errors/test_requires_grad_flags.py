"""The claims of docs/errors/requires-grad-flags.md, beyond the outputs it prints."""

import torch


def marked(*values):
    return torch.tensor(values, requires_grad=True)


def test_requires_grad_on_a_result_changes_nothing_and_data_is_new_each_time():
    w = marked(1.0)
    y = w * 2
    assert y.requires_grad_() is y
    assert not y.is_leaf
    y.data.requires_grad = False
    assert y.requires_grad
    assert y.data is not y.data
