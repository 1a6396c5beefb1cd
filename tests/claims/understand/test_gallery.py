"""The claims of docs/understand/gallery.md about PyTorch; those about graphs are read there."""

import torch


def test_elements_that_share_the_largest_value_share_the_gradient_of_max():
    x = torch.tensor([4.0, 1.0, 4.0], requires_grad=True)
    (x.max() * 8).backward()
    assert x.grad.tolist() == [4, 0, 4]


def test_an_in_place_operation_gives_the_tensor_a_new_grad_fn_above_the_old_one():
    y = torch.ones(2, requires_grad=True) * 3
    old = y.grad_fn
    y.mul_(2)
    assert y.grad_fn is not old
    assert y.grad_fn.next_functions[0][0] is old
