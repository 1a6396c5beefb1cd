"""The claims of docs/how-to/check-that-everything-learns.md, beyond the outputs it prints."""

import pytest
import torch
from recorded_graphs import recording
from torch import nn

from gradbook import ROOT

SNIPPETS = ROOT / "snippets/how-to/check-that-everything-learns"


def defined(name, before):
    """Return what a snippet defines above the line that starts with `before`."""
    namespace = {}
    exec((SNIPPETS / name).read_text().split(f"\n{before}")[0], namespace)
    return namespace


def trained_once(model, **options):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, **options)
    model(torch.ones(2, 3)).pow(2).sum().backward()
    return optimizer


def test_the_report_lists_nothing_if_every_parameter_learns():
    report = defined("recipe.py", "model = ")["report"]
    model = nn.Sequential(nn.Linear(3, 2), nn.Linear(2, 1))
    assert list(report(model, trained_once(model))) == []


def test_the_check_passes_if_every_parameter_learns_and_names_one_that_was_replaced():
    check = defined("check.py", "model = ")["assert_all_learn"]
    model = nn.Sequential(nn.Linear(3, 2), nn.Linear(2, 1))
    losses = [lambda: model(torch.ones(2, 3)).pow(2).sum()] * 2
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    check(model, optimizer, losses)
    model[1] = nn.Linear(2, 1)
    with pytest.raises(AssertionError, match="not in the optimizer"):
        check(model, optimizer, losses)


def test_a_replaced_layer_gets_gradients_and_never_moves():
    model = nn.Sequential(nn.Linear(3, 2), nn.Linear(2, 1))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    model[1] = nn.Linear(2, 1)
    before = model[1].weight.detach().clone()
    model(torch.ones(2, 3)).pow(2).sum().backward()
    optimizer.step()
    assert model[1].weight.grad.any() and torch.equal(model[1].weight, before)


def test_the_old_layer_gets_its_gradient_back_as_none_by_default():
    model = nn.Linear(3, 1)
    trained_once(model).zero_grad()
    assert all(p.grad is None for p in model.parameters())


def test_the_gradient_of_tied_weights_is_the_sum_of_both_uses():
    w = torch.randn(2, 2, dtype=torch.float64, requires_grad=True)
    one, two = w.detach().clone().requires_grad_(), w.detach().clone().requires_grad_()
    (w.tanh() @ w).sum().backward()
    (one.tanh() @ two).sum().backward()
    torch.testing.assert_close(w.grad, one.grad + two.grad)


def test_only_one_edge_of_the_recorded_sum_leads_to_w():
    nodes = recording("how-to/check-that-everything-learns/partly_cut")["nodes"]
    (total,) = [node for node in nodes if node["op"] == "AddBackward0"]
    assert [edge is None for edge in total["next"]] == [False, True]
    assert sum(node["op"] == "PowBackward0" for node in nodes) == 1


def test_batchnorm_mixes_samples_in_training_only():
    reached = defined("samples.py", "print(")["reached"]
    model = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2))
    assert reached(model, 1) == [0, 1, 2]
    assert reached(model.eval(), 1) == [1]


def test_shapes_of_the_mixing_functions_are_as_expected():
    x = torch.ones(3, 2)
    assert x.softmax(dim=0).shape == x.shape
    assert x.reshape(2, 3).T.shape == x.shape


def test_a_learning_rate_of_zero_moves_nothing_although_there_is_a_gradient():
    model = nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.0)
    before = model.weight.detach().clone()
    model(torch.ones(2, 3)).sum().backward()
    optimizer.step()
    assert model.weight.grad.any() and torch.equal(model.weight, before)


def test_layers_in_a_list_are_not_listed():
    class Stack(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = [nn.Linear(1, 1)]

    assert list(Stack().named_parameters()) == []
