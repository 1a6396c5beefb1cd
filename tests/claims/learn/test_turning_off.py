"""The claims of docs/learn/turning-off.md, beyond the outputs it prints."""

import pytest
import torch
from torch import nn


def leaf(*values):
    return torch.tensor(values or (2.0,), requires_grad=True)


@pytest.mark.parametrize("mode", [torch.no_grad, torch.inference_mode])
def test_operations_inside_give_the_same_numbers_and_have_no_history(mode):
    w = leaf()
    with mode():
        z = w * 3
    assert z.item() == (w * 3).item()
    assert z.grad_fn is None


def test_after_the_block_operations_are_recorded_again():
    w = leaf()
    with torch.no_grad():
        pass
    assert (w * 3).requires_grad


def test_enable_grad_records_again_inside_no_grad_but_not_inside_inference_mode():
    w = leaf()
    with torch.no_grad(), torch.enable_grad():
        assert (w * 2).requires_grad
    with torch.inference_mode(), torch.enable_grad():
        assert not (w * 2).requires_grad


@pytest.mark.parametrize("condition", [True, False])
def test_set_grad_enabled_turns_grad_mode_on_or_off_by_a_condition(condition):
    with torch.set_grad_enabled(condition):
        assert (leaf() * 2).requires_grad is condition


def test_an_optimizer_steps_without_recording():
    w = leaf()
    (w**2).backward()
    torch.optim.SGD([w], lr=0.1).step()
    assert w.is_leaf
    assert w.grad_fn is None


def test_detach_returns_a_new_tensor_on_the_same_memory():
    y = leaf() * 2
    detached = y.detach()
    assert detached is not y
    assert detached.data_ptr() == y.data_ptr()
    assert y.grad_fn is not None


def test_detach_then_clone_has_separate_memory():
    y = leaf() * 2
    y.detach().clone()[0] = 9.0
    assert y.item() == 4.0


def test_a_write_through_detach_is_not_noticed_where_the_old_numbers_are_not_needed():
    x = leaf()
    y = x * 2
    y.detach()[0] = 0.0
    y.sum().backward()
    assert x.grad == 2


def test_a_running_total_holds_the_graph_of_every_loss_in_it():
    w, total = leaf(), 0.0
    for _ in range(3):
        total = total + (w - 1) ** 2
    depth, node = 0, total.grad_fn
    while node.name().startswith("Add"):
        depth, node = depth + 1, node.next_functions[0][0]
    assert depth == 3
    total.sum().backward()
    assert w.grad == 3 * 2 * (2 - 1)


def test_a_frozen_layer_is_not_trained_and_lets_gradients_through():
    model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
    model[1].requires_grad_(False)
    before = [each.clone() for each in model.parameters()]
    model(torch.tensor([1.0, 2.0])).backward()
    torch.optim.SGD(model.parameters(), lr=0.1).step()
    moved = [not torch.equal(*pair) for pair in zip(before, model.parameters(), strict=True)]
    assert moved == [True, True, False, False]


@pytest.mark.parametrize("cleared", [True, False])
def test_an_optimizer_uses_the_old_gradient_of_a_frozen_parameter_unless_it_is_cleared(cleared):
    w = leaf()
    (w**2).backward()
    w.requires_grad_(False)
    if cleared:
        w.grad = None
    torch.optim.SGD([w], lr=0.1).step()
    assert (w.item() == 2.0) is cleared


@pytest.mark.parametrize("layer", [nn.Dropout(0.5), nn.BatchNorm1d(1)])
def test_eval_switches_layers_and_leaves_recording_on(layer):
    x = torch.linspace(0, 1, 64).reshape(-1, 1)
    trained = layer.train()(x)
    assert not torch.equal(trained, layer.eval()(x))
    assert layer.eval()(x.requires_grad_()).requires_grad


def test_a_tensor_created_with_requires_grad_inside_no_grad_keeps_it():
    with torch.no_grad():
        assert leaf().requires_grad
        assert nn.Linear(1, 1).weight.requires_grad


def test_a_view_made_inside_no_grad_leads_nowhere():
    w = leaf(1.0, 2.0)
    with torch.no_grad():
        views = [w[0], w.view(2, 1), next(iter(w))]
    for view in views:
        assert view.requires_grad
        (view * 5).sum().backward()
    assert w.grad is None


def test_a_view_created_in_grad_mode_passes_its_gradient_through():
    w = leaf(1.0, 2.0)
    (w[0] * 5).backward()
    assert w.grad.tolist() == [5.0, 0.0]


def test_a_no_grad_result_joins_a_later_graph_with_a_tensor_that_requires_grad():
    with torch.no_grad():
        z = leaf() * 3
    w = leaf()
    (w * z).backward()
    assert w.grad == 6
