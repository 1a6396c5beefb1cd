"""The claims of docs/errors/in-place.md, beyond the outputs it prints."""

import pytest
import torch
from torch import nn


def leaf(*values):
    return torch.tensor(values or (1.0, 2.0, 3.0), requires_grad=True)


@pytest.mark.parametrize(
    "expanded", [lambda r: r.expand(3, 2), lambda r: torch.broadcast_to(r, (3, 2))]
)
def test_expanded_rows_are_the_same_memory(expanded):
    table = expanded(torch.tensor([1.0, 2.0]))
    assert table[0].data_ptr() == table[2].data_ptr()
    with pytest.raises(RuntimeError, match="single memory location"):
        table += 1


@pytest.mark.parametrize("slope", [-0.1, -1.0])
def test_with_a_negative_slope_both_sides_give_positive_numbers(slope):
    y = nn.functional.leaky_relu(torch.tensor([-1.0, 1.0]), slope)
    assert (y > 0).all()


def test_resize_as_raises_the_same():
    with pytest.raises(RuntimeError, match="cannot resize variables that require grad"):
        leaf().resize_as_(torch.ones(2))


def test_a_slice_without_requires_grad_may_change_after_no_grad():
    x = torch.tensor([1.0, 2.0])
    with torch.no_grad():
        first = x[0]
    first += 1
    assert x.tolist() == [2, 2]


def test_celu_raises_the_message_of_elu():
    y = nn.CELU(-0.1, inplace=True)(leaf() * 1)
    with pytest.raises(RuntimeError, match="In-place elu backward calculation is triggered"):
        y.sum().backward()
