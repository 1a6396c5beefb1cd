"""The claims of docs/learn/training-loop.md, beyond the outputs it prints."""

import itertools

import numeric
import pytest
import torch
from torch import nn
from torch.overrides import TorchFunctionMode

X = torch.tensor([-2.0, -1.0, 0.0, 1.0, 2.0], dtype=torch.float64)
Y = torch.tensor([-3.0, -2.0, 1.0, 4.0, 5.0], dtype=torch.float64)


def line_loss(w, b):
    return ((w * X + b - Y) ** 2).mean()


def start(*values):
    return [torch.tensor(value, dtype=torch.float64, requires_grad=True) for value in values]


def train(order=("zero", "backward", "step"), learning_rate=0.1, epochs=5):
    """Return the losses of the page's loop, and its w after each round."""
    w, b = start(0.0, 0.0)
    optimizer = torch.optim.SGD([w, b], lr=learning_rate)
    losses, slopes = [], []
    for _ in range(epochs):
        loss = line_loss(w, b)
        calls = {"zero": optimizer.zero_grad, "backward": loss.backward, "step": optimizer.step}
        for name in order:
            calls[name]()
        losses.append(loss.item())
        slopes.append(w.item())
    return losses, slopes


@pytest.mark.parametrize(
    ("function", "values", "by_hand"),
    [
        (line_loss, [0.0, 0.0], [-8.8, -2.0]),
        (
            lambda w: (
                (w * torch.tensor([1.0, 3.0]).double() - torch.tensor([2.0, 8.0]).double()) ** 2
            ).mean(),
            [1.0],
            [-16.0],
        ),
        (lambda w: w**2, [3.0], [6.0]),
        (lambda w: (w - 4) ** 2, [0.0], [-8.0]),
    ],
)
def test_every_gradient_on_the_page_agrees_with_finite_differences(function, values, by_hand):
    inputs = start(*values)
    function(*inputs).backward()
    estimated = numeric.gradient(function, *map(torch.tensor, values))
    for one, other, expected in zip(inputs, estimated, by_hand, strict=True):
        assert one.grad.item() == pytest.approx(expected)
        assert other.item() == pytest.approx(expected, rel=1e-6)


def test_the_five_points_give_minus_12_minus_4_0_minus_8_and_minus_20():
    shares = []
    for x, y in zip(X, Y, strict=True):
        (w,) = start(0.0)
        ((w * x - y) ** 2).backward()
        shares.append(w.grad.item())
    assert shares == [-12.0, -4.0, 0.0, -8.0, -20.0]


@pytest.mark.parametrize("value", [(0.0, 0.0), (0.7, -1.3)])
def test_the_derivatives_for_one_point_are_as_written(value):
    w, b = start(*value)
    x, y = 2.0, 5.0
    ((w * x + b - y) ** 2).backward()
    rest = value[0] * x + value[1] - y
    assert w.grad.item() == pytest.approx(2 * x * rest)
    assert b.grad.item() == pytest.approx(2 * rest)


def test_sgd_subtracts_the_learning_rate_times_the_gradient():
    (w,) = start(3.0)
    w.grad = torch.tensor(7.0, dtype=torch.float64)
    torch.optim.SGD([w], lr=0.5).step()
    assert w.item() == 3.0 - 0.5 * 7.0


def test_by_hand_and_by_optimizer_give_equal_losses_in_all_twenty_epochs():
    # In float32, as on the page.
    w, b, v, c = (torch.tensor(0.0, requires_grad=True) for _ in range(4))
    optimizer = torch.optim.SGD([v, c], lr=0.1)
    x, y = X.float(), Y.float()
    for _ in range(20):
        one, other = ((w * x + b - y) ** 2).mean(), ((v * x + c - y) ** 2).mean()
        assert one.item() == other.item()
        w.grad = b.grad = None
        one.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
            b -= 0.1 * b.grad
        optimizer.zero_grad()
        other.backward()
        optimizer.step()


def test_step_runs_with_grad_mode_off_and_leaves_the_gradients_as_they_are():
    modes = []

    class Watch(TorchFunctionMode):
        def __torch_function__(self, function, types, args=(), kwargs=None):
            if function.__name__.rstrip("_") in ("add", "_foreach_add"):
                modes.append(torch.is_grad_enabled())
            return function(*args, **(kwargs or {}))

    (w,) = start(3.0)
    (w**2).backward()
    optimizer = torch.optim.SGD([w], lr=0.1)
    with Watch():
        optimizer.step()
        w + 1  # outside step(), gradients are on
    assert modes[:-1]
    assert not any(modes[:-1])
    assert modes[-1]
    assert w.grad.item() == 6.0


def test_no_line_has_a_loss_below_that_of_least_squares():
    columns = torch.stack([X, torch.ones_like(X)], dim=1)
    w, b = torch.linalg.lstsq(columns, Y[:, None]).solution.ravel()
    assert (w.item(), b.item()) == pytest.approx((2.2, 1.0))
    assert line_loss(w, b).item() == pytest.approx(0.32)
    gradient = numeric.gradient(line_loss, w, b)
    assert [each.item() for each in gradient] == pytest.approx([0.0, 0.0], abs=1e-8)
    for change in (-0.01, 0.01):
        assert line_loss(w + change, b) > 0.32
        assert line_loss(w, b + change) > 0.32


def test_training_comes_to_the_least_squares_line():
    assert train(epochs=100)[1][-1] == pytest.approx(2.2)


def test_the_learned_weights_are_all_one_where_the_target_is_the_sum():
    torch.manual_seed(1)
    inputs = torch.randn(32, 10)
    model = nn.Linear(10, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(400):
        optimizer.zero_grad()
        nn.MSELoss()(model(inputs), inputs.sum(dim=1, keepdim=True)).backward()
        optimizer.step()
    torch.testing.assert_close(model.weight, torch.ones(1, 10), rtol=1e-3, atol=1e-3)
    assert sum(each.numel() for each in model.parameters()) == 11


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_random_targets_are_fitted_only_as_far_as_least_squares_can(seed):
    torch.manual_seed(seed)
    inputs, targets = torch.randn(32, 10).double(), torch.randn(32, 1).double()
    model, criterion = nn.Linear(10, 1).double(), nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
    for _ in range(4000):
        loss = criterion(model(inputs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    columns = torch.cat([inputs, torch.ones(32, 1).double()], dim=1)
    best = criterion(columns @ torch.linalg.lstsq(columns, targets).solution, targets)
    assert 0.1 < best.item() < (targets**2).mean().item()
    assert loss.item() == pytest.approx(best.item(), rel=1e-4)


def test_a_total_of_losses_keeps_the_graph_of_every_step():
    (w,) = start(1.0)
    total = 0.0
    for x in (1.0, 2.0, 3.0):
        total += (w * x - 1) ** 2
    assert total.requires_grad
    (by_all,) = torch.autograd.grad(total, w)
    assert by_all.item() == sum(2 * x * (x - 1) for x in (1.0, 2.0, 3.0))


@pytest.mark.parametrize(
    "order",
    [("zero", "backward", "step"), ("backward", "step", "zero")],
)
def test_the_gradients_may_be_cleared_before_backward_or_after_step(order):
    assert train(order)[0] == train()[0]


def test_they_may_be_cleared_before_the_forward_computation():
    w, b = start(0.0, 0.0)
    optimizer, losses = torch.optim.SGD([w, b], lr=0.1), []
    for _ in range(5):
        optimizer.zero_grad()
        loss = line_loss(w, b)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    assert losses == train()[0]


@pytest.mark.parametrize(
    "order",
    [("zero", "backward"), ("zero", "step", "backward"), ("backward", "zero", "step")],
)
def test_without_step_or_with_no_gradient_at_step_nothing_is_learned(order):
    losses, slopes = train(order)
    assert losses == [11.0] * 5
    assert slopes == [0.0] * 5


def test_without_zero_grad_the_loss_falls_and_then_climbs():
    losses, _ = train(("backward", "step"))
    assert losses[0] > losses[1] > losses[2] < losses[3] < losses[4]


def test_an_early_step_raises_nothing_where_one_layer_needs_no_weight():
    model, data = nn.Linear(1, 1), torch.tensor([[1.0], [2.0]])
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    model(data).mean().backward()
    loss = model(data).mean()
    optimizer.step()
    loss.backward()


@pytest.mark.parametrize(("rate", "factor"), [(0.01, 0.96), (0.1, 0.6), (0.45, -0.8), (0.6, -1.4)])
def test_each_step_multiplies_the_distance_by_one_minus_four_times_the_rate(rate, factor):
    distances = [2.2, *(2.2 - w for w in train(learning_rate=rate)[1])]
    for before, after in itertools.pairwise(distances):
        assert after / before == pytest.approx(factor)


def test_a_recorded_update_makes_a_new_tensor_whose_grad_stays_empty():
    (leaf,) = start(3.0)
    (leaf**2).backward()
    w = leaf - 0.1 * leaf.grad
    (w**2).backward()
    with pytest.warns(UserWarning, match="not a leaf"):
        assert w.grad is None
    assert leaf.grad.item() == pytest.approx(6 + 2 * 2.4)  # the gradient went on to the old one


def test_eval_and_train_switch_the_layers():
    model = nn.Dropout(0.5)
    assert not model.eval().training
    assert model.train().training
