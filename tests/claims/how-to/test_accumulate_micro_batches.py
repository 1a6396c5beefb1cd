"""The claims of docs/how-to/accumulate-micro-batches.md, beyond the outputs it prints."""

import copy

import pytest
import torch
from recorded_graphs import calls, recording, runs
from torch import nn
from torch.nn.functional import cross_entropy, mse_loss


def gradients(model, losses):
    model.zero_grad()
    for loss in losses:
        loss.backward()
    return [p.grad.clone() for p in model.parameters()]


def close(one, other):
    return all(map(torch.allclose, one, other))


@pytest.mark.parametrize("size", [1, 2, 3, 4, 7])
def test_the_recipe_gives_the_gradient_of_the_whole_batch_for_any_size(size):
    model = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2)).double()
    x, y = torch.randn(7, 3, dtype=torch.float64), torch.randn(7, 2, dtype=torch.float64)
    whole = gradients(model, [mse_loss(model(x), y)])
    n = y.numel()
    parts = list(zip(x.split(size), y.split(size), strict=True))
    assert close(
        whole, gradients(model, (mse_loss(model(a), b, reduction="sum") / n for a, b in parts))
    )
    usual = gradients(model, (mse_loss(model(a), b) / len(parts) for a, b in parts))
    assert close(whole, usual) is (7 % size == 0)


def test_the_recorded_graphs_are_separate_and_end_at_one_parameter():
    found = recording("how-to/accumulate-micro-batches/two_graphs")
    stores = [node["id"] for node in found["nodes"] if node["op"] == "AccumulateGrad"]
    assert len(stores) == 1
    assert len(calls(found)) == 2
    walked = [{run["node"] for run in runs(found) if run["pass"] == each} for each in (1, 2)]
    assert walked[0] & walked[1] == set(stores)
    last = [run for run in runs(found) if run["node"] == stores[0]][-1]
    assert (last["before"]["data"], last["in"][0]["data"], last["after"]["data"]) == (3, 4, 7)


def test_dividing_grad_once_is_the_same_as_dividing_each_loss():
    model, x = nn.Linear(2, 1), torch.randn(5, 2)
    each = gradients(model, (model(p).pow(2).sum() / 5 for p in x.split(2)))
    later = [g / 5 for g in gradients(model, (model(p).pow(2).sum() for p in x.split(2)))]
    assert close(each, later)


def test_tokens_of_all_micro_batches_give_the_loss_of_one_batch():
    torch.manual_seed(0)
    z = torch.randn(3, 5, 6, dtype=torch.float64)
    y = torch.randint(0, 6, (3, 5))
    y[0, 2:], y[2, 4:] = -100, -100
    whole = cross_entropy(z.flatten(0, 1), y.flatten())
    n = (y != -100).sum()
    parts = [cross_entropy(a, b, reduction="sum") / n for a, b in zip(z, y, strict=True)]
    torch.testing.assert_close(sum(parts), whole)


def test_with_class_weights_the_divisor_is_the_sum_of_the_weights():
    weight = torch.tensor([1.0, 3.0, 2.0])
    z, y = torch.randn(4, 3), torch.tensor([0, 1, 1, 2])
    whole = cross_entropy(z, y, weight=weight)
    n = weight[y].sum()
    torch.testing.assert_close(cross_entropy(z, y, weight=weight, reduction="sum") / n, whole)


def test_group_norm_works_within_one_sample_and_batch_norm_does_not():
    x = torch.randn(4, 4, 2)
    for norm, same in (
        (nn.GroupNorm(2, 4), True),
        (nn.LayerNorm([4, 2]), True),
        (nn.BatchNorm1d(4), False),
    ):
        halves = torch.cat([norm(part) for part in x.split(2)])
        assert torch.allclose(norm(x), halves, atol=1e-6) is same


def test_batch_norm_in_eval_mode_accumulates_exactly():
    model = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2)).double().eval()
    x = torch.randn(4, 2, dtype=torch.float64)
    whole = gradients(model, [model(x).pow(2).mean()])
    assert close(whole, gradients(model, (model(p).pow(2).mean() / 2 for p in x.split(2))))


def test_one_backward_of_the_sum_gives_the_same_gradient():
    model, x = nn.Linear(2, 1).double(), torch.randn(4, 2, dtype=torch.float64)
    one = gradients(model, [sum(model(p).pow(2).sum() for p in x.split(2))])
    assert close(one, gradients(model, (model(p).pow(2).sum() for p in x.split(2))))


def test_undivided_means_make_sgd_steps_k_times_as_long():
    x = torch.randn(4, 2, dtype=torch.float64)
    model = nn.Linear(2, 1).double()
    other = copy.deepcopy(model)
    whole = gradients(model, [model(x).pow(2).mean()])
    undivided = gradients(other, (other(p).pow(2).mean() for p in x.split(1)))
    assert close([4 * g for g in whole], undivided)


def test_scaled_by_processes_the_mean_over_them_is_the_mean_over_all_samples():
    ranks = [torch.tensor([1.0, 2.0, 3.0]), torch.tensor([10.0])]
    n = sum(map(len, ranks))
    averaged = sum(rank.sum() * len(ranks) / n for rank in ranks) / len(ranks)
    assert averaged == torch.cat(ranks).mean()
