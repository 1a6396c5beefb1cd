"""The claims of docs/learn/accumulation.md, beyond the outputs it prints."""

import numeric
import pytest
import torch

X = torch.tensor([1.0, 2.0, 3.0, 4.0], dtype=torch.float64)


def losses(reduce):
    return lambda w, part: reduce((w * part - 1) ** 2)


def gradient_in_parts(loss, parts, weights):
    w = torch.tensor(2.0, dtype=torch.float64, requires_grad=True)
    for part, weight in zip(parts, weights, strict=True):
        (loss(w, part) * weight).backward()
    return w.grad.item()


@pytest.mark.parametrize("reduce", [torch.sum, torch.mean])
def test_the_gradients_of_the_batch_agree_with_finite_differences(reduce):
    loss = losses(reduce)
    (estimate,) = numeric.gradient(lambda w: loss(w, X), torch.tensor(2.0))
    assert gradient_in_parts(loss, [X], [1]) == pytest.approx(estimate.item(), rel=1e-7)


def test_uses_of_one_tensor_add_up_and_agree_with_finite_differences():
    for function, at in ((lambda x: 2 * x + x**2, 3.0), (lambda x: x * 3 * x + x * 3, 2.0)):
        x = torch.tensor(at, requires_grad=True)
        function(x).backward()
        (estimate,) = numeric.gradient(function, torch.tensor(at))
        assert x.grad.item() == pytest.approx(estimate.item(), rel=1e-7)


def test_means_weighted_by_their_length_add_up_to_the_mean_of_all():
    loss, parts = losses(torch.mean), [X[:3], X[3:]]
    whole = gradient_in_parts(loss, [X], [1])
    assert gradient_in_parts(loss, parts, [3 / 4, 1 / 4]) == pytest.approx(whole)
    assert gradient_in_parts(loss, parts, [1 / 2, 1 / 2]) != pytest.approx(whole)
    assert gradient_in_parts(loss, parts, [1, 1]) != pytest.approx(whole)


def test_zeroing_keeps_the_tensor_and_none_lets_it_go():
    x = torch.ones(1, requires_grad=True)
    (x * 2).backward()
    kept = x.grad
    x.grad.zero_()
    assert x.grad is kept
    x.grad = None
    (x * 2).backward()
    assert x.grad is not kept


@pytest.mark.filterwarnings("ignore:Using backward")
@pytest.mark.parametrize("create_graph", [False, True])
def test_adding_is_in_place_by_default_and_not_with_create_graph(create_graph):
    x = torch.ones(1, requires_grad=True)
    (x * 2).backward()
    kept = x.grad
    (x**2).backward(create_graph=create_graph)
    assert (x.grad is kept) is not create_graph
    assert x.grad == 4


def test_forgetting_to_clear_runs_past_the_smallest_loss_and_swings_back():
    w = torch.tensor(0.0, requires_grad=True)
    optimizer, seen = torch.optim.SGD([w], lr=0.25), []
    for _ in range(6):
        ((w - 4) ** 2).backward()
        optimizer.step()
        seen.append(w.item())
    assert max(seen) == 8.25
    assert seen.index(8.25) < 5
    assert seen[-1] < 5


@pytest.mark.parametrize(("to_none", "moves"), [(False, True), (True, False)])
def test_weight_decay_shrinks_a_parameter_with_a_zero_gradient_and_skips_none(to_none, moves):
    w = torch.tensor([1.0], requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1, weight_decay=0.5)
    w.grad = None if to_none else torch.zeros(1)
    optimizer.step()
    assert (w.item() < 1.0) is moves


def test_without_momentum_and_decay_a_zero_gradient_moves_nothing():
    w = torch.tensor([1.0], requires_grad=True)
    w.grad = torch.zeros(1)
    torch.optim.SGD([w], lr=0.1).step()
    assert w.item() == 1.0


def test_zero_grad_sets_to_none_by_default_and_clears_what_the_optimizer_owns_only():
    owned, other = (torch.ones(1, requires_grad=True) for _ in range(2))
    (owned + other).backward()
    torch.optim.SGD([owned], lr=0.1).zero_grad()
    assert owned.grad is None
    assert other.grad is not None


def test_autograd_grad_adds_nothing_even_where_grad_holds_something():
    x = torch.tensor(3.0, requires_grad=True)
    (x * 2).backward()
    torch.autograd.grad(x**2, x)
    assert x.grad == 2
