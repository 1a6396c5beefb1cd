"""The claims of docs/errors/view-of-a-leaf-in-place.md, beyond the outputs it prints."""

import torch


def leaf(*values):
    return torch.tensor(values or (1.0, 2.0, 3.0), requires_grad=True)


def test_writing_through_data_between_the_passes_gives_a_wrong_gradient():
    w = leaf(1.0, 2.0)
    loss = (w**2).sum()
    w.data[0] = 50.0
    loss.backward()
    assert w.grad.tolist() == [100.0, 4.0]


def test_a_choice_by_truth_values_is_a_copy():
    w = leaf()
    assert w[w > 0].data_ptr() != w.data_ptr()
    assert w[:2].data_ptr() == w.data_ptr()
