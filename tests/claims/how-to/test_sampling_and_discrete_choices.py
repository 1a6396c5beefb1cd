"""The claims of docs/how-to/sampling-and-discrete-choices.md, beyond the outputs it prints."""

import inspect
import itertools

import pytest
import torch
from recorded_graphs import data, recording, runs
from torch import distributions
from torch.distributions import Categorical, Normal
from torch.nn import functional as F

WAY = "how-to/sampling-and-discrete-choices/"


def test_both_methods_are_random_and_sample_runs_under_no_grad():
    d = Normal(torch.zeros(8, requires_grad=True), 1.0)
    assert not torch.equal(d.rsample(), d.rsample()) and not torch.equal(d.sample(), d.sample())
    assert "torch.no_grad()" in inspect.getsource(Normal.sample)


def test_the_average_gradient_of_rsample_is_that_of_the_expectation():
    # The expectation of (mean + std * noise) ** 2 is mean ** 2 + std ** 2.
    mean, std = torch.tensor([1.5, 0.5], dtype=torch.float64, requires_grad=True).unbind()
    noise = torch.linspace(-8, 8, 1601, dtype=torch.float64)
    weight = Normal(0.0, 1.0).log_prob(noise).exp() * 0.01
    grads = torch.autograd.grad((weight * (mean + std * noise) ** 2).sum(), (mean, std))
    assert [g.item() for g in grads] == pytest.approx([3.0, 1.0], abs=1e-6)


def test_rsample_of_a_normal_is_the_mean_plus_the_deviation_times_noise():
    torch.manual_seed(0)
    drawn = Normal(2.0, 3.0).rsample()
    torch.manual_seed(0)
    torch.testing.assert_close(drawn, 2 + 3 * torch.randn(()))


def test_in_the_recording_mean_gets_14_and_std_14_times_the_noise():
    found = recording(WAY + "by_hand_graph")
    names = {node["id"]: node.get("names", {}).get("0") for node in found["nodes"]}
    arrived = {str(names[run["node"]]): data(run["in"][0]) for run in runs(found)}
    assert arrived["['drawn']"] == arrived["['mean']"] == 14
    assert arrived["['std']"] == 14 * 3


def test_in_the_recording_the_addition_passes_its_gradient_to_soft_unchanged():
    found = recording(WAY + "gumbel_graph")
    (add,) = [node["id"] for node in found["nodes"] if node["op"] == "AddBackward0"]
    (run,) = [run for run in runs(found) if run["node"] == add]
    assert run["out"][0] is None and data(run["out"][1]) == data(run["in"][0])


def test_a_distribution_without_rsample_raises_without_a_text():
    for name in ("Bernoulli", "Categorical", "OneHotCategorical", "Poisson", "Geometric"):
        assert getattr(distributions, name).has_rsample is False
        one = torch.tensor([0.5])
        with pytest.raises(NotImplementedError) as caught:
            getattr(distributions, name)(one).rsample()
        assert str(caught.value) == ""


@pytest.mark.parametrize("baseline", [0.0, -3.0, 10.0])
def test_any_constant_baseline_leaves_the_mean_of_reinforce_as_it_is(baseline):
    logits = torch.randn(4, dtype=torch.float64, requires_grad=True)
    reward = torch.randn(4, dtype=torch.float64)
    (exact,) = torch.autograd.grad((logits.softmax(0) * reward).sum(), logits)
    log = logits.log_softmax(0)
    mean = sum(
        log[a].exp().detach()
        * torch.autograd.grad(log[a] * (reward[a] - baseline), logits, retain_graph=True)[0]
        for a in range(4)
    )
    torch.testing.assert_close(mean, exact)


@pytest.mark.parametrize("n", [2, 3, 4])
def test_the_mean_of_the_same_batch_shrinks_the_gradient_by_1_minus_1_over_n(n):
    logits = torch.tensor([0.3, -0.2], dtype=torch.float64, requires_grad=True)
    reward = torch.tensor([1.0, -2.0], dtype=torch.float64)
    (exact,) = torch.autograd.grad((logits.softmax(0) * reward).sum(), logits)
    policy, mean = Categorical(logits=logits), torch.zeros(2, dtype=torch.float64)
    for draws in itertools.product(range(2), repeat=n):
        actions = torch.tensor(draws)
        log = policy.log_prob(actions)
        got = reward[actions]
        term = (log * (got - got.mean())).mean()
        (grad,) = torch.autograd.grad(term, logits, retain_graph=True)
        mean += log.sum().exp().detach() * grad
    torch.testing.assert_close(mean, exact * (1 - 1 / n))


def test_hard_gumbel_softmax_is_the_one_hot_of_the_soft_sample():
    logits = torch.randn(100, 5)
    torch.manual_seed(3)
    soft = F.gumbel_softmax(logits)
    torch.manual_seed(3)
    hard = F.gumbel_softmax(logits, hard=True)
    assert torch.equal(hard, F.one_hot(soft.argmax(1), 5).float())


def test_for_two_classes_gumbel_softmax_is_a_sigmoid_of_logistic_noise():
    torch.manual_seed(0)
    drawn = F.gumbel_softmax(torch.tensor([0.5, 0.0]).expand(200_000, 2), tau=0.5)[:, 0]
    uniform = (torch.arange(200_000) + 0.5) / 200_000
    expected = ((0.5 + uniform.logit()) / 0.5).sigmoid()
    assert (drawn.sort().values - expected).abs().max() < 0.02


@pytest.mark.parametrize(("power", "biased"), [(1, False), (3, True)])
def test_a_bias_can_remain_for_a_reward_that_is_not_linear(power, biased):
    noise = torch.linspace(-30, 30, 120_001, dtype=torch.float64)
    weight = noise.sigmoid() * (-noise).sigmoid()
    logit = torch.full_like(noise, 0.5, requires_grad=True)
    soft = ((logit + noise) / 0.02).sigmoid()
    hard = (soft > 0.5).double() + soft - soft.detach()
    (grad,) = torch.autograd.grad(((1 + hard) ** power).sum(), logit)
    found = (weight * grad).sum() / weight.sum()
    probability = torch.tensor(0.5).sigmoid().item()
    exact = (2**power - 1) * probability * (1 - probability)
    assert bool(abs(found / exact - 1) > 0.05) is biased


def test_the_straight_through_one_hot_has_the_gradient_of_the_probabilities_for_any_noise():
    logits = torch.randn(4, requires_grad=True)
    values = torch.randn(4)
    (of_softmax,) = torch.autograd.grad(logits.softmax(0) @ values, logits)
    for _ in range(5):
        drawn = distributions.OneHotCategoricalStraightThrough(logits=logits).rsample()
        torch.testing.assert_close(torch.autograd.grad(drawn @ values, logits)[0], of_softmax)


def test_bicubic_has_a_gradient_by_the_position_and_it_is_that_of_finite_differences():
    image = torch.rand(1, 1, 5, 5, dtype=torch.float64)
    where = torch.tensor([[[[0.13, 0.21]]]], dtype=torch.float64, requires_grad=True)
    for mode in ("bilinear", "bicubic"):
        assert torch.autograd.gradcheck(
            lambda p, mode=mode: F.grid_sample(image, p, mode=mode, align_corners=True), where
        )


@pytest.mark.parametrize("width", [3, 5, 9])
def test_the_gradient_by_the_position_grows_with_the_width_of_the_image(width):
    image = torch.arange(float(width)).expand(1, 1, width, width)
    where = torch.tensor([[[[0.1, 0.2]]]], requires_grad=True)
    value = F.grid_sample(image, where, align_corners=True).sum()
    assert torch.autograd.grad(value, where)[0][..., 0].item() == pytest.approx((width - 1) / 2)


def test_the_gradient_of_bernoulli_is_zero_for_any_probability():
    p = torch.rand(50, requires_grad=True)
    assert not torch.autograd.grad(torch.bernoulli(p).sum(), p)[0].any()
