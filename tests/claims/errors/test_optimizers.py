"""The claims of docs/errors/optimizers.md, beyond the outputs it prints."""

import warnings

import pytest
import torch
from torch import nn


def parameter(*values):
    return nn.Parameter(torch.tensor(values))


def warned(call):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        call()
    return [str(one.message) for one in caught]


def test_the_order_is_checked_once_at_the_first_step_of_the_scheduler():
    optimizer = torch.optim.SGD([parameter(1.0)], lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1)
    assert len(warned(scheduler.step)) == 1
    assert warned(scheduler.step) == []


def test_a_step_without_gradients_does_nothing_and_quiets_the_warning():
    w = parameter(1.0)
    optimizer = torch.optim.SGD([w], lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1)
    optimizer.step()
    assert w.item() == 1
    assert warned(scheduler.step) == []


def test_stepping_up_to_the_old_epoch_warns():
    optimizer = torch.optim.SGD([parameter(1.0)], lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1)
    assert "Detected call" in warned(lambda: [scheduler.step() for _ in range(3)])[0]


def test_the_values_of_a_state_dict_are_detached():
    model = nn.Linear(2, 1)
    values = list(model.state_dict().values())
    optimizer = torch.optim.SGD(values, lr=0.1)
    before = model.weight.detach().clone()
    model(torch.ones(1, 2)).sum().backward()
    optimizer.step()
    assert all(value.grad is None for value in values)
    assert torch.equal(model.weight, before)


@pytest.mark.parametrize(
    "collection", [lambda layer: [layer], lambda layer: [[*layer.parameters()]]]
)
def test_modules_and_lists_inside_a_list_are_no_tensors(collection):
    with pytest.raises(TypeError, match="optimizer can only optimize Tensors"):
        torch.optim.SGD(collection(nn.Linear(2, 1)), lr=0.1)


@pytest.mark.parametrize(
    "name", ["Adam", "AdamW", "RMSprop", "NAdam", "RAdam", "Adadelta", "Adamax", "ASGD", "Rprop"]
)
def test_optimizers_that_refuse_sparse_gradients_and_one_that_moves_used_rows_only(name):
    table = nn.Embedding(3, 2, sparse=True)
    optimizer = getattr(torch.optim, name)(table.parameters())
    table(torch.tensor([1])).sum().backward()
    with pytest.raises(RuntimeError, match="does not support sparse gradients"):
        optimizer.step()


def test_clipping_by_an_infinite_norm_breaks_the_other_gradients():
    for bad, other in ((float("inf"), 0.0), (float("nan"), float("nan"))):
        w = parameter(1.0, 1.0)
        w.grad = torch.tensor([1.0, bad])
        nn.utils.clip_grad_norm_([w], 1.0)
        torch.testing.assert_close(w.grad[0].item(), other, equal_nan=True)


def test_lbfgs_calls_the_closure_several_times_in_one_step():
    w = parameter(1.0)
    optimizer = torch.optim.LBFGS([w])
    calls = []

    def closure():
        optimizer.zero_grad()
        loss = ((w - 3) ** 4).sum()
        loss.backward()
        calls.append(loss.item())
        return loss

    optimizer.step(closure)
    assert len(set(calls)) > 1


def test_a_dictionary_compares_tensors_by_identity():
    a, b = parameter(1.0), parameter(1.0)
    assert len(dict.fromkeys([a, b, a])) == 2


def test_groups_of_a_model_that_share_a_weight_are_refused():
    w = parameter(1.0)
    with pytest.raises(ValueError, match="more than one parameter group"):
        torch.optim.SGD([{"params": [w]}, {"params": [w]}], lr=0.1)
