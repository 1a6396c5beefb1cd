"""The claims of docs/how-to/freeze-and-fine-tune.md, beyond the outputs it prints."""

import copy

import pytest
import torch
from recorded_graphs import recording
from torch import nn

OPTIMIZERS = [
    lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, weight_decay=0.1),
    lambda p: torch.optim.Adam(p, lr=0.1, weight_decay=0.1),
    lambda p: torch.optim.AdamW(p, lr=0.1, weight_decay=0.1),
    lambda p: torch.optim.RMSprop(p, lr=0.1, momentum=0.9, weight_decay=0.1),
]


def trained_once(make):
    w = nn.Parameter(torch.ones(1))
    optimizer = make([w])
    w.sum().backward()
    optimizer.step()
    w.requires_grad_(False)
    return w, optimizer


@pytest.mark.parametrize("make", OPTIMIZERS)
def test_a_frozen_parameter_moves_only_while_grad_is_a_tensor(make):
    for clear, moves in (
        (lambda w, o: None, True),
        (lambda w, o: o.zero_grad(set_to_none=False), True),
        (lambda w, o: o.zero_grad(), False),
        (lambda w, o: setattr(w, "grad", None), False),
    ):
        w, optimizer = trained_once(make)
        clear(w, optimizer)
        before = w.clone()
        optimizer.step()
        assert (not torch.equal(w, before)) is moves


@pytest.mark.parametrize("make", OPTIMIZERS)
def test_a_parameter_that_never_had_a_gradient_does_not_decay_and_has_no_state(make):
    w = nn.Parameter(torch.ones(1), requires_grad=False)
    optimizer = make([w])
    optimizer.step()
    assert torch.equal(w, torch.ones(1))
    assert w not in optimizer.state


def test_the_recorded_frozen_number_has_no_node_and_its_value_is_saved():
    found = recording("how-to/freeze-and-fine-tune/through_frozen")
    stores = [node for node in found["nodes"] if node["op"] == "AccumulateGrad"]
    assert [node["names"]["0"] for node in stores] == [["first"], ["last"]]
    saved = [each for node in found["nodes"] for each in node.get("saved", [])]
    assert [each["value"]["data"] for each in saved if each.get("const") == "frozen"] == [3]


def test_under_no_grad_the_frozen_front_costs_the_same():
    front, head = nn.Linear(2, 2), nn.Linear(2, 1)

    def graph(hidden):
        todo, names = [head(hidden).sum().grad_fn], []
        while todo:
            node = todo.pop()
            names.append(node.name())
            todo += [n for n, _ in node.next_functions if n]
        return names

    with torch.no_grad():
        hidden = front(torch.ones(1, 2))
    assert graph(hidden) == graph(front.requires_grad_(False)(torch.ones(1, 2)))


def test_eval_of_the_frozen_part_stops_its_dropout_too():
    frozen = nn.Sequential(nn.Linear(2, 64), nn.Dropout(0.5)).requires_grad_(False)
    x = torch.ones(1, 2)
    assert not torch.equal(frozen(x), frozen(x))
    frozen.eval()
    assert torch.equal(frozen(x), frozen(x))


def test_a_target_network_is_a_constant_of_the_loss():
    online = nn.Linear(2, 1, dtype=torch.float64)
    target = copy.deepcopy(online).requires_grad_(False)
    x, y = torch.randn(2, 3, 2, dtype=torch.float64)

    def loss(w, b):
        return (nn.functional.linear(x, w, b) - (1 + 0.9 * target(y))).pow(2).mean()

    assert torch.autograd.gradcheck(loss, tuple(online.parameters()))


def test_a_group_with_rate_zero_has_gradients_that_are_computed():
    model = nn.Sequential(nn.Linear(1, 1), nn.Linear(1, 1))
    torch.optim.SGD([{"params": model[0].parameters(), "lr": 0.0}], lr=0.1)
    model(torch.ones(1, 1)).sum().backward()
    assert all(p.grad is not None for p in model[0].parameters())


def test_lora_learns_both_factors_after_one_step_and_never_the_base():
    base = nn.Linear(3, 3).requires_grad_(False)
    a, b = nn.Parameter(torch.randn(2, 3)), nn.Parameter(torch.zeros(3, 2))
    optimizer = torch.optim.SGD([a, b], lr=0.1)
    before, seen = base.weight.clone(), []
    for _ in range(2):
        optimizer.zero_grad()
        x = torch.ones(1, 3)
        (base(x) + x @ a.T @ b.T).pow(2).sum().backward()
        seen.append((bool(a.grad.any()), bool(b.grad.any())))
        optimizer.step()
    assert seen == [(False, True), (True, True)]
    assert torch.equal(base.weight, before)
