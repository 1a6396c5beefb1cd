"""The claims of docs/errors/leaf-variable-in-place.md, beyond the outputs it prints."""

import pytest
import torch
from torch import nn

LEAF = "^a leaf Variable that requires grad"


def leaf(*values):
    return torch.tensor(values or (1.0, 2.0, 3.0), requires_grad=True)


@pytest.mark.parametrize(
    "change",
    [
        lambda w: w.fill_(1),
        lambda w: w.copy_(torch.ones(3)),
        lambda w: w.clamp_(0, 1),
        lambda w: w.normal_(),
        lambda w: w.add_(torch.ones(3)),
        lambda w: nn.functional.relu(w, inplace=True),
        lambda w: w.squeeze_(),
    ],
)
def test_a_leaf_must_not_be_changed_by_any_of_these(change):
    with pytest.raises(RuntimeError, match=LEAF):
        change(leaf())


def test_the_initializers_of_nn_may_change_a_parameter():
    weight = nn.Parameter(torch.ones(2, 2))
    nn.init.zeros_(weight)
    nn.init.normal_(weight)
    assert weight.is_leaf and weight.grad_fn is None


@pytest.mark.filterwarnings("ignore:The .grad attribute")
def test_an_assigned_update_has_no_gradient_in_the_next_step():
    w = leaf()
    (w**2).sum().backward()
    w = w - 0.1 * w.grad
    (w**2).sum().backward()
    assert w.grad is None
