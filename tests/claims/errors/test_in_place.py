"""The claims of docs/errors/in-place.md, beyond the outputs it prints."""

import pytest
import torch
from torch import nn

MODIFIED = "modified by an inplace operation"
LEAF = "^a leaf Variable that requires grad"
MULTIPLE = "returns multiple views"


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


@pytest.mark.parametrize(
    "change",
    [
        lambda w: w.fill_(1),
        lambda w: w.copy_(torch.ones(3)),
        lambda w: w.clamp_(0, 1),
        lambda w: w.normal_(),
        lambda w: w.add_(torch.ones(3)),
        lambda w: nn.functional.relu(w, inplace=True),
        lambda w: w.squeeze_(),
    ],
)
def test_a_leaf_must_not_be_changed_by_any_of_these(change):
    with pytest.raises(RuntimeError, match=LEAF):
        change(leaf())


def test_the_initialisers_of_nn_may_change_a_parameter():
    weight = nn.Parameter(torch.ones(2, 2))
    nn.init.zeros_(weight)
    nn.init.normal_(weight)
    assert weight.is_leaf and weight.grad_fn is None


@pytest.mark.filterwarnings("ignore:The .grad attribute")
def test_an_assigned_update_has_no_gradient_in_the_next_step():
    w = leaf()
    (w**2).sum().backward()
    w = w - 0.1 * w.grad
    (w**2).sum().backward()
    assert w.grad is None


def test_writing_through_data_between_the_passes_gives_a_wrong_gradient():
    w = leaf(1.0, 2.0)
    loss = (w**2).sum()
    w.data[0] = 50.0
    loss.backward()
    assert w.grad.tolist() == [100.0, 4.0]


@pytest.mark.parametrize(
    "parts",
    [
        lambda x: x.unbind(),
        lambda x: x.split(1),
        lambda x: x.chunk(3),
        lambda x: list(x),
    ],
)
def test_one_of_several_views_must_not_be_changed(parts):
    part = parts(leaf() * 1)[0]
    with pytest.raises(RuntimeError, match=MULTIPLE):
        part += 1


@pytest.mark.parametrize("parts", [lambda x: x[0], lambda x: x[:2], lambda x: x.tensor_split(3)[0]])
def test_a_single_view_may_be_changed(parts):
    part = parts(leaf() * 1)
    part += 1
    assert part.requires_grad


def test_a_change_of_a_view_writes_its_history_anew():
    base = leaf() * 1
    view = base.view(3)
    before = view.grad_fn.name()
    view += 1
    assert view.grad_fn.name() != before
    assert base.grad_fn.name().endswith("CopySlices")


def test_an_embedding_with_max_norm_changes_its_weight_when_it_is_called():
    embedding = nn.Embedding(3, 2, max_norm=1.0)
    with torch.no_grad():
        embedding.weight.fill_(5.0)
    loss = (embedding.weight**2).sum()
    loss = loss + embedding(torch.tensor([0])).sum()
    with pytest.raises(RuntimeError, match=MODIFIED):
        loss.backward()


def test_inplace_off_computes_the_same_numbers():
    x = torch.tensor([-1.0, 2.0])
    expected = nn.ReLU()(x)
    assert torch.equal(nn.ReLU(inplace=True)(x.clone()), expected)


@pytest.mark.parametrize(
    "expanded", [lambda r: r.expand(3, 2), lambda r: torch.broadcast_to(r, (3, 2))]
)
def test_expanded_rows_are_the_same_memory(expanded):
    table = expanded(torch.tensor([1.0, 2.0]))
    assert table[0].data_ptr() == table[2].data_ptr()
    with pytest.raises(RuntimeError, match="single memory location"):
        table += 1


@pytest.mark.parametrize("slope", [-0.1, -1.0])
def test_with_a_negative_slope_both_sides_give_positive_numbers(slope):
    y = nn.functional.leaky_relu(torch.tensor([-1.0, 1.0]), slope)
    assert (y > 0).all()


def test_resize_as_raises_the_same():
    with pytest.raises(RuntimeError, match="cannot resize variables that require grad"):
        leaf().resize_as_(torch.ones(2))


def test_a_choice_by_truth_values_is_a_copy():
    w = leaf()
    assert w[w > 0].data_ptr() != w.data_ptr()
    assert w[:2].data_ptr() == w.data_ptr()


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
