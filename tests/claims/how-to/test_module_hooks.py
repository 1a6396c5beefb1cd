"""The claims of docs/how-to/module-hooks.md, beyond the outputs it prints."""

import copy

import pytest
import torch
from graph_reading import Graph
from torch import nn

EARLY = pytest.mark.filterwarnings("ignore:Full backward hook is firing")


def ones(requires_grad=True):
    return torch.ones(1, 2, requires_grad=requires_grad)


def test_the_recording_has_two_more_nodes_around_that_of_the_module():
    graph = Graph("how-to/module-hooks/hook_graph")
    hook = "BackwardHookFunctionBackward"
    found = [graph.nodes[run["node"]]["op"] for run in graph.runs]
    assert found == [hook, "TanhBackward0", hook, "AccumulateGrad"]


def test_a_forward_hook_adds_nothing_to_the_graph():
    layer, x = nn.Tanh(), ones()
    layer.register_forward_hook(lambda *_: None)
    assert layer(x).grad_fn.next_functions[0][0].variable is x


def test_the_gradients_of_the_weights_are_not_among_the_arguments():
    layer, shapes = nn.Linear(2, 3), []
    layer.register_full_backward_hook(
        lambda m, grad_in, grad_out: shapes.extend(g.shape for g in (*grad_in, *grad_out))
    )
    layer(ones()).sum().backward()
    assert shapes == [(1, 2), (1, 3)]


@pytest.mark.parametrize("pre", [False, True])
def test_a_backward_hook_changes_earlier_modules_and_a_pre_hook_this_one_too(pre):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
    plain = torch.autograd.grad(model(ones()).sum(), [*model.parameters()])
    if pre:
        model[1].register_full_backward_pre_hook(lambda m, out: (out[0] * 10,))
    else:
        model[1].register_full_backward_hook(lambda m, into, out: (into[0] * 10,))
    found = torch.autograd.grad(model(ones()).sum(), [*model.parameters()])
    for k, (before, after) in enumerate(zip(plain, found, strict=True)):
        torch.testing.assert_close(after, before * (10 if pre or k < 2 else 1))


@EARLY
@pytest.mark.parametrize("requires_grad", [False, True])
@pytest.mark.parametrize("tied", [False, True])
def test_a_post_accumulate_hook_always_finds_the_finished_gradient(requires_grad, tied):
    a, b, seen = nn.Linear(2, 2, bias=False), nn.Linear(2, 2, bias=False), []
    if tied:
        b.weight = a.weight
    for p in {a.weight, b.weight}:
        p.register_post_accumulate_grad_hook(lambda p: seen.append((p, p.grad.clone())))
    b(a(ones(requires_grad))).sum().backward()
    assert len(seen) == (1 if tied else 2)
    assert all(torch.equal(p.grad, grad) for p, grad in seen)


@EARLY
def test_without_an_input_that_requires_grad_the_hook_gets_none():
    layer, seen = nn.Linear(2, 2), []
    layer.register_full_backward_hook(lambda m, grad_in, grad_out: seen.append(grad_in))
    layer(ones(requires_grad=False)).sum().backward()
    assert seen == [(None,)]


@EARLY
@pytest.mark.parametrize(
    ("requires_grad", "order"), [(True, ["1", "0", "model"]), (False, ["model", "1", "0"])]
)
def test_a_containers_hook_comes_last_only_if_the_input_requires_grad(requires_grad, order):
    model, seen = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1)), []
    for name, module in model.named_modules():
        module.register_full_backward_hook(lambda *_, name=name or "model": seen.append(name))
    model(ones(requires_grad)).sum().backward()
    assert seen == order


@pytest.mark.filterwarnings("ignore:For backward hooks to be called")
def test_the_hook_of_a_module_that_returns_a_list_is_never_called():
    class Doubled(nn.Module):
        def forward(self, x):
            return [x * 2]

    layer, seen = Doubled(), []
    layer.register_full_backward_hook(lambda *_: seen.append(1))
    layer(ones())[0].sum().backward()
    assert not seen


def test_without_an_input_that_requires_grad_there_is_a_warning():
    layer = nn.Linear(2, 2)
    layer.register_full_backward_hook(lambda *_: None)
    with pytest.warns(UserWarning, match="Full backward hook is firing"):
        layer(ones(requires_grad=False)).sum().backward()


def test_the_hook_of_grad_cam_gets_the_gradient_of_the_activation():
    layer, kept, inputs = nn.ReLU(), {}, torch.tensor([[-1.0, 2.0]], requires_grad=True)

    def keep(module, args, output):
        kept["output"] = output
        output.register_hook(lambda grad: kept.update(grad=grad))

    layer.register_forward_hook(keep)
    loss = layer(inputs).pow(2).sum()
    loss.backward(retain_graph=True)
    torch.testing.assert_close(kept["grad"], torch.autograd.grad(loss, kept["output"])[0])


def test_next_to_an_in_place_relu_the_tensor_hook_gets_the_gradient_before_the_relu():
    layer, seen = nn.Linear(2, 2, bias=False), []
    layer.weight.data = torch.tensor([[1.0, 1.0], [-1.0, -1.0]])

    def watch(module, args, output):
        output.register_hook(seen.append)

    layer.register_forward_hook(watch)
    nn.Sequential(layer, nn.ReLU(inplace=True))(ones()).sum().backward()
    assert seen[0].tolist() == [[1, 0]]


def test_a_copy_calls_the_same_function():
    layer, seen = nn.Linear(2, 2), []
    layer.register_forward_hook(lambda module, *_: seen.append(module))
    clone = copy.deepcopy(layer)
    layer(ones())
    clone(ones())
    assert seen == [layer, clone]


def test_a_module_whose_output_is_not_used_stays_silent():
    layer, seen = nn.Linear(2, 2), []
    layer.register_full_backward_hook(lambda *_: seen.append(1))
    x = ones()
    layer(x)
    (x * 2).sum().backward()
    assert not seen
