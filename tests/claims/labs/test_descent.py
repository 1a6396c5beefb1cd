"""The claims of docs/labs/descent.py, beyond the outputs it prints."""

import pytest
import torch
from lab_script import run_lab


@pytest.fixture(scope="module")
def lab():
    return run_lab("descent")


@pytest.fixture(scope="module")
def data():
    """The loss of the lab, and its minimum, without the last cell's other data."""
    x, y_true = torch.tensor([[1.0, 2.0], [3.0, 5.0]], dtype=torch.float64)
    return lambda p: ((p[0] * x + p[1] - y_true) ** 2).mean()


ACROSS = 3.5 + 11.25**0.5  # the larger eigenvalue of [[5, 3], [3, 2]]
MINIMUM = torch.tensor([2.0, 1.0], dtype=torch.float64)


def test_the_data_are_fitted_by_2_and_1(data):
    assert data(MINIMUM).item() == 0


@pytest.mark.parametrize("point", [[0.0, 2.0], [1.0, 0.0], [3.0, 3.0], [-1.0, 4.0], [0.5, 0.25]])
def test_along_the_contour_the_loss_changes_only_to_second_order(data, point):
    p = torch.tensor(point, dtype=torch.float64, requires_grad=True)
    data(p).backward()
    along = torch.stack([-p.grad[1], p.grad[0]]) / p.grad.norm()
    for step in (1e-2, 1e-3, 1e-4):
        change = (data(p + step * along) - data(p)).abs().item()
        assert change <= 0.5 * ACROSS * step**2 + 1e-14


def test_the_arrow_does_not_point_to_the_minimum(data):
    p = torch.tensor([0.0, 2.0], dtype=torch.float64, requires_grad=True)
    data(p).backward()
    cosine = torch.cosine_similarity(-p.grad, MINIMUM - p.detach(), dim=0)
    assert cosine < 0.8


def across(path):
    """Return where each point of a path lies across the valley; zero is the floor."""
    steep = torch.tensor([3.0, ACROSS - 5.0], dtype=torch.float64)  # an eigenvector
    return (path - MINIMUM) @ (steep / steep.norm())


@pytest.mark.parametrize(
    ("rate", "jumps", "nearer"),
    [(0.01, False, True), (0.28, True, True), (0.3, True, False)],
)
def test_which_rates_jump_across_the_valley_and_which_come_nearer(lab, rate, jumps, nearer):
    places = across(lab["paths"][rate])
    assert ((places[1:] * places[:-1] < 0) == jumps).all()
    assert ((places[1:].abs() < places[:-1].abs()) == nearer).all()


def test_rate_015_reaches_the_floor_in_one_step_and_is_not_there_after_40(lab):
    places = across(lab["paths"][0.15])
    assert abs(places[1]) < 0.03 * abs(places[0])
    assert (lab["paths"][0.15][40] - MINIMUM).norm() > 0.5


def test_each_step_multiplies_the_distance_by_what_the_page_says(lab):
    for rate, path in lab["paths"].items():
        factors = (1 - rate * ACROSS) ** torch.arange(41, dtype=torch.float64)
        torch.testing.assert_close(across(path), across(path)[0] * factors)


def test_sgd_with_momentum_does_the_same_arithmetic(data):
    p = torch.tensor([0.0, 2.0], dtype=torch.float64, requires_grad=True)
    q, velocity = p.detach().clone().requires_grad_(), 0.0
    optimizer = torch.optim.SGD([p], lr=0.15, momentum=0.8)
    for _ in range(60):
        p.grad = q.grad = None
        data(p).backward()
        data(q).backward()
        optimizer.step()
        velocity = 0.8 * velocity + q.grad
        with torch.no_grad():
            q -= 0.15 * velocity
    torch.testing.assert_close(p, q)


def test_with_centred_data_the_parameters_do_not_depend_on_each_other(lab):
    assert lab["x"].tolist() == [-0.5, 0.5]
    assert lab["hessian_at"](MINIMUM)[0, 1].item() == pytest.approx(0, abs=1e-12)
