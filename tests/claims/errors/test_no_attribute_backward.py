"""The claims of docs/errors/no-attribute-backward.md, beyond the outputs it prints."""

import pytest
import torch


def leaf(value=2.0):
    return torch.tensor(value, requires_grad=True)


def test_backward_reaches_the_loss_even_where_a_name_was_given_to_a_number():
    w = leaf()
    torch.tensor((w**2).item(), requires_grad=True).backward()
    assert w.grad is None


def test_each_kind_of_value_names_itself():
    for value in (1, (), [], {}, None):
        with pytest.raises(AttributeError, match=f"'{type(value).__name__}' object has no"):
            value.backward()


@pytest.mark.parametrize(
    "call", [lambda value: torch.autograd.grad(value, leaf()), torch.autograd.backward]
)
def test_autograd_names_a_number_only_if_it_is_in_a_list(call):
    with pytest.raises(AssertionError, match="Expected output to be a torch"):
        call([4.0])
    with pytest.raises(TypeError, match="'float' object is not iterable"):
        call(4.0)
