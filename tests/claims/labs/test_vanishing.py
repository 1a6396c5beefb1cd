"""The claims of docs/labs/vanishing.py, beyond the outputs it prints."""

import pytest
import torch
import torch.nn.functional as F
from lab_script import run_lab
from torch import nn

WIDTH = 64


@pytest.fixture(scope="module")
def lab():
    return run_lab("vanishing")


def first(lab, seed, initialize, activation, layer=None):
    """Return the gradient at layer 0 of the lab's network, with another seed."""
    with pytest.MonkeyPatch.context() as patch, torch.random.fork_rng():
        patch.setattr(torch, "manual_seed", lambda _: torch.random.manual_seed(seed))
        return lab["gradients"](initialize, activation, layer or lab["plain"])[0]


def slopes(activation, *inputs):
    x = torch.tensor(inputs, dtype=torch.float64, requires_grad=True)
    return torch.autograd.grad(activation(x).sum(), x)[0]


def weight(initialize):
    return initialize(torch.empty(WIDTH, WIDTH, dtype=torch.float64))


def test_the_gradient_of_a_chain_is_the_product_of_the_slopes():
    x = torch.tensor(0.5, dtype=torch.float64, requires_grad=True)
    h, product = x, 1.0
    for _ in range(30):
        result = torch.sigmoid(h)
        product *= (result * (1 - result)).item()
        h = result
    h.backward()
    assert x.grad.item() == pytest.approx(product)
    assert x.grad.item() <= 0.25**30


@pytest.mark.parametrize("std", [0.05, 0.125, 0.2])
def test_the_factor_of_a_layer_without_activation_is_std_times_the_root_of_the_width(lab, std):
    sizes = torch.tensor(lab["gradients"](lab["normal"](std), lab["identity"])).log()
    factors = sizes.diff().neg().exp()
    assert ((factors / (std * WIDTH**0.5)).log().abs() < 0.2).all()
    assert sizes[-1].exp() == pytest.approx(1, abs=0.05)


def test_the_shapes_of_the_slopes():
    inputs = torch.linspace(-4, 4, 801, dtype=torch.float64).tolist()
    found = {each: slopes(each, *inputs) for each in (torch.sigmoid, torch.tanh, F.gelu)}
    for bell, top in (torch.sigmoid, 0.25), (torch.tanh, 1.0):
        assert found[bell].max() == found[bell][400] == pytest.approx(top)
        assert (found[bell][:401].diff() > 0).all()
    assert slopes(torch.tanh, -3, 3).max() < 0.01
    assert slopes(torch.sigmoid, -8, 8).max() < 0.001
    assert slopes(torch.relu, -2, -0.1, 0.1, 2).tolist() == [0, 0, 1, 1]
    lowest, highest = inputs[found[F.gelu].argmin()], inputs[found[F.gelu].argmax()]
    assert lowest == pytest.approx(-1.5, abs=0.2) and highest == pytest.approx(1.5, abs=0.2)
    torch.testing.assert_close(slopes(F.gelu, -5, 5), slopes(torch.relu, -5, 5), atol=1e-4, rtol=0)


def test_the_variances_of_the_initializations(lab):
    starts = lab["initializations"]
    for name, expected in [("Xavier", 1), ("He", 2)]:
        assert weight(starts[name]).var().item() * WIDTH == pytest.approx(expected, rel=0.1)
    linear = nn.Linear(WIDTH, WIDTH).weight
    assert linear.var().item() * WIDTH == pytest.approx(1 / 3, rel=0.1)
    vector = torch.randn(WIDTH, dtype=torch.float64)
    assert (weight(starts["orthogonal"]) @ vector).norm().item() == pytest.approx(vector.norm())


def test_relu_stops_half_of_the_gradients(lab):
    h = torch.randn(64, WIDTH, dtype=torch.float64)
    passed = (F.linear(h, weight(lab["initializations"]["Xavier"])) > 0).double().mean()
    assert passed == pytest.approx(0.5, abs=0.05)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_which_activation_goes_with_which_initialization_for_other_seeds_too(lab, seed):
    starts = lab["initializations"]
    found = {
        (start, name): first(lab, seed, initialize, activation)
        for start, initialize in starts.items()
        for name, activation in lab["activations"].items()
    }
    assert all(found[start, "sigmoid"] < 1e-12 for start in starts)
    assert all(found["naive", name] < 1e-10 for name in lab["activations"])
    for start in ("Xavier", "orthogonal"):
        assert 0.05 < found[start, "tanh"] < 1
        assert found[start, "GELU"] < 1e-7 < found[start, "ReLU"] < 1e-3
    assert 0.1 < found["He", "ReLU"] < 10
    assert all(found["He", "GELU"] > 1000 * found[each, "GELU"] for each in starts if each != "He")


def test_orthogonal_weights_for_relu_need_the_root_of_two_as_their_gain(lab):
    gained = lambda weight: nn.init.orthogonal_(weight, gain=2**0.5)  # noqa: E731
    assert 0.1 < first(lab, 0, gained, torch.relu) < 10


def test_float32_would_round_the_squares_to_zero(lab):
    smallest = min(sizes[0] for sizes in lab["measured"].values())
    assert torch.tensor(smallest).square() == 0 < torch.tensor(smallest)


def test_with_xavier_weights_the_loss_does_not_move_and_with_he_weights_it_falls(lab):
    starts = lab["initializations"]
    xavier, he = (list(lab["train"](starts[each])) for each in ("Xavier", "He"))
    assert max(xavier) - min(xavier) < 0.01
    assert he[-1] < 0.5 * he[0]


def test_layer_normalization_makes_the_scale_of_the_weights_irrelevant(lab):
    h = torch.randn(8, WIDTH, dtype=torch.float64, requires_grad=True)
    start, found = weight(lab["initializations"]["Xavier"]), []
    for scale in (1, 10):
        result = lab["normalized"](h, scale * start, torch.tanh)
        found.append((result, *torch.autograd.grad(result.square().sum(), h)))
    torch.testing.assert_close(*found, rtol=1e-3, atol=1e-3)
    naive, he = (lab["kept"][start, "normalized"] for start in ("naive", "He"))
    assert naive == pytest.approx(he, rel=0.01)


def test_the_slope_of_a_residual_layer_is_one_plus_that_of_its_part():
    inputs = (-1.3, 0.2, 0.7)
    part = lambda h: torch.sin(3 * h)  # noqa: E731
    both = slopes(lambda h: h + part(h), *inputs)
    torch.testing.assert_close(both, 1 + slopes(part, *inputs))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_the_kinds_of_layers_do_to_the_gradient_for_other_seeds_too(lab, seed):
    for start in ("naive", "He"):
        initialize = lab["initializations"][start]
        found = {
            name: first(lab, seed, initialize, torch.relu, layer)
            for name, layer in lab["layers"].items()
        }
        assert 0.1 < found["normalized"] < 10 and 1 < found["both"] < 10
        if start == "naive":
            assert found["plain"] < 1e-14 and 5 < found["residual"] < 50
        else:
            assert 0.1 < found["plain"] < 10 and found["residual"] > 1e5
