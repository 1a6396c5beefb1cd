"""The claims of docs/labs/finite-differences.py, beyond the outputs it prints."""

import math

import pytest
import torch
from lab_script import run_lab
from torch.autograd import Function, gradcheck
from torch.autograd.gradcheck import GradcheckError

EPS = torch.finfo(torch.float64).eps


@pytest.fixture(scope="module")
def lab():
    return run_lab("finite-differences")


@pytest.fixture(scope="module")
def measured(lab):
    """Return the steps, and for each formula and type its errors."""
    found = {
        (formula, dtype): lab["errors"](lab[formula], lab["steps"], dtype)
        for formula in ("forward", "central")
        for dtype in (torch.float64, torch.float32)
    }
    return torch.tensor(lab["steps"], dtype=torch.float64), found


def test_on_the_right_of_the_v_both_errors_are_truncation(measured):
    steps, found = measured
    right = steps >= 1e-4
    for formula, expected in ("forward", 2.1 * steps + steps**2), ("central", steps**2):
        torch.testing.assert_close(
            found[formula, torch.float64][right], expected[right], rtol=0.01, atol=0
        )


def test_no_error_is_larger_than_truncation_and_rounding_together(measured):
    steps, found = measured
    assert (found["central", torch.float64] <= steps**2 + EPS / steps).all()
    assert (found["forward", torch.float64] <= 2.1 * steps + steps**2 + EPS / steps).all()
    left = steps < 1e-6
    assert (found["central", torch.float64][left] < EPS / steps[left]).all()


def test_on_the_left_both_formulas_are_equally_bad(measured):
    steps, found = measured
    left = steps < 1e-9
    both = [found[formula, torch.float64][left].log10() for formula in ("forward", "central")]
    assert (both[0] - both[1]).abs().median() < 0.2
    assert all(each[:12].mean() > each[-12:].mean() + 1 for each in both)


def test_where_the_errors_are_lowest(measured):
    steps, found = measured
    assert 1e-9 < steps[found["forward", torch.float64].argmin()] < 1e-7
    lowest = found["central", torch.float64].min()
    assert 1e-6 <= steps[found["central", torch.float64].argmin()] <= 1e-5
    assert lowest == pytest.approx(2e-11, rel=0.3)
    lowest = found["central", torch.float32].min()
    assert steps[found["central", torch.float32].argmin()] == 0.002
    assert lowest == pytest.approx(1e-5, rel=0.3)


def test_truncation_does_not_depend_on_the_type_and_rounding_does(measured):
    steps, found = measured
    double, single = (found["central", dtype] for dtype in (torch.float64, torch.float32))
    torch.testing.assert_close(single[steps > 0.01], double[steps > 0.01], rtol=0.01, atol=0)
    assert (single[steps < 1e-3] > 10 * double[steps < 1e-3]).all()


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32])
def test_eps_is_the_gap_above_one(dtype):
    one, two = torch.tensor([1.0, 2.0], dtype=dtype)
    assert torch.nextafter(one, two) - one == torch.finfo(dtype).eps


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32])
@pytest.mark.parametrize(
    ("formula", "root", "share"), [("forward", 2, 1 / 2), ("central", 3, 2 / 3)]
)
def test_how_many_digits_are_correct_at_the_step_of_the_rule(lab, dtype, formula, root, share):
    eps = torch.finfo(dtype).eps
    error = lab["errors"](lab[formula], [eps ** (1 / root)], dtype).item()
    assert math.log(error / 1.47, eps) == pytest.approx(share, abs=0.07)


def test_the_step_of_the_rule_is_where_both_lines_cross():
    for root in (2, 3):
        h = EPS ** (1 / root)
        assert h ** (root - 1) == pytest.approx(EPS / h)


def test_a_lost_step_leaves_the_whole_derivative_as_the_error(measured):
    steps, found = measured
    lost = found["central", torch.float32][steps <= 2e-8]
    assert (lost - 1.47).abs().max() < 1e-12
    point = torch.tensor(0.7)
    assert (point + 2e-8 == point) and (point + 5e-8 != point)
    half = (torch.nextafter(point, torch.tensor(1.0)) - point) / 2
    assert point + 0.99 * half == point


def test_gradcheck_fails_in_float32_with_its_own_step():
    x = torch.tensor(0.7, requires_grad=True)
    with (
        pytest.warns(UserWarning, match="double precision"),
        pytest.raises(GradcheckError, match="Jacobian mismatch"),
    ):
        gradcheck(lambda x: x * x * x, (x,))


@pytest.mark.parametrize(("part", "passes"), [(0.98, True), (1.02, False)])
def test_gradcheck_accepts_an_error_up_to_the_tolerance_that_the_lab_prints(lab, part, passes):
    class Off(Function):
        @staticmethod
        def forward(ctx, x):
            return x * x * x

        @staticmethod
        def backward(ctx, gradient):
            return gradient * (1.47 + part * lab["tolerance"])

    x = torch.tensor(0.7, dtype=torch.float64, requires_grad=True)
    assert gradcheck(Off.apply, (x,), raise_exception=False) == passes


def test_a_fixed_step_suits_inputs_near_one_and_a_scaled_one_suits_all(lab):
    inputs, relative = lab["inputs"], lab["relative"]
    fixed = relative(inputs, 1e-6)
    assert 0.1 <= inputs[fixed.argmin()] <= 10
    assert (fixed[inputs < 1e-3].diff() < 0).all()
    assert fixed[inputs > 1e7].max() > 1e-4
    assert relative(inputs, 6e-6 * inputs).max() < 5e-11
    zero = torch.tensor(0.0, dtype=torch.float64)
    assert lab["central"](lab["f"], zero, 6e-6 * zero).isnan()


def test_the_complex_step_has_the_truncation_error_of_a_central_difference(lab):
    for step in (1e-2, 1e-3):
        value = lab["f"](torch.tensor(complex(0.7, step), dtype=torch.complex128))
        assert abs(value.imag.item() / step - 1.47) == pytest.approx(step**2, rel=1e-3)
    assert lab["f"](torch.tensor(complex(0.7, 1e-100))).real.item() == pytest.approx(0.343)


def test_an_added_number_moves_the_best_step_to_the_right_and_the_lowest_error_up(lab):
    best, lowest = [], []
    for added in (0, 1000):
        f = lambda x, added=added: lab["f"](x) + added  # noqa: E731
        found = lab["errors"](lab["central"], lab["steps"], f=f)
        best.append(lab["steps"][found.argmin()])
        lowest.append(found.min())
    assert best[1] > 5 * best[0] and lowest[1] > 10 * lowest[0]
