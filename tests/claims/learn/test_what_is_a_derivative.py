"""The claims of docs/learn/what-is-a-derivative.md, beyond the outputs it prints."""

import numeric
import pytest
import torch


def cube(x):
    return x**3


def one_sided(function, x, eps):
    return (function(x + eps) - function(x)) / eps


def central(function, x, eps):
    return (function(x + eps) - function(x - eps)) / (2 * eps)


def operations(result):
    """Return the places in the record of a result, each once."""
    found, left = set(), [result.grad_fn]
    while left:
        place = left.pop()
        if place is not None and place not in found:
            found.add(place)
            left.extend(before for before, _ in place.next_functions)
    return found


@pytest.mark.parametrize(
    ("function", "formula"),
    [
        (lambda x: x**3, lambda x: 3 * x**2),
        (lambda x: x**2 - 6 * x + 9, lambda x: 2 * x - 6),
        (lambda x: 5 + 0 * x, lambda x: 0 * x),
        (lambda x: x**4, lambda x: 4 * x**3),
        (lambda x: 7 * x**2, lambda x: 14 * x),
        (lambda x: x**2 + 3 * x, lambda x: 2 * x + 3),
        (lambda x: x**2 * (x + 1), lambda x: 2 * x * (x + 1) + x**2),
        (lambda x: 4 * x - x**2, lambda x: 4 - 2 * x),
        (lambda x: x * x, lambda x: 2 * x),
    ],
)
def test_every_gradient_on_the_page_agrees_with_its_formula_and_with_finite_differences(
    function, formula
):
    x = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0], dtype=torch.float64, requires_grad=True)
    function(x).sum().backward()
    estimated = numeric.gradient(lambda x: function(x).sum(), x)[0]
    torch.testing.assert_close(x.grad, formula(x.detach()))
    torch.testing.assert_close(x.grad, estimated, rtol=1e-6, atol=1e-8)


def test_with_each_smaller_step_the_ratio_comes_closer_to_the_derivative():
    errors = [abs(one_sided(cube, 2.0, eps) - 12) for eps in (0.1, 0.01, 0.001)]
    assert errors == sorted(errors, reverse=True)
    assert errors[-1] < 0.01


def test_where_the_derivative_is_negative_the_result_falls_and_where_positive_it_rises():
    def valley(x):
        return x**2 - 6 * x + 9

    assert valley(1.01) < valley(1.0)
    assert valley(4.01) > valley(4.0)
    assert min(valley(x / 10) for x in range(100)) == pytest.approx(valley(3.0))


def test_the_central_difference_is_much_closer():
    assert abs(central(cube, 2.0, 1e-3) - 12) < abs(one_sided(cube, 2.0, 1e-3) - 12) / 1000


def test_what_one_side_gives_too_much_the_other_gives_too_little():
    assert one_sided(cube, 2.0, 1e-3) > 12 > one_sided(cube, 2.0, -1e-3)


def test_autograd_visits_each_recorded_operation_once_however_many_inputs():
    visited = []
    for number in (4, 4000):
        x = torch.ones(number, requires_grad=True)
        result = (x**3).sum()
        places, calls = operations(result), []
        for place in places:
            place.register_prehook(lambda _, calls=calls: calls.append(1))
        result.backward()
        assert len(calls) == len(places)
        visited.append(len(calls))
    assert visited[0] == visited[1]


def test_central_differences_need_two_runs_for_each_input():
    calls = 0

    def counted(x):
        nonlocal calls
        calls += 1
        return (x**3).sum()

    numeric.gradient(counted, torch.arange(1.0, 5.0))
    assert calls == 8


def test_near_8_two_neighbouring_float32_numbers_are_about_a_millionth_apart():
    eight = torch.tensor(8.0)
    gap = torch.nextafter(eight, torch.tensor(9.0)) - eight
    assert gap.item() == pytest.approx(1e-6, rel=0.1)


def test_the_steps_that_fail_in_float32_work_in_float64():
    for eps in (1e-5, 1e-6, 1e-7):
        assert abs(central(cube, torch.tensor(2.0), eps).item() - 12) > 0.01
        assert abs(central(cube, torch.tensor(2.0, dtype=torch.float64), eps).item() - 12) < 1e-6


def test_float32_is_the_usual_type_and_pythons_numbers_are_float64():
    assert torch.tensor(2.0).dtype == torch.float32
    assert torch.tensor(2.0, dtype=torch.float64).item() + 1e-15 == 2.0 + 1e-15 != 2.0


def test_the_derivative_of_a_product_is_not_the_product_of_the_derivatives():
    x = torch.tensor(2.0, dtype=torch.float64, requires_grad=True)
    (x**2 * (x + 1)).backward()
    assert x.grad == 16 != 2 * x.item() * 1


def test_rounding_an_intermediate_value_gives_zero_gradients_before_it_and_raises_nothing():
    w = torch.tensor([0.3, 1.7], requires_grad=True)
    (torch.round(w * 3) * 5).sum().backward()
    assert w.grad.tolist() == [0.0, 0.0]


def test_rounding_has_a_finite_difference_of_zero_too():
    assert numeric.gradient(torch.round, torch.tensor(1.2))[0] == 0


def test_a_zero_is_not_always_the_bottom():
    def hill(x):
        return 4 * x - x**2

    assert central(hill, 2.0, 1e-5) == pytest.approx(0, abs=1e-9)
    assert max(hill(1.9), hill(2.1)) < hill(2.0)
