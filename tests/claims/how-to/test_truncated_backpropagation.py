"""The claims of docs/how-to/truncated-backpropagation.md, beyond the outputs it prints."""

import numeric
import pytest
import torch
from recorded_graphs import recording, runs
from torch import nn


def reached(loss, x):
    (grad,) = torch.autograd.grad(loss, x, retain_graph=True)
    return grad.flatten(1).any(dim=1).nonzero().flatten().tolist()


@pytest.mark.parametrize("make", [nn.RNN, nn.GRU, nn.LSTM])
def test_a_detached_state_gives_the_outputs_of_the_whole_sequence(make):
    layer, x = make(1, 3), torch.randn(7, 2, 1)
    whole, _ = layer(x)
    state, parts = None, []
    for window in x.split(3):
        out, state = layer(window, state)
        state = tuple(s.detach() for s in state) if isinstance(state, tuple) else state.detach()
        parts.append(out)
    torch.testing.assert_close(torch.cat(parts), whole)


def test_with_a_step_in_the_loop_retain_graph_raises():
    cell, h = nn.RNNCell(1, 2), torch.zeros(1, 2)
    optimizer = torch.optim.SGD(cell.parameters(), lr=0.1)
    with pytest.raises(RuntimeError, match="modified by an inplace operation"):
        for _ in range(3):
            h = cell(torch.ones(1, 1), h)
            optimizer.zero_grad()
            h.sum().backward(retain_graph=True)
            optimizer.step()


def test_the_recording_has_two_products_of_three_and_neither_is_the_first():
    found = recording("how-to/truncated-backpropagation/cut")
    products = [node for node in found["nodes"] if node["op"] == "MulBackward0"]
    lines = [found["code"][node["line"] - 1] for node in products]
    assert lines == ["h = w * h.detach()", "h = w * h"]
    assert sum("w * h" in line for line in found["code"]) == 3
    assert {node["id"] for node in products} <= {run["node"] for run in runs(found)}


def test_the_truncated_gradient_is_that_of_a_constant_start():
    torch.manual_seed(0)
    x, w = torch.randn(6, dtype=torch.float64), torch.tensor(0.7, dtype=torch.float64)

    def run(w, h, x):
        for each in x:
            h = torch.tanh(w * h + each)
        return h

    start = run(w, torch.zeros((), dtype=torch.float64), x[:3])
    leaf = w.clone().requires_grad_()
    state = run(leaf, torch.zeros((), dtype=torch.float64), x[:3]).detach()
    run(leaf, state, x[3:]).backward()
    (slope,) = numeric.gradient(lambda w: run(w, start, x[3:]), w)
    torch.testing.assert_close(leaf.grad, slope)


@pytest.mark.parametrize("k", [1, 2, 3, 6])
def test_a_loss_reaches_back_to_the_beginning_of_its_window(k):
    cell, x = nn.RNNCell(1, 2), torch.ones(6, 1, 1, requires_grad=True)
    h = torch.zeros(1, 2)
    for step in range(6):
        if step % k == 0:
            h = h.detach()
        h = cell(x[step], h)
        assert reached(h.sum(), x) == list(range(step - step % k, step + 1))


@pytest.mark.parametrize(("back", "every"), [(4, 2), (5, 1), (6, 3)])
def test_overlapping_windows_reach_as_far_as_the_table_says(back, every):
    cell, x = nn.RNNCell(1, 2), torch.ones(12, 1, 1, requires_grad=True)
    for end in range(back, 13, every):
        for last in range(end - every, end):
            h = torch.zeros(1, 2)
            for step in range(end - back, last + 1):
                h = cell(x[step], h)
            assert len(reached(h.sum(), x)) >= back - every + 1


def test_dropping_the_state_cuts_the_gradient_too():
    rnn, x = nn.RNN(1, 2), torch.ones(4, 1, 1, requires_grad=True)
    rnn(x[:2])
    out, _ = rnn(x[2:])
    assert reached(out.sum(), x) == [2, 3]


def test_out_of_the_last_step_is_a_view_and_the_state_may_not_be_detached_in_place():
    out, _ = nn.RNN(1, 2)(torch.ones(3, 1, 1))
    assert out[-1]._is_view()
    with pytest.raises(RuntimeError, match="Can't detach views in-place"):
        out[-1].detach_()
