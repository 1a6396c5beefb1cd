"""The claims of docs/errors/only-for-scalar-outputs.md, beyond the outputs it prints."""

import torch


def test_ones_give_the_gradient_of_the_sum_64_times_that_of_the_mean():
    w = torch.ones(64, requires_grad=True)
    (of_ones,) = torch.autograd.grad(w**2, w, torch.ones(64))
    (of_mean,) = torch.autograd.grad((w**2).mean(), w)
    assert torch.equal(of_ones, 64 * of_mean)


def test_a_column_against_a_row_of_targets_is_broadcast():
    column, row = torch.ones(64, 1, requires_grad=True), torch.ones(64)
    assert (column - row).shape == (64, 64)
