"""What the page on myths says beyond the outputs of its blocks."""

import pytest
import torch


def test_inference_mode_false_brings_gradients_back():
    x = torch.ones(1, requires_grad=True)
    with torch.inference_mode(), torch.inference_mode(False):
        assert (x * 2).requires_grad


def test_only_detach_shares_the_version_counter():
    x = torch.ones(1)
    x.data.add_(1)
    assert x._version == 0
    x.detach().add_(1)
    assert x._version == 1


def test_a_gradient_hides_no_earlier_momentum():
    w = torch.ones(1, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1, momentum=0.9)
    w.sum().backward()
    optimizer.step()
    w.grad = torch.zeros(1)
    before = w.item()
    optimizer.step()
    assert w.item() < before


def test_no_grad_around_func_grad_only_cuts_the_result_off_from_a_surrounding_graph():
    x = torch.tensor(2.0, requires_grad=True)
    slope = torch.func.grad(lambda x: x**2)
    assert slope(x).requires_grad
    with torch.no_grad():
        assert slope(x) == 4
        assert not slope(x).requires_grad


def test_with_zero_in_grad_weight_decay_changes_the_weight_and_momentum_alone_does_not():
    for options, changes in (({"weight_decay": 0.1}, True), ({"momentum": 0.9}, False)):
        w = torch.ones(1, requires_grad=True)
        w.grad = torch.zeros(1)
        torch.optim.SGD([w], lr=0.1, **options).step()
        assert (w.item() != 1) is changes


def test_a_view_made_under_no_grad_passes_no_gradient_to_its_base():
    w = torch.ones(2, requires_grad=True)
    with torch.no_grad():
        view = w[:1]
    assert view.requires_grad
    (view * 2).sum().backward()
    assert w.grad is None


def test_an_addition_and_a_sum_save_no_tensors():
    saved = []
    with torch.autograd.graph.saved_tensors_hooks(lambda t: saved.append(t) or t, lambda t: t):
        (torch.ones(2, requires_grad=True) + 1).sum()
    assert not saved


def test_grad_adds_nothing_to_a_leaf_though_a_result_that_retains_its_gradient_gets_one():
    x = torch.tensor(2.0, requires_grad=True)
    y = x * 3
    y.retain_grad()
    torch.autograd.grad(y**2, x)
    assert x.grad is None
    assert y.grad == 12


def test_in_place_on_a_leaf_that_requires_grad_raises():
    with pytest.raises(RuntimeError, match="a leaf Variable that requires grad"):
        torch.ones(1, requires_grad=True).add_(1)


def test_with_batch_norm_equal_micro_batches_differ_from_one_batch():
    torch.manual_seed(0)
    layer = torch.nn.Linear(2, 3)
    model = torch.nn.Sequential(layer, torch.nn.BatchNorm1d(3), torch.nn.Linear(3, 1))
    x = torch.randn(4, 2)

    def gradient(size):
        losses = [(model(part) ** 2).mean() for part in x.split(size)]
        return torch.autograd.grad(sum(losses) / len(losses), layer.weight)[0]

    assert not torch.allclose(gradient(4), gradient(2))
