"""The claims of docs/learn/leaves.md, beyond the outputs it prints."""

import warnings

import numeric
import pytest
import torch
from torch import nn


def marked(value):
    return torch.tensor(value, dtype=torch.float64, requires_grad=True)


@pytest.mark.parametrize(
    ("function", "value", "by_hand"),
    [
        (lambda x: x * 2, [1.0], [2.0]),
        (lambda x: x**2 * 5, [3.0], [30.0]),
        (lambda y: y * 5, [9.0], [5.0]),
        (lambda x: x * 7, [2.0], [7.0]),
        (lambda w: (w**2).sum(), [0.5, 2.0], [1.0, 4.0]),
        (lambda w: w**2, [3.0], [6.0]),
        (lambda w: w**2, 2.0, 4.0),
        (lambda w: w**2, 1.0, 2.0),
        (lambda w: w * 3 + 1, [2.0], [3.0]),
        (lambda b: 2 * b, [3.0], [2.0]),
        (lambda x: x**2 * 4, [3.0], [24.0]),
    ],
)
def test_every_gradient_on_the_page_agrees_with_the_formula_and_with_finite_differences(
    function, value, by_hand
):
    x = marked(value)
    function(x).backward()
    torch.testing.assert_close(x.grad, torch.tensor(by_hand, dtype=torch.float64))
    [estimated] = numeric.gradient(function, torch.tensor(value))
    torch.testing.assert_close(x.grad, estimated, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize(
    "tensor",
    [
        torch.ones(2),
        torch.ones(2) * 2,
        marked([2.0]),
        marked([2.0]) * 2,
        marked([2.0]).detach(),
        marked([2.0]).float(),
        nn.Parameter(torch.ones(2)),
    ],
)
def test_a_leaf_is_a_tensor_without_grad_fn(tensor):
    assert tensor.is_leaf is (tensor.grad_fn is None)


def test_the_backward_pass_computes_a_gradient_for_every_result_on_its_way():
    computed = []
    x = marked([3.0])
    y = x**2
    y.register_hook(lambda gradient: computed.append(gradient.item()))
    (y * 5).backward()
    assert computed == [5.0]


def test_reading_grad_of_a_result_warns_and_of_a_leaf_does_not():
    x = marked([3.0])
    y = x**2
    with pytest.warns(UserWarning, match=r"not a leaf Tensor is being accessed"):
        assert y.grad is None
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert x.grad is None
        assert torch.ones(1).grad is None
        y.retain_grad()
        assert y.grad is None


def test_retain_grad_keeps_the_gradient_of_one_tensor_only():
    x = marked([3.0])
    y = x**2
    z = y * 5
    y.retain_grad()
    (z * 1).backward()
    assert y.grad.item() == 5
    with pytest.warns(UserWarning, match="not a leaf"):
        assert z.grad is None


def test_retain_grad_on_a_leaf_that_requires_grad_does_nothing():
    one, other = marked([3.0]), marked([3.0])
    one.retain_grad()
    for each in (one, other):
        (each**2).backward()
    assert one.grad == other.grad
    assert not one.retains_grad


def test_a_tensor_that_does_not_require_grad_is_always_a_leaf():
    x, data = marked([2.0]), torch.ones(1)
    for tensor in (data, data * 3, x.detach(), x.argmax(), x > 1, (data * 3).exp()):
        assert not tensor.requires_grad
        assert tensor.is_leaf


@pytest.mark.parametrize("convert", [torch.Tensor.float, lambda x: x.to(torch.float32)])
def test_a_conversion_is_recorded(convert):
    assert convert(marked([2.0])).grad_fn is not None


def test_where_there_is_nothing_to_convert_the_same_tensor_comes_back():
    x = marked([2.0])
    assert x.double() is x
    assert x.to(torch.float64) is x


def test_detach_gives_the_same_numbers():
    x = marked([2.0, 5.0])
    assert x.detach().tolist() == x.tolist()


def test_a_parameter_is_a_leaf_even_of_a_recorded_result():
    assert nn.Parameter(marked([2.0]) * 3).is_leaf
    assert nn.Parameter(torch.ones(1)).requires_grad


def test_when_scaled_afterwards_the_gradient_goes_to_the_tensor_without_a_name():
    w = marked([5.0, 20.0]) * 0.1
    unnamed = w.grad_fn.next_functions[0][0].variable
    (w**2).sum().backward()
    torch.testing.assert_close(unnamed.grad, torch.tensor([0.1, 0.4], dtype=torch.float64))


def test_the_step_on_the_page_leads_to_one():
    w = marked(2.0)
    (w**2).backward()
    assert (w - 0.25 * w.grad).item() == 1


def test_only_leaves_that_require_grad_refuse_a_method_with_a_trailing_underscore():
    with pytest.raises(RuntimeError, match="a leaf Variable that requires grad"):
        marked([2.0]).add_(1)
    torch.ones(1).add_(1)
    (marked([2.0]) * 3).add_(1)


def test_the_message_of_a_leaf_changed_in_place_is_not_that_of_element_0():
    with pytest.raises(RuntimeError) as raised:
        marked([2.0]).mul_(2)
    assert "element 0" not in str(raised.value)


def test_a_variable_is_a_tensor():
    assert isinstance(torch.ones(1), torch.autograd.Variable)


def test_inside_no_grad_a_leaf_can_be_modified_in_place():
    x = marked([2.0])
    with torch.no_grad():
        x.add_(1)
    assert x.item() == 3
    assert x.is_leaf


def test_requires_grad_of_a_leaf_can_be_turned_off_and_on():
    x = marked([2.0])
    x.requires_grad_(False)
    x.requires_grad_()
    (x * 2).backward()
    assert x.grad.item() == 2


def test_the_message_about_requires_grad_of_a_result_advises_detach():
    with pytest.raises(RuntimeError, match=r"detach\(\)"):
        (marked([2.0]) * 3).requires_grad_(False)


def test_retain_grad_after_backward_gives_none_without_a_warning():
    x = marked([3.0])
    y = x**2
    (y * 4).backward()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        y.retain_grad()
        assert y.grad is None
