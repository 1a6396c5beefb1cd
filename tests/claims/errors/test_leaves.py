"""The claims of docs/errors/leaves.md, beyond the outputs it prints."""

import copy
import warnings

import pytest
import torch
from torch import nn


def marked(*values):
    return torch.tensor(values, requires_grad=True)


def test_cpu_does_nothing_to_a_tensor_that_is_there_already():
    w = marked(1.0)
    assert w.cpu() is w


def test_data_hides_a_change_that_detach_shows():
    w = marked(2.0)
    y = torch.exp(w)
    y.data.zero_()
    y.backward()
    assert w.grad.item() == 0  # exp's formula uses its result, which was overwritten

    y = torch.exp(w)
    y.detach().zero_()
    with pytest.raises(RuntimeError, match="modified by an inplace operation"):
        y.backward()


def test_requires_grad_on_a_result_changes_nothing_and_data_is_new_each_time():
    w = marked(1.0)
    y = w * 2
    assert y.requires_grad_() is y
    assert not y.is_leaf
    y.data.requires_grad = False
    assert y.requires_grad
    assert y.data is not y.data


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


def test_a_new_parameter_is_unknown_to_the_optimizer():
    layer = nn.Linear(2, 1)
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
    layer.weight = nn.Parameter(torch.zeros(1, 2))
    assert all(p is not layer.weight for p in optimizer.param_groups[0]["params"])


def test_the_old_weight_norm_cannot_be_copied_and_the_new_one_can():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        old = nn.utils.weight_norm(nn.Linear(2, 1))
    with pytest.raises(RuntimeError, match="support the deepcopy protocol"):
        copy.deepcopy(old)
    copy.deepcopy(nn.utils.parametrizations.weight_norm(nn.Linear(2, 1)))


def test_other_operations_that_want_a_number():
    w = marked(1.0)
    for call in (
        lambda: torch.full((2,), w.sum()),
        lambda: nn.functional.leaky_relu(torch.ones(2), w.sum()),
    ):
        with pytest.raises(TypeError, match=r"\(position 2\) must be Number, not Tensor"):
            call()


def test_a_number_is_read_out_of_a_tensor_without_a_mark():
    assert torch.add(torch.ones(1), torch.ones(1), alpha=torch.tensor(0.5)).item() == 1.5


def test_optimizers_set_grad_to_none():
    w = marked(1.0)
    (w * 2).backward()
    torch.optim.SGD([w], lr=0.1).zero_grad()
    assert w.grad is None


def test_a_grad_dtype_of_none_lets_the_mixture_in():
    w = marked(1.0)
    w.grad_dtype = None
    w.grad = torch.ones(1, dtype=torch.float64)
    assert w.grad.dtype == torch.float64


def test_arithmetic_with_an_array_calls_numpy():
    numpy = pytest.importorskip("numpy")
    with pytest.raises(RuntimeError, match=r"Can't call numpy\(\)"):
        marked(1.0, 2.0) * numpy.ones(2)


def test_new_tensor_warns_as_torch_tensor_does():
    w = marked(1.0)
    with pytest.warns(UserWarning, match="To copy construct from a tensor"):
        w.new_tensor(w)
