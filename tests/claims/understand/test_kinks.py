"""The claims of docs/understand/kinks.md, beyond the outputs it prints."""

import math
import re

import pytest
import table_cells
import torch
import torch.nn.functional as F
from graph_reading import Graph

from gradbook import ROOT
from gradbook.torch_pin import installed, key

PAGE = "understand/kinks.md"
SINCE_2_14 = key(installed()) >= (2, 14)  # the gradients of clamp and fmax changed


def test_every_cell_of_the_tables_is_an_output_of_its_block():
    assert not table_cells.untraced(PAGE)


def test_the_tables_have_at_least_25_functions_and_each_table_has_the_rows_of_its_block():
    text = (ROOT / "docs" / PAGE).read_text("utf-8")
    rows = table_cells.rows(text)
    assert len({row["function"] for row in rows}) == len(rows) >= 25
    blocks = table_cells.outputs(text)
    tabled = re.findall(r"^\| \[[^\]]*\]\(#(\w+\.py)\)", text, re.MULTILINE)
    assert {name: tabled.count(name) for name in tabled} == {
        name: len(blocks[name]) for name in tabled
    }


@pytest.mark.parametrize("slopes", [(0, 1), (-1, 1), (-3, -2), (0.5, 2), (-0.5, 1)])
def test_the_middle_one_is_the_subgradient_of_least_norm(slopes):
    """A convex function lies above each line with the slope of a subgradient."""
    left, right = slopes
    x = torch.linspace(-1, 1, 201, dtype=torch.float64)
    convex = torch.where(x < 0, left * x, right * x)
    candidates = torch.linspace(-4, 4, 801, dtype=torch.float64)
    for sign in (1, -1):  # the second time as a concave function below its lines
        below = ((sign * convex - candidates[:, None] * x) * sign >= -1e-12).all(dim=1)
        least = candidates[below][candidates[below].abs().argmin()].item()
        assert least == pytest.approx(sorted((sign * left, 0, sign * right))[1], abs=1e-9)


def test_equal_halves_are_the_subgradient_of_a_maximum_with_the_least_norm():
    share = torch.linspace(0, 1, 101)
    assert share[(share**2 + (1 - share) ** 2).argmin()] == 0.5
    points = torch.randn(100, 2)
    for one in share:  # each way of splitting is a subgradient
        assert (points.amax(dim=1) >= points @ torch.stack([one, 1 - one]) - 1e-6).all()


def test_elu_has_no_kink_for_the_default_alpha():
    x = torch.tensor([-1e-9, 0.0, 1e-9], dtype=torch.float64, requires_grad=True)
    F.elu(x).sum().backward()
    torch.testing.assert_close(x.grad, torch.ones(3, dtype=torch.float64))


def nodes_before(result):
    node, found = result.grad_fn, []
    while node:
        found.append(node.name())
        node = next((each for each, _ in node.next_functions if each), None)
    return found


@pytest.mark.parametrize("name", ["hinge_embedding_loss", "margin_ranking_loss"])
def test_the_two_losses_are_written_with_clamp_min(name):
    x, minus = torch.zeros(1, requires_grad=True), -torch.ones(1)
    args = (x, minus) if name.startswith("hinge") else (x, torch.zeros(1), -minus)
    assert "ClampMinBackward0" in nodes_before(getattr(F, name)(*args))


@pytest.mark.parametrize("function", [torch.Tensor.min, torch.amin])
def test_the_smallest_element_is_shared_like_the_largest(function):
    x = torch.tensor([1.0, 1.0, 2.0], requires_grad=True)
    function(x).backward()
    assert x.grad.tolist() == [0.5, 0.5, 0]


SMOOTH_BESIDE = {
    torch.sqrt: 0.1, torch.log: 0.1, torch.logit: 0.1, torch.asin: 0.9, torch.acos: 0.9,
    torch.sign: 0.1, torch.round: 0.6, torch.floor: 1.1, torch.frac: 1.1, torch.angle: 0.1,
    F.hardshrink: 0.6, (lambda x: F.threshold(x, 1, 0)): 1.1, (lambda x: torch.xlogy(x, x)): 0.1,
}  # fmt: skip


@pytest.mark.parametrize(("function", "at"), SMOOTH_BESIDE.items())
def test_the_slopes_beside_an_edge_or_a_jump_are_those_of_finite_differences(function, at):
    x = torch.tensor([at], dtype=torch.float64, requires_grad=True)
    assert torch.autograd.gradcheck(function, x)


def test_the_slope_of_log_is_finite_where_its_value_is_nan():
    x = torch.tensor(-2.0, requires_grad=True)
    y = x.log()
    y.backward()
    assert y.isnan() and x.grad == -0.5


@pytest.mark.parametrize("function", [torch.sign, torch.round])
def test_the_gradient_of_sign_and_round_is_zero_everywhere(function):
    x = torch.cat([torch.randn(50) * 10, torch.arange(-2, 3, 0.5)]).requires_grad_()
    function(x).sum().backward()
    assert not x.grad.any()


@pytest.mark.parametrize("at", [0.5, -0.5])
def test_hardshrink_returns_the_slope_of_its_flat_side_at_both_jumps(at):
    x = torch.tensor(at, requires_grad=True)
    assert torch.autograd.grad(F.hardshrink(x), x)[0] == 0


@pytest.mark.parametrize(("power", "slope"), [(0.0, 0), (2.0, 0), (-1.0, -math.inf)])
def test_only_a_negative_exponent_gets_a_gradient_at_a_base_of_zero(power, slope):
    y = torch.tensor(power, requires_grad=True)
    assert torch.autograd.grad(torch.zeros(()) ** y, y)[0] == slope


@pytest.mark.parametrize(("order", "finite"), [(2, False), (1, True), (math.inf, True)])
def test_the_second_derivative_at_zero_is_nan_only_for_the_euclidean_norm(order, finite):
    x = torch.zeros(2, requires_grad=True)
    norm = torch.linalg.vector_norm(x, order)
    (slope,) = torch.autograd.grad(norm, x, create_graph=True)
    assert torch.autograd.grad(slope.sum(), x)[0].isfinite().all() == finite


def test_the_functions_that_are_called_the_same_have_the_same_values():
    x = torch.cat([torch.randn(50) * 10, torch.arange(-1, 8.0)])
    for same in (
        [2 * x.relu(), x.abs() + x],
        [F.relu6(x), x.clamp(0, 6)],
        [x.abs(), torch.maximum(x, -x), x * x.sign(), (x * x).sqrt()],
        [x.relu(), torch.maximum(x, torch.zeros(59)), x.clamp(min=0), torch.where(x > 0, x, 0)],
        [x, x.relu() - (-x).relu()],
    ):
        for other in same[1:]:
            torch.testing.assert_close(other, same[0])


def test_in_the_graph_both_relus_pass_on_a_zero():
    graph = Graph("understand/kinks/two_relus")
    assert graph.gets("x") == [0] and graph.gets("Neg") == [0]


def test_gradcheck_compares_with_the_mean_of_both_slopes():
    x = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    ramp = torch.relu
    assert not torch.autograd.gradcheck(ramp, x, raise_exception=False)
    # A formula that returns the mean, 0.5, is the one that passes.
    assert torch.autograd.gradcheck(lambda x: ramp(x.detach()) + (x - x.detach()) / 2, x)


def test_a_leaky_relu_has_a_kink_at_zero_too():
    x = torch.tensor([-1.0, 1.0], requires_grad=True)
    F.leaky_relu(x).sum().backward()
    assert x.grad[0] != x.grad[1]


def test_weights_of_zero_before_a_relu_never_change():
    w = torch.zeros(2, requires_grad=True)
    optimizer = torch.optim.Adam([w], lr=0.1)
    for _ in range(5):
        optimizer.zero_grad()
        (torch.randn(4, 2) @ w).relu().sum().backward()
        optimizer.step()
    assert not w.any()


@pytest.mark.filterwarnings("ignore:.torch.jit")  # raised inside torch
def test_fmax_gives_a_tie_to_another_input_in_forward_mode_before_2_14():
    zero = torch.zeros((), dtype=torch.float64)
    reverse = torch.func.jacrev(torch.fmax, argnums=(0, 1))(zero, zero)
    forward = torch.func.jacfwd(torch.fmax, argnums=(0, 1))(zero, zero)
    if SINCE_2_14:
        assert reverse == forward == (0.5, 0.5)
    else:
        assert reverse == (1, 0) and forward == (0, 1)


BOUND = {
    "clamp": lambda x: x.clamp(min=0),
    "clip": lambda x: x.clip(min=0),
    "clamp_min": lambda x: x.clamp_min(0),
    "clamp_max": lambda x: x.clamp_max(0),
}


@pytest.mark.parametrize("function", BOUND.values(), ids=BOUND)
def test_a_number_as_a_bound_has_a_gradient_of_0_since_2_14_and_of_1_before(function):
    x = torch.zeros((), requires_grad=True)
    function(x).backward()
    assert x.grad == (0 if SINCE_2_14 else 1)


SHARED = {
    "clamp": lambda x, bound: x.clamp(min=bound),
    "clip": lambda x, bound: x.clip(min=bound),
    "clamp_min": torch.clamp_min,
    "clamp_max": torch.clamp_max,
    "fmax": torch.fmax,
    "fmin": torch.fmin,
}


@pytest.mark.parametrize("function", SHARED.values(), ids=SHARED)
def test_a_tensor_as_a_bound_shares_a_tie_since_2_14_and_the_first_got_all_before(function):
    both = [torch.zeros((), requires_grad=True) for _ in range(2)]
    function(*both).backward()
    assert [each.grad for each in both] == ([0.5, 0.5] if SINCE_2_14 else [1, 0])


@pytest.mark.parametrize("function", [torch.maximum, torch.minimum])
def test_maximum_and_minimum_share_a_tie_in_each_version(function):
    both = [torch.zeros((), requires_grad=True) for _ in range(2)]
    function(*both).backward()
    assert [each.grad for each in both] == [0.5, 0.5]


LOSSES = {
    "hinge_embedding_loss": lambda x: F.hinge_embedding_loss(x + 1, -torch.ones(1)),
    "margin_ranking_loss": lambda x: F.margin_ranking_loss(x, torch.zeros(1), torch.ones(1)),
    "triplet_margin_loss": lambda x: F.triplet_margin_loss(
        torch.zeros(1, 1), torch.ones(1, 1), 2 - x[None], eps=0
    ),
}


@pytest.mark.parametrize("loss", LOSSES.values(), ids=LOSSES)
def test_the_losses_are_flat_at_the_edge_of_their_margin_since_2_14(loss):
    x = torch.zeros(1, requires_grad=True)
    value = loss(x)
    assert value == 0 and "ClampMinBackward0" in nodes_before(value)
    value.backward()
    assert x.grad.abs() == (0 if SINCE_2_14 else 1)


def test_an_eps_in_a_norm_gives_a_slope_at_zero():
    x = torch.zeros(1, 2, requires_grad=True)
    (steep,) = torch.autograd.grad(F.normalize(x)[0, 0], x)
    torch.testing.assert_close(steep, torch.tensor([[1e12, 0]]))
    (slope,) = torch.autograd.grad(F.pairwise_distance(x, torch.zeros(1, 2)).sum(), x)
    torch.testing.assert_close(slope, torch.full((1, 2), 0.5**0.5))


def test_only_a_selection_before_the_root_stops_the_infinite_slope():
    def gradient(function):
        x = torch.tensor([0.0, 4.0], requires_grad=True)
        return torch.autograd.grad(function(x).sum(), x)[0]

    for late in (
        lambda x: torch.where(x > 0, x.sqrt(), 0),
        lambda x: x.sqrt().masked_fill(x <= 0, 0),
    ):
        assert gradient(late)[0].isnan()
    assert gradient(lambda x: x[x > 0].sqrt()).tolist() == [0, 0.25]


@pytest.mark.parametrize("function", [torch.argmax, lambda x: x > 0, torch.Tensor.long])
def test_positions_comparisons_and_integers_do_not_require_grad(function):
    assert not function(torch.ones(2, requires_grad=True)).requires_grad


@pytest.mark.parametrize(("at", "passes"), [(1e-7, False), (1e-4, True)])
def test_gradcheck_of_relu_passes_only_farther_from_the_kink_than_eps(at, passes):
    x = torch.tensor([at], dtype=torch.float64, requires_grad=True)
    assert torch.autograd.gradcheck(torch.relu, x, raise_exception=False) == passes
