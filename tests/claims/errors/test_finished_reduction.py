"""The claims of docs/errors/finished-reduction.md, beyond the outputs it prints."""

from dataclasses import dataclass

import pytest
import torch
from torch.nn.parallel import DistributedDataParallel
from two_heads import Heads, X, both

pytestmark = pytest.mark.usefixtures("group")

FINISHED = "Expected to have finished reduction in the prior iteration"


def test_the_error_comes_one_iteration_later():
    model = DistributedDataParallel(Heads(lambda self, x: self.a(x)))
    model(X).sum().backward()
    with pytest.raises(RuntimeError, match=FINISHED):
        model(X)


def test_an_output_that_the_loss_ignores_counts_as_unused():
    model = DistributedDataParallel(Heads(both))
    model(X)[0].sum().backward()
    with pytest.raises(RuntimeError, match=FINISHED):
        model(X)


@pytest.mark.parametrize("how", ["frozen", "replaced"])
def test_a_parameter_frozen_or_replaced_after_wrapping_is_missed(how):
    model = DistributedDataParallel(torch.nn.Linear(2, 1))
    if how == "frozen":
        model.module.weight.requires_grad_(False)
    else:
        model.module.weight = torch.nn.Parameter(torch.ones(1, 2))
    model(X).sum().backward()
    with pytest.raises(RuntimeError, match=FINISHED):
        model(X)


def test_zero_times_an_infinite_output_is_nan():
    model = Heads(lambda self, x: self.a(x) + 0 * self.b(x))
    with torch.no_grad():
        model.b.weight.fill_(float("inf"))
    assert model(X).isnan().all()


def test_weight_decay_moves_a_parameter_whose_gradient_is_zero():
    p = torch.nn.Parameter(torch.ones(2))
    p.grad = torch.zeros(2)
    torch.optim.SGD([p], lr=0.1, weight_decay=0.1).step()
    assert (p < 1).all()


def test_the_indices_count_the_parameters_that_require_grad():
    module = Heads(lambda self, x: self.a(x))
    module.a.bias.requires_grad_(False)
    model = DistributedDataParallel(module)
    model(X).sum().backward()
    with pytest.raises(RuntimeError, match="did not receive grad for rank 0: 1 2"):
        model(X)


@dataclass
class Known:
    a: torch.Tensor


class Own:
    def __init__(self, a):
        self.a = a


@pytest.mark.parametrize("kind", [Known, Own])
def test_a_tensor_in_an_own_object_is_not_found_unless_it_is_a_dataclass(kind):
    model = DistributedDataParallel(
        Heads(lambda self, x: kind(self.a(x))), find_unused_parameters=True
    )
    y = model(X).a.sum()
    if kind is Known:
        y.backward()
        model(X)
    else:
        with pytest.raises(RuntimeError, match="Expected to mark a variable ready only once"):
            y.backward()
