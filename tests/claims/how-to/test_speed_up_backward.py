"""The claims of docs/how-to/speed-up-backward.md, beyond the outputs it prints."""

import pytest
import torch
from recorded_graphs import recording
from torch import nn
from torch.func import grad, vmap
from torch.utils._python_dispatch import TorchDispatchMode


def nodes(result):
    found = [result.grad_fn]
    for node in found:
        found += {each for each, _ in node.next_functions if each} - set(found)
    return found


def names(result):
    return [node.name() for node in nodes(result)]


class Results(TorchDispatchMode):
    def __init__(self):
        super().__init__()
        self.found = []

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        self.found.append((function.__name__, result))
        return result


@pytest.mark.parametrize("size", [3, 30])
def test_a_loop_adds_three_nodes_an_element_and_the_whole_tensor_has_three(size):
    x = torch.randn(size, dtype=torch.float64, requires_grad=True)
    loop, whole = sum(x[i] ** 2 for i in range(size)), (x**2).sum()
    assert (len(nodes(loop)), len(nodes(whole))) == (3 * size + 1, 3)
    assert sorted(set(names(loop))) == [
        "AddBackward0",
        "PowBackward0",
        "SelectBackward0",
        "torch::autograd::AccumulateGrad",
    ]
    torch.testing.assert_close(torch.autograd.grad(loop, x), torch.autograd.grad(whole, x))


def test_the_recorded_graphs_differ_in_size_only():
    loop, whole = (recording(f"how-to/speed-up-backward/{name}") for name in ("loop", "whole"))
    assert len(whole["nodes"]) == 3 < len(loop["nodes"]) <= 12
    assert loop["code"][-1] == whole["code"][-1] == "# > tensor([2., 4., 6.])"


def test_selecting_writes_the_whole_tensor_for_each_row():
    x = torch.ones(5, 4, requires_grad=True)
    loss = sum(x[i].sum() for i in range(5))
    with Results() as results:
        loss.backward()
    full = [r for name, r in results.found if name.startswith("select_backward")]
    assert [tuple(each.shape) for each in full] == [(5, 4)] * 5
    assert names(torch.stack(list(x)).sum()).count("UnbindBackward0") == 1


def test_each_write_into_a_slice_is_a_copy_slices_node():
    x, written = torch.ones(6, requires_grad=True), torch.zeros(6)
    for i, value in enumerate(x.unbind()):
        written[i] = value
    assert names(written).count("torch::autograd::CopySlices") == 6


def test_for_each_product_backward_has_one_for_the_weight_and_one_for_the_input():
    w, x = torch.ones(2, 2, requires_grad=True), torch.ones(2, 2, requires_grad=True)
    loss = (x @ w).sum()
    with Results() as results:
        loss.backward()
    assert [name for name, _ in results.found].count("mm.default") == 2


def test_backward_does_not_reach_layers_that_are_frozen_at_the_beginning():
    first, last = nn.Linear(2, 2).requires_grad_(False), nn.Linear(2, 2)
    hidden = first(torch.ones(1, 2))
    assert hidden.grad_fn is None
    assert len(nodes(last(hidden))) == len(nodes(last(torch.ones(1, 2))))


def test_one_backward_of_the_sum_gives_the_same_gradient():
    x = torch.randn(3, dtype=torch.float64, requires_grad=True)

    def losses():
        h = x.exp()
        return h.sum(), h.square().sum()

    first, second = losses()
    first.backward(retain_graph=True)
    second.backward()
    (expected,) = torch.autograd.grad(sum(losses()), x)
    torch.testing.assert_close(x.grad, expected)


def test_vmap_gives_the_gradients_of_the_loop():
    def loss(weight, x):
        return (weight @ x).square().sum()

    weight, batch = torch.randn(3, 2, requires_grad=True), torch.randn(5, 2)
    loop = [torch.autograd.grad(loss(weight, x), weight)[0] for x in batch]
    mapped = vmap(grad(loss), in_dims=(None, 0))(weight.detach(), batch)
    torch.testing.assert_close(mapped, torch.stack(loop))


def test_expanding_later_gives_the_same_gradient():
    x = torch.randn(1, 4, dtype=torch.float64, requires_grad=True)
    late, early = x.exp().expand(5, 4), x.expand(5, 4).exp()
    torch.testing.assert_close(
        torch.autograd.grad(late.square().sum(), x), torch.autograd.grad(early.square().sum(), x)
    )


def test_anomaly_mode_checks_each_result_for_nan():
    x = torch.zeros(1, requires_grad=True)
    with (
        pytest.warns(UserWarning, match="[Aa]nomaly"),
        torch.autograd.detect_anomaly(),
        pytest.raises(RuntimeError, match="returned nan values in its 0th output"),
    ):
        (x.sqrt() * 0).sum().backward()
