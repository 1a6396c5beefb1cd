"""The claims of docs/learn/control-flow.md, beyond the outputs it prints."""

import math
import subprocess
import sys

import numeric
import pytest
import torch


def gradient_by_autograd(function, *values):
    inputs = [torch.tensor(value, dtype=torch.float64, requires_grad=True) for value in values]
    function(*inputs).sum().backward()
    return [each.grad for each in inputs]


def piecewise(x):
    return x**2 if x > 0 else -5 * x


def double_until_10(y):
    while y.norm() < 10:
        y = y * 2
    return y.sum()


def newton(a):
    y = torch.ones_like(a)
    while abs(y * y - a) > 1e-4:
        y = (y + a / y) / 2
    return y


def square_until_20(y):
    while y < 20:
        y = y * y
    return y


def product_until_20(*factors):
    y = 1
    for factor in factors:
        y = y * factor
        if y > 20:
            break
    return y


def mixed(threshold):
    above = torch.sigmoid(2.0 - threshold)
    return above * 14 + (1 - above) * 8


@pytest.mark.parametrize(
    ("function", "values", "by_hand"),
    [
        (piecewise, [3.0], [6.0]),
        (piecewise, [-2.0], [-5.0]),
        (lambda x: x**2 + 3, [1.0], [2.0]),
        (double_until_10, [[1.0, 2.0]], [[8.0, 8.0]]),
        (double_until_10, [[3.0, 5.0]], [[2.0, 2.0]]),
        (double_until_10, [[20.0, 1.0]], [[1.0, 1.0]]),
        (newton, [9.0], [1 / 6]),
        (lambda x: x * x * x * x * x, [2.0], [80.0]),
        (product_until_20, [2.0, 3.0, 5.0], [15.0, 10.0, 6.0]),
        (lambda a: a * 3, [2.0], [3.0]),
        (mixed, [2.0], [-1.5]),
        (
            lambda x: torch.where(x > 0, x**2, -5 * x).sum(),
            [[3.0, -2.0]],
            [[6.0, -5.0]],
        ),
        (lambda x: x.sqrt(), [4.0], [0.25]),
        (lambda x: x * x, [3.0], [6.0]),
        (square_until_20, [3.0], [108.0]),
        (lambda x: 1 / x, [2.0], [-0.25]),
    ],
)
def test_every_gradient_on_the_page_agrees_with_the_formula_and_with_finite_differences(
    function, values, by_hand
):
    computed = gradient_by_autograd(function, *values)
    estimated = numeric.gradient(function, *map(torch.tensor, values))
    for one, other, expected in zip(computed, estimated, by_hand, strict=True):
        expected = torch.tensor(expected, dtype=torch.float64)
        torch.testing.assert_close(one, expected, rtol=1e-6, atol=1e-8)
        torch.testing.assert_close(other, expected, rtol=1e-6, atol=1e-8)


def test_the_branch_that_did_not_run_is_never_seen_even_if_it_would_raise():
    x = torch.tensor(3.0, requires_grad=True)
    y = x**2 if x > 0 else x.no_such_method()
    y.backward()
    assert x.grad == 6


def test_if_and_while_create_no_node():
    x = torch.tensor(3.0, requires_grad=True)
    y = x**2 if x > 0 else x
    assert [node.name() for node, _ in y.grad_fn.next_functions] == [
        "torch::autograd::AccumulateGrad"
    ]


@pytest.mark.parametrize("start", [1.0, 3.0, 6.0, 12.0])
def test_k_iterations_give_two_to_the_power_k(start):
    y = x = torch.tensor(start, requires_grad=True)
    turns = 0
    while y < 10:
        y, turns = y * 2, turns + 1
    y.backward()
    assert x.grad == 2**turns
    assert turns == max(0, math.ceil(math.log2(10 / start)))


@pytest.mark.parametrize("a", [2.0, 9.0, 30.0])
def test_newtons_loop_has_the_derivative_of_the_square_root(a):
    (found,) = gradient_by_autograd(newton, a)
    assert found.item() == pytest.approx(1 / (2 * math.sqrt(a)), rel=1e-3)


def test_materialized_gradients_aside_an_unused_input_is_none_and_not_zero():
    a, b = (torch.tensor(value, requires_grad=True) for value in (2.0, 5.0))
    (a * 3).backward()
    assert b.grad is None
    assert torch.autograd.grad(a * 3, (a, b), allow_unused=True)[1] is None


def test_a_comparison_has_no_history_and_a_small_change_does_not_change_it():
    x = torch.tensor(2.0, requires_grad=True)
    assert (x > 1.0).grad_fn is None
    assert all((2.0 + change > 1.0) for change in (-0.01, 0.0, 0.01))


def test_sigmoid_goes_from_0_to_1_and_is_a_half_at_the_threshold():
    assert torch.sigmoid(torch.tensor([-50.0, 0.0, 50.0])).tolist() == pytest.approx([0, 0.5, 1])


def test_the_two_functions_are_equal_everywhere_and_have_a_kink_at_1():
    def above(x):
        return x**2 if x > 1 else x

    def at_least(x):
        return x**2 if x >= 1 else x

    for x in (-2.0, 0.5, 1.0, 1.5, 4.0):
        assert above(x) == at_least(x)
    step = 1e-6
    assert (above(1.0) - above(1.0 - step)) / step == pytest.approx(1.0)
    assert (above(1.0 + step) - above(1.0)) / step == pytest.approx(2.0, rel=1e-5)


def test_where_gives_the_side_that_was_not_picked_a_gradient_of_zero():
    one, other = (torch.tensor([5.0, 7.0], requires_grad=True) for _ in range(2))
    torch.where(torch.tensor([True, False]), one, other).sum().backward()
    assert one.grad.tolist() == [1.0, 0.0]
    assert other.grad.tolist() == [0.0, 1.0]


def test_the_slope_of_the_square_root_at_0_is_infinite():
    (found,) = gradient_by_autograd(torch.sqrt, 0.0)
    assert found.item() == math.inf
    assert math.isnan(1.0 + found.item() * 0.0)


def test_a_slope_of_nan_on_the_side_that_was_not_picked_gives_nan_too():
    (found,) = gradient_by_autograd(lambda x: torch.where(x > 0, x.sqrt(), x), [-1.0])
    assert found.isnan().all()


def test_the_right_slope_at_0_is_that_of_the_side_that_was_picked():
    def safe(x):
        return torch.where(x > 0, torch.where(x > 0, x, 1.0).sqrt(), x).sum()

    (found,) = gradient_by_autograd(safe, [4.0, 0.0, -3.0])
    assert found.tolist() == [0.25, 1.0, 1.0]
    (estimated,) = numeric.gradient(safe, torch.tensor([4.0, -3.0]))
    assert estimated.tolist() == pytest.approx([0.25, 1.0])


def test_picking_the_result_comes_too_late_for_an_infinite_slope_of_a_division():
    (found,) = gradient_by_autograd(lambda x: torch.where(x != 0, 1 / x, 0.0), [2.0, 0.0])
    assert found[0] == -0.25
    assert found[1].isnan()


def test_a_branch_that_returns_a_constant_leaves_nothing_to_walk_back_through():
    x = torch.tensor(-1.0, requires_grad=True)
    y = x**2 if x > 0 else torch.tensor(0.0)
    with pytest.raises(RuntimeError, match="does not require grad and does not have a grad_fn"):
        y.backward()


@pytest.mark.filterwarnings("ignore:Converting a tensor with requires_grad=True")
@pytest.mark.parametrize("leave", [torch.Tensor.item, int, float])
def test_a_plain_number_does_no_harm_in_a_condition_and_cuts_in_the_computation(leave):
    x = torch.tensor(3.0, requires_grad=True)
    (x * x if leave(x) > 0 else x).backward()
    assert x.grad == 6
    x.grad = None
    (x * leave(x)).backward()
    assert x.grad == 3


# PyTorch gives this warning once in a process: a fresh one tells the three apart.
ONCE = """
import math, warnings, torch
x = torch.tensor(4.0, requires_grad=True)
for leave in (torch.Tensor.item, int, math.sqrt, float):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(leave.__name__, type(leave(x)).__name__, len(caught))
"""


def test_only_float_warns_and_once_in_a_run_and_math_sqrt_calls_it():
    done = subprocess.run([sys.executable, "-c", ONCE], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "item float 0",
        "int int 0",
        "sqrt float 1",
        "float float 0",
    ]
