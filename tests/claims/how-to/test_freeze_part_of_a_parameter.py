"""The claims of docs/how-to/freeze-part-of-a-parameter.md, beyond the outputs it prints."""

import pytest
import torch
from recorded_graphs import recording, runs
from torch import nn
from torch.nn.functional import softplus
from torch.nn.utils import parametrize

MASK = torch.tensor([0.0, 1.0])
WITHOUT_DECAY = [
    lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9),
    lambda p: torch.optim.Adam(p, lr=0.1),
    lambda p: torch.optim.RMSprop(p, lr=0.1, momentum=0.9),
    lambda p: torch.optim.AdamW(p, lr=0.1, weight_decay=0.0),
]
WITH_DECAY = [
    lambda p: torch.optim.SGD(p, lr=0.1, weight_decay=0.01),
    lambda p: torch.optim.Adam(p, lr=0.1, weight_decay=0.01),
    lambda p: torch.optim.AdamW(p, lr=0.1),
]


def masked(make, steps=3, first=0):
    """Return the values of a masked entry, before each step and at the end."""
    w = nn.Parameter(torch.ones(2))
    optimizer, seen = make([w]), []
    for step in range(steps):
        if step == first:
            w.register_hook(lambda grad: grad * MASK)
        seen.append(w[0].item())
        optimizer.zero_grad()
        w.sum().backward()
        optimizer.step()
    return [*seen, w[0].item()]


@pytest.mark.parametrize("make", WITHOUT_DECAY)
def test_masked_from_the_first_step_nothing_moves_without_decay(make):
    assert set(masked(make)) == {1.0}


@pytest.mark.parametrize("make", WITH_DECAY)
def test_weight_decay_moves_a_masked_entry(make):
    assert masked(make)[-1] < 1


@pytest.mark.parametrize("decay", [1e-6, 1e-4, 1e-2])
def test_adams_decay_moves_by_about_the_learning_rate_whatever_its_strength(decay):
    seen = masked(lambda p: torch.optim.Adam(p, lr=0.001, weight_decay=decay))
    assert abs((seen[0] - seen[1]) / 0.001 - 1) < 0.02


@pytest.mark.parametrize("make", WITHOUT_DECAY)
def test_masked_later_the_old_state_moves_it(make):
    seen = masked(make, steps=4, first=1)
    assert seen[1] > seen[2] > seen[3] > seen[4]


def test_zeroing_grad_before_the_step_is_the_same_as_the_hook():
    w = nn.Parameter(torch.ones(2))
    optimizer = torch.optim.SGD([w], lr=0.1, momentum=0.9)
    for step in range(4):
        optimizer.zero_grad()
        w.sum().backward()
        if step >= 1:
            w.grad *= MASK
        optimizer.step()
    assert w[0].item() == masked(WITHOUT_DECAY[0], steps=4, first=1)[-1]


def test_for_adam_clearing_exp_avg_is_enough():
    w = nn.Parameter(torch.ones(2))
    optimizer = torch.optim.Adam([w], lr=0.1)
    w.sum().backward()
    optimizer.step()
    optimizer.state[w]["exp_avg"] *= MASK
    w.register_hook(lambda grad: grad * MASK)
    before = w[0].item()
    for _ in range(3):
        optimizer.zero_grad()
        w.sum().backward()
        optimizer.step()
    assert w[0].item() == before


def test_in_the_recording_only_free_is_a_leaf_and_gets_its_part():
    found = recording("how-to/freeze-part-of-a-parameter/joined")
    (leaf,) = [node for node in found["nodes"] if node["op"] == "AccumulateGrad"]
    assert leaf["names"]["0"] == ["free"]
    (cat,) = [node for node in found["nodes"] if node["op"] == "CatBackward0"]
    assert cat["next"] == [None, {"to": leaf["id"], "slot": 0}]
    (run,) = [run for run in runs(found) if run["node"] == cat["id"]]
    assert [out["data"] for out in run["out"]] == [[2, 4], [6]]


def test_the_split_weight_has_the_gradient_of_the_whole_one():
    fixed, free = torch.randn(2, 3), torch.randn(3, 3, requires_grad=True)
    whole = torch.cat([fixed, free.detach()]).requires_grad_()
    indices = torch.tensor([0, 2, 3, 2])
    for weight in (whole, torch.cat([fixed, free])):
        nn.functional.embedding(indices, weight).pow(2).sum().backward()
    torch.testing.assert_close(free.grad, whole.grad[2:])


def test_the_gradient_of_the_original_includes_the_parametrization():
    original = torch.randn(3, dtype=torch.float64, requires_grad=True)
    assert torch.autograd.gradcheck(lambda x: softplus(x).pow(2).sum(), original)
    softplus(original).sum().backward()
    torch.testing.assert_close(original.grad, original.detach().sigmoid())


def test_decay_moves_the_original_of_a_fixed_entry_and_not_the_weight():
    class Keep(nn.Module):
        def forward(self, x):
            return torch.where(MASK.bool(), x, torch.ones(2))

    module = nn.Module()
    module.w = nn.Parameter(torch.ones(2))
    parametrize.register_parametrization(module, "w", Keep())
    optimizer = torch.optim.AdamW(module.parameters(), lr=0.1, weight_decay=0.5)
    module.w.sum().backward()
    optimizer.step()
    assert module.parametrizations.w.original[0] < 1
    assert module.w[0] == 1


def test_clamped_in_the_forward_pass_the_gradient_is_zero_below_the_limit():
    w = torch.tensor(-1.0, requires_grad=True)
    ((w.clamp(min=0) - 2) ** 2).backward()
    assert w.grad == 0


def test_the_weight_of_a_parametrized_layer_has_no_grad():
    layer = nn.Linear(1, 1)
    parametrize.register_parametrization(layer, "weight", nn.Softplus())
    layer(torch.ones(1, 1)).sum().backward()
    with pytest.warns(UserWarning, match="not a leaf"):
        assert layer.weight.grad is None
