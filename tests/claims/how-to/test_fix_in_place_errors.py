"""The claims of docs/how-to/fix-in-place-errors.md, beyond the outputs it prints."""

import math
import traceback

import pytest
import torch
from recorded_graphs import recording, runs
from torch import nn
from torch.autograd.gradcheck import GradcheckError
from torch.autograd.graph import saved_tensors_hooks

from gradbook import ROOT

MODIFIED = "has been modified by an inplace operation"


def leaf(*values):
    return torch.tensor(values, dtype=torch.float64, requires_grad=True)


@pytest.fixture
def watching():
    namespace = {}
    source = (ROOT / "snippets/how-to/fix-in-place-errors/recipe.py").read_text()
    exec(source.split("x = torch.zeros")[0], namespace)

    def run(function):
        watch = namespace["FirstChange"]()
        with watch, saved_tensors_hooks(watch.pack, lambda get: get()):
            function()

    return run


def test_a_training_loop_with_allowed_changes_raises_nothing(watching):
    model = nn.Sequential(
        nn.Linear(2, 3), nn.ReLU(inplace=True), nn.BatchNorm1d(3), nn.Linear(3, 1)
    )
    optimizer = torch.optim.Adam(model.parameters())

    def train():
        for _ in range(3):
            optimizer.zero_grad()
            model(torch.randn(4, 2)).square().mean().backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()

    watching(train)


def stepped_too_early():
    layer = nn.Linear(2, 2)
    out = layer(torch.ones(1, 2, requires_grad=True))
    out.sum().backward(retain_graph=True)
    torch.optim.SGD(layer.parameters(), lr=0.1).step()
    out.square().sum().backward()


def wrote_a_slice():
    h = leaf(1.0, 2.0) * 1
    loss = h.sin().sum()
    h[0] = 0.0
    loss.backward()


def activated_in_place():
    nn.Sequential(nn.Sigmoid(), nn.ReLU(inplace=True))(leaf(1.0)).sum().backward()


@pytest.mark.parametrize(
    ("function", "line"),
    [
        (stepped_too_early, "torch.optim.SGD(layer.parameters(), lr=0.1).step()"),
        (wrote_a_slice, "h[0] = 0.0"),
        (activated_in_place, "nn.Sequential(nn.Sigmoid()"),
    ],
)
def test_the_watch_stops_at_the_change_where_backward_would_raise(function, line, watching):
    with pytest.raises(RuntimeError, match=MODIFIED):
        function()
    with pytest.raises(RuntimeError, match="changes a tensor that backward needs") as caught:
        watching(function)
    lines = [entry.line for entry in traceback.extract_tb(caught.tb)]
    assert any(each.startswith(line) for each in lines)


def test_a_parameter_or_an_input_is_named_by_its_shape_only():
    x = leaf(1.0, 2.0)
    loss = x.sin().sum()
    with torch.no_grad():
        x.add_(1)
    with pytest.raises(
        RuntimeError, match=r"operation: \[torch\.DoubleTensor \[2\]\] is at version 1"
    ):
        loss.backward()


@pytest.mark.parametrize("before", [nn.Linear(2, 2), nn.Conv1d(1, 1, 2), nn.BatchNorm1d(2)])
def test_an_activation_in_place_is_fine_after_layers_that_do_not_save_their_result(before):
    x = torch.randn(2, 1, 3) if isinstance(before, nn.Conv1d) else torch.randn(3, 2)
    gradients = []
    for inplace in (False, True):
        before.zero_grad()
        nn.Sequential(before, nn.ReLU(inplace=inplace))(x).sum().backward()
        gradients.append(before.weight.grad.clone())
    assert torch.equal(*gradients)


@pytest.mark.parametrize("before", [nn.Sigmoid(), nn.Tanh(), nn.Softmax(0)])
def test_it_raises_after_those_that_do(before):
    with pytest.raises(RuntimeError, match=MODIFIED):
        nn.Sequential(before, nn.ReLU(inplace=True))(leaf(1.0, 2.0)).sum().backward()


def test_copies_on_demand_and_clones_have_the_right_gradient():
    def allowed(x):
        y = x.exp()
        return y.mul_(3)

    x = leaf(0.0, 1.0)
    with torch.autograd.graph.allow_mutation_on_saved_tensors():
        y = allowed(x)
        (found,) = torch.autograd.grad(y.sum(), x)
    torch.testing.assert_close(found, 3 * x.detach().exp())
    assert torch.autograd.gradcheck(lambda x: x.exp().clone().mul_(3), x)


def test_in_the_recording_each_node_finds_what_it_saved():
    found = recording("how-to/fix-in-place-errors/clone_first")
    exp = next(node for node in found["nodes"] if node["op"] == "ExpBackward0")
    assert exp["out"][0]["data"] == pytest.approx([1, math.e])
    assert exp["saved"][0]["value"]["data"] == exp["out"][0]["data"]
    assert [run["node"] for run in runs(found)][-1] == "leaf0"


def test_an_overwritten_value_should_get_no_gradient_and_index_add_is_right():
    index = torch.tensor([0, 0, 1])

    def written(x):
        return torch.zeros(2, dtype=x.dtype).index_put((index,), x)

    with pytest.raises(GradcheckError, match="mismatch"):
        torch.autograd.gradcheck(written, leaf(1.0, 2.0, 3.0))
    added = torch.zeros(2, dtype=torch.float64)
    assert torch.autograd.gradcheck(lambda x: added.index_add(0, index, x), leaf(1.0, 2.0, 3.0))
