"""The claims of docs/how-to/watch-gradients.md, beyond the outputs it prints."""

import pytest
import torch
from recorded_graphs import recording, runs
from torch import nn


def test_the_slope_of_a_sigmoid_is_at_most_one_quarter():
    x = torch.linspace(-20, 20, 4001, dtype=torch.float64, requires_grad=True)
    x.sigmoid().sum().backward()
    assert x.grad.max() == 0.25 and (x.grad > 0).all()


def test_each_sigmoid_of_the_recorded_graph_shrinks_the_gradient():
    found = recording("how-to/watch-gradients/shrinking")
    names = {node["id"]: node["op"] for node in found["nodes"]}
    sigmoids = [run for run in runs(found) if names[run["node"]] == "SigmoidBackward0"]
    assert len(sigmoids) == 3
    for run in sigmoids:
        (given,), (passed,) = run["in"], run["out"]
        assert 0 < passed["data"] / given["data"] <= 0.25


def test_total_norm_agrees_with_the_norm_that_clipping_returns():
    model = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1))
    model(torch.randn(5, 3)).pow(2).mean().backward()
    norms = torch.stack([p.grad.norm() for p in model.parameters()])
    returned = nn.utils.clip_grad_norm_(model.parameters(), 0.01)
    torch.testing.assert_close(norms.norm(), returned)


@pytest.mark.parametrize("reduction", ["mean", "sum"])
@pytest.mark.parametrize("size", [2, 16])
def test_the_sum_has_as_many_times_the_gradient_as_there_are_samples(reduction, size):
    w = torch.randn(1, dtype=torch.float64, requires_grad=True)
    x = torch.randn(1, 1, dtype=torch.float64).expand(size, 1)
    loss = nn.functional.mse_loss(x * w, torch.zeros_like(x), reduction=reduction)
    (grad,) = torch.autograd.grad(loss, w)
    one = 2 * w.detach() * x[0] ** 2
    torch.testing.assert_close(grad, one * (size if reduction == "sum" else 1))


def test_a_bias_before_batchnorm_does_not_change_the_loss():
    model = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4)).double()
    x = torch.randn(16, 3, dtype=torch.float64)
    loss = model(x).pow(3).mean()
    with torch.no_grad():
        model[0].bias += torch.randn(4, dtype=torch.float64)
    torch.testing.assert_close(model(x).pow(3).mean(), loss)


def test_sgd_is_described_by_the_product_and_adam_is_not():
    def ratio(make, size):
        w = nn.Parameter(torch.tensor([3.0, 4.0], dtype=torch.float64))
        optimizer = make([w], lr=0.01)
        (w * size).sum().backward()
        before = w.detach().clone()
        optimizer.step()
        formula = 0.01 * w.grad.norm() / before.norm()
        return ((w.detach() - before).norm() / before.norm() / formula).item()

    assert ratio(torch.optim.SGD, 0.001) == pytest.approx(1)
    assert ratio(torch.optim.Adam, 0.001) == pytest.approx(1000, rel=0.01)


def test_logging_with_hooks_leaves_gradients_and_random_numbers_alone():
    def trained(log):
        torch.manual_seed(0)
        model = nn.Sequential(nn.Linear(3, 3), nn.Dropout(0.5), nn.Linear(3, 1))
        norms = []
        for p in model.parameters() if log else ():
            p.register_hook(lambda grad: norms.append(grad.norm()))
        model(torch.ones(4, 3)).sum().backward()
        assert len(norms) == (4 if log else 0) and not any(norm.requires_grad for norm in norms)
        return torch.cat([p.grad.flatten() for p in model.parameters()] + [torch.rand(1)])

    assert torch.equal(trained(log=True), trained(log=False))


def test_a_separate_generator_leaves_the_training_unchanged_by_the_log():
    torch.manual_seed(0)
    expected = torch.rand(3)
    torch.manual_seed(0)
    torch.randint(1000, (5,), generator=torch.Generator())
    assert torch.equal(torch.rand(3), expected)


def test_the_output_of_a_hidden_layer_has_no_grad():
    hidden = nn.Linear(2, 2)(torch.ones(1, 2))
    hidden.sum().backward()
    assert not hidden.is_leaf
    with pytest.warns(UserWarning, match="non-leaf"):
        assert hidden.grad is None
