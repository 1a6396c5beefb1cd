"""The claims of docs/learn/first-gradient.md, beyond the outputs it prints."""

import re

import numeric
import pytest
import torch

from gradbook import ROOT


def gradient_by_autograd(function, *values):
    inputs = [torch.tensor(value, dtype=torch.float64, requires_grad=True) for value in values]
    function(*inputs).backward()
    return [each.grad for each in inputs]


def line_loss(w, b):
    x, y_true = torch.tensor([[1.0, 2.0], [3.0, 5.0]], dtype=torch.float64)
    return ((w * x + b - y_true) ** 2).mean()


@pytest.mark.parametrize(
    ("function", "values", "by_hand"),
    [
        (lambda x: x**2 + 3 * x + 1, [2.0], [7.0]),
        (lambda x: (x**2 + 3 * x).sum(), [[2.0, 3.0]], [[7.0, 9.0]]),
        (lambda x: ((x + 2) * (x + 2) * 3).mean(), [[1.0, 1.0, 1.0]], [[6.0, 6.0, 6.0]]),
        (line_loss, [1.0, 0.0], [-8.0, -5.0]),
        (lambda x: x**2, [3.0], [6.0]),
        (lambda x: x**2 + 5, [3.0], [6.0]),
        (lambda a: (a * 3).mean(), [[[0.3, -1.0], [2.0, 0.0]]], [[[0.75, 0.75], [0.75, 0.75]]]),
    ],
)
def test_every_gradient_on_the_page_agrees_with_the_formula_and_with_finite_differences(
    function, values, by_hand
):
    computed = gradient_by_autograd(function, *values)
    estimated = numeric.gradient(function, *map(torch.tensor, values))
    for one, other, expected in zip(computed, estimated, by_hand, strict=True):
        torch.testing.assert_close(one, torch.tensor(expected, dtype=torch.float64))
        torch.testing.assert_close(one, other, rtol=1e-6, atol=1e-8)


def test_the_gradient_is_what_remains_as_the_step_shrinks():
    def slope(step):
        return ((2 + step) ** 2 + 3 * (2 + step) + 1 - 11) / step

    rests = [slope(step) - 7 for step in (0.1, 0.01, 0.001)]
    assert rests == pytest.approx([0.1, 0.01, 0.001])


@pytest.mark.parametrize("shape", [(), (1,), (1, 1)])
def test_backward_works_on_one_element_of_any_shape(shape):
    x = torch.full(shape, 2.0, requires_grad=True)
    (x**2).backward()
    assert x.grad.tolist() == torch.full(shape, 4.0).tolist()


def test_grad_has_the_shape_of_its_tensor():
    x = torch.ones(2, 3, requires_grad=True)
    x.sum().backward()
    assert x.grad.shape == x.shape


def test_data_that_does_not_require_grad_gets_no_gradient():
    x, w = torch.tensor([1.0, 2.0]), torch.tensor(1.0, requires_grad=True)
    (w * x).sum().backward()
    assert x.grad is None


def test_the_loss_falls_when_w_or_b_grows():
    assert line_loss(1.01, 0.0) < line_loss(1.0, 0.0)
    assert line_loss(1.0, 0.01) < line_loss(1.0, 0.0)


def test_the_step_on_the_page_is_a_hundredth_of_each_gradient():
    w_grad, b_grad = gradient_by_autograd(line_loss, 1.0, 0.0)
    after = line_loss(1.0 - 0.01 * w_grad, 0.0 - 0.01 * b_grad)
    assert after.item() == pytest.approx(line_loss(1.0 + 0.01 * 8, 0.0 + 0.01 * 5).item())


def test_repeating_the_step_goes_on_lowering_the_loss():
    w, b, losses = 1.0, 0.0, []
    for _ in range(50):
        losses.append(line_loss(w, b).item())
        w_grad, b_grad = gradient_by_autograd(line_loss, w, b)
        w, b = w - 0.01 * w_grad.item(), b - 0.01 * b_grad.item()
    assert losses == sorted(losses, reverse=True)


def test_no_node_is_created_where_nothing_requires_grad():
    assert (torch.tensor([2.0]) ** 2).grad_fn is None


def test_the_page_shows_a_formula_only_in_the_box_that_readers_may_skip():
    page = (ROOT / "docs/learn/first-gradient.md").read_text("utf-8")
    before, box, after = re.split(r"^/// more \|.*$|(?<=7\$\.)\n///$", page, flags=re.MULTILINE)[:3]
    assert "$" in box
    assert "$" not in before + after


def change(function, value, nudge):
    return function(value + nudge) - function(value)


def test_a_nudge_of_one_element_moves_the_mean_six_times_as_much():
    def z(first):
        return 3 * (first + 2) ** 2

    def mean(first):
        return (z(first) + 27 + 27) / 3

    assert change(z, 1.0, 0.001) == pytest.approx(0.018, abs=1e-5)
    assert change(mean, 1.0, 0.001) == pytest.approx(0.006, abs=1e-5)


@pytest.mark.parametrize("function", [lambda x: x**2, lambda x: x**2 + 5])
def test_a_nudge_of_3_moves_its_square_as_the_question_says(function):
    assert change(function, 3.0, 0.001) == pytest.approx(0.006001)
