"""The claims of docs/errors/modified-by-an-inplace-operation.md, beyond the outputs it prints."""

import pytest
import torch
from torch import nn

MODIFIED = "modified by an inplace operation"


def leaf(*values):
    return torch.tensor(values or (1.0, 2.0, 3.0), requires_grad=True)


@pytest.mark.parametrize(
    "operation",
    [
        torch.exp,
        torch.sigmoid,
        torch.tanh,
        torch.sqrt,
        torch.relu,
        lambda t: t.softmax(0),
    ],
)
def test_a_result_that_its_operation_saved_must_not_change(operation):
    y = operation(leaf())
    loss = y.sum()
    y += 1
    with pytest.raises(RuntimeError, match=MODIFIED):
        loss.backward()


@pytest.mark.parametrize("layer", [nn.Linear(3, 3), nn.Conv1d(1, 1, 1)])
def test_after_linear_and_convolution_relu_may_work_in_place(layer):
    x = leaf().reshape(1, 3)
    (expected,) = torch.autograd.grad(layer(x).relu().sum(), layer.weight)
    (found,) = torch.autograd.grad(nn.ReLU(inplace=True)(layer(x)).sum(), layer.weight)
    assert torch.equal(found, expected)


def test_what_is_saved_is_the_tensor_itself_not_a_copy():
    x = leaf()
    y = x.exp()
    assert y.grad_fn._saved_result.data_ptr() == y.data_ptr()


@pytest.mark.parametrize("change", [lambda y: y.mul_(2), lambda y: y.masked_fill_(y > 2, 0)])
def test_the_changes_named_in_the_table_are_counted(change):
    y = leaf().exp()
    change(y)
    assert y._version == 1


def test_weights_of_a_new_layer_are_at_version_1_or_later():
    assert nn.Linear(2, 1).weight._version >= 1


def test_changing_the_numpy_array_is_not_counted_either():
    x = leaf(0.0, 0.0)
    y = x.exp()
    array = y.detach().numpy()
    array += 1
    y.sum().backward()
    assert y._version == 0
    assert x.grad.tolist() == [2.0, 2.0]


def test_the_name_of_an_operation_is_missing_for_a_leaf():
    x = leaf()
    loss = (x**2).sum()
    with torch.no_grad():
        x += 1
    with pytest.raises(RuntimeError, match=MODIFIED) as error:
        loss.backward()
    assert "which is output" not in str(error.value)


def test_retain_graph_lets_a_second_backward_reach_weights_that_a_step_has_changed():
    def two_losses(keep):
        w = torch.tensor(2.0, requires_grad=True)
        shared = w**3
        optimizer = torch.optim.SGD([w], lr=0.1)
        shared.backward(retain_graph=keep)
        optimizer.step()
        (shared * 2).backward()

    with pytest.raises(RuntimeError, match="modified by an inplace operation"):
        two_losses(keep=True)
    with pytest.raises(RuntimeError, match="a second time"):
        two_losses(keep=False)


def test_retain_graph_alone_does_not_cause_the_message():
    w = torch.tensor(2.0, requires_grad=True)
    y = w**3
    y.backward(retain_graph=True)
    y.backward()
    assert w.grad == 24


def test_an_embedding_with_max_norm_accepts_other_operations_on_a_clone():
    table = nn.Embedding(3, 2, max_norm=1.0)
    nn.init.constant_(table.weight, 5.0)
    loss = (table.weight.clone() ** 2).sum() + table(torch.tensor([0])).sum()
    loss.backward()
    assert table.weight.grad is not None


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda y: y.add_(1), "Add"),
        (lambda y: y.mul_(2), "Mul"),
        (nn.functional.relu_, "Relu"),
        (lambda y: y.masked_fill_(y > 1, 0), "MaskedFill"),
    ],
)
@pytest.mark.parametrize("saved_by_exp", [True, False])
def test_the_message_can_name_the_in_place_operation_itself(change, named, saved_by_exp):
    y = leaf().exp()
    loss = y.sum() if saved_by_exp else (y**2).sum()
    change(y)
    with pytest.raises(RuntimeError, match=MODIFIED) as error:
        loss.backward()
    assert f"output 0 of {'Exp' if saved_by_exp else named}" in str(error.value)


def test_relu_in_place_after_a_layer_is_not_harmless_if_another_layer_uses_its_output():
    layer, other = nn.Linear(3, 3), nn.Linear(3, 3)
    y = layer(leaf().reshape(1, 3))
    z = other(y)
    nn.ReLU(inplace=True)(y)
    with pytest.raises(RuntimeError, match=MODIFIED):
        z.sum().backward()
