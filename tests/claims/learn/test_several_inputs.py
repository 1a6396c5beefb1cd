"""The claims of docs/learn/several-inputs.md, beyond the outputs it prints."""

import math

import numeric
import pytest
import torch

X = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0], dtype=torch.float64)
W, B = [1.5, 2.0, 2.5, -1.0, 2.0], [1.0, 1.0, 0.0, -1.0, 0.0]


def gradient_by_autograd(function, *values):
    inputs = [torch.tensor(value, dtype=torch.float64, requires_grad=True) for value in values]
    function(*inputs).backward()
    return [each.grad for each in inputs]


def rectangle(a, b):
    return a**2 * b


def loss(w, b):
    return ((w * X + b) ** 2).mean()


@pytest.mark.parametrize(
    ("function", "values", "by_hand"),
    [
        (rectangle, [2.0, 3.0], [2.0 * 2 * 3, 2.0**2]),
        (lambda x, y: (x * y) * (x + 5), [2.0, 3.0], [27.0, 14.0]),
        (loss, [W, B], [[1.0, 4.0, 9.0, -8.0, 20.0], [1.0, 2.0, 3.0, -2.0, 4.0]]),
        (lambda w: (w * X[:3]).sum(), [4.0], [6.0]),
        (lambda w: w**2, [4.0], [8.0]),
        (lambda w: w, [4.0], [1.0]),
        (lambda x: x * x * x, [2.0], [12.0]),
        (lambda t: 5 * t**2 + 1, [3.0], [30.0]),
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


@pytest.mark.parametrize(
    ("operation", "values", "local"),
    [
        (lambda x, y: x * y, [2.0, 3.0], [3.0, 2.0]),
        (lambda x: x + 5, [2.0], [1.0]),
        (lambda p, q: p * q, [6.0, 7.0], [7.0, 6.0]),
        (lambda w, b: w * 4.0 + b, [2.0, 3.0], [4.0, 1.0]),
    ],
)
def test_each_local_derivative_in_the_table_is_that_of_its_operation(operation, values, local):
    estimated = numeric.gradient(operation, *map(torch.tensor, values))
    assert [each.item() for each in estimated] == pytest.approx(local)
    assert [each.item() for each in gradient_by_autograd(operation, *values)] == local


def rise(angle, eps=1e-6):
    a, b = eps * math.cos(angle), eps * math.sin(angle)
    return (rectangle(2 + a, 3 + b) - rectangle(2, 3)) / eps


def test_no_direction_rises_faster_than_the_gradient_nor_falls_faster_than_its_opposite():
    angles = [number * math.tau / 3600 for number in range(3600)]
    uphill = math.atan2(4, 12)
    assert abs(max(angles, key=rise) - uphill) < math.tau / 3600
    assert abs(min(angles, key=rise) - (uphill + math.pi)) < math.tau / 3600
    assert max(map(rise, angles)) <= rise(uphill) + 1e-8


@pytest.mark.parametrize("direction", [(1, 0), (0, 1), (0.6, 0.8), (-0.8, 0.6)])
def test_the_directions_on_the_page_have_length_1(direction):
    assert math.hypot(*direction) == pytest.approx(1)


def test_the_two_paths_from_x_bring_21_and_6():
    def with_the_other_cut(through_p):
        x = torch.tensor(2.0, requires_grad=True)
        p, q = x * 3.0, x + 5
        (p * q.item() if through_p else p.item() * q).backward()
        return x.grad.item()

    assert [with_the_other_cut(True), with_the_other_cut(False)] == [21.0, 6.0]


def test_autograd_multiplies_and_adds_in_any_graph_as_one_does_by_hand():
    x = torch.tensor(0.7, dtype=torch.float64, requires_grad=True)
    value, slope = x.item(), 1.0  # the value and its derivative with respect to x, by the rule
    result = x
    for number in range(1, 200):
        result = torch.sin(result) * x + number / 100
        value, slope = (
            math.sin(value) * x.item() + number / 100,
            math.cos(value) * slope * x.item() + math.sin(value) * 1.0,
        )
    result.backward()
    assert result.item() == pytest.approx(value)
    assert x.grad.item() == pytest.approx(slope)


def test_each_input_holds_its_part_of_the_gradient_in_its_own_shape():
    w_grad, b_grad = gradient_by_autograd(lambda w, b: (w * b).sum(), [[1.0, 2.0]], [[3.0], [4.0]])
    assert (w_grad.shape, b_grad.shape) == ((1, 2), (2, 1))


def test_w_grad_is_x_times_b_grad_for_any_data():
    for x in (X, X.flip(0) * 0.3):
        w_grad, b_grad = gradient_by_autograd(lambda w, b, x=x: ((w * x + b - 1) ** 2).mean(), W, B)
        torch.testing.assert_close(w_grad, x * b_grad)
        assert not torch.equal(w_grad, b_grad)


def test_backward_on_the_input_leaves_the_derivative_of_the_loss_uncomputed():
    w = torch.tensor([4.0], requires_grad=True)
    loss_of_w = w**2
    w.backward()
    assert w.grad.item() == 1 != 8
    fresh = torch.tensor([4.0], requires_grad=True)
    (fresh**2).backward()
    assert fresh.grad.item() == 8
    assert loss_of_w.requires_grad


def test_the_added_1_changes_the_result_and_not_the_derivative():
    first, second = (
        gradient_by_autograd(lambda t, added=added: 5 * t**2 + added, 3.0)[0] for added in (0, 1)
    )
    assert first == second == 30
