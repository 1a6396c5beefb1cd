"""The claims of docs/errors/backward.md, beyond the outputs it prints."""

import gc
import weakref

import pytest
import torch
from torch.utils.checkpoint import checkpoint

NO_RECORD = "element 0 of tensors does not require grad"
SECOND_TIME = "Trying to backward through the graph a second time"
NOT_USED = "appears to not have been used in the graph"


def leaf(value=2.0):
    return torch.tensor(value, requires_grad=True)


class ReturnsAList(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return [x * 2]

    @staticmethod
    def backward(ctx, grad):
        return grad * 2


def test_a_function_that_returns_a_list_has_no_record():
    with pytest.raises(RuntimeError, match=NO_RECORD):
        ReturnsAList.apply(leaf())[0].backward()


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_a_reentrant_checkpoint_without_a_marked_input_has_no_record():
    w = leaf()
    loss = checkpoint(lambda x: w * x, torch.tensor(3.0), use_reentrant=True)
    with pytest.raises(RuntimeError, match=NO_RECORD):
        loss.backward()


@pytest.mark.parametrize(
    "cut",
    [
        lambda t: t.detach(),
        lambda t: torch.tensor(t.item()),
        lambda t: torch.from_numpy(t.detach().numpy()),
        lambda t: (t > 0).float(),
        lambda t: (t == 0).float(),
        lambda t: t.long().float(),
        lambda t: t.argmax().float(),
    ],
)
def test_what_the_table_names_loses_the_record(cut):
    assert not cut(leaf() * 2).requires_grad


def test_one_unbroken_way_back_silences_the_error():
    w = leaf()
    (w + w.detach() * 10).backward()
    assert w.grad == 1


def test_the_first_loss_of_a_gan_frees_the_generator_without_detach():
    g, d = leaf(2.0), leaf(5.0)
    fake = g**2
    (d * fake).backward()
    with pytest.raises(RuntimeError, match=SECOND_TIME):
        (-d * fake).backward()


def test_with_an_optimizer_retain_graph_leads_to_the_in_place_error():
    w, state = leaf(), torch.tensor(1.0)
    optimizer = torch.optim.SGD([w], lr=0.1)
    with pytest.raises(RuntimeError, match="modified by an inplace operation"):
        for _ in range(3):
            state = w * state
            state.backward(retain_graph=True)
            optimizer.step()


def test_ones_give_the_gradient_of_the_sum_64_times_that_of_the_mean():
    w = torch.ones(64, requires_grad=True)
    (of_ones,) = torch.autograd.grad(w**2, w, torch.ones(64))
    (of_mean,) = torch.autograd.grad((w**2).mean(), w)
    assert torch.equal(of_ones, 64 * of_mean)


def test_a_column_against_a_row_of_targets_is_broadcast():
    column, row = torch.ones(64, 1, requires_grad=True), torch.ones(64)
    assert (column - row).shape == (64, 64)


def test_none_is_allowed_for_an_output_of_one_element():
    x = leaf()
    torch.autograd.backward([x * 2, x * 3], [torch.tensor(1.0), None])
    assert x.grad == 5


def test_marking_after_the_forward_pass_changes_the_error():
    w, x = leaf(), torch.tensor(3.0)
    loss = w * x
    with pytest.raises(RuntimeError, match="does not require grad"):
        torch.autograd.grad(loss, x)
    with pytest.raises(RuntimeError, match=NOT_USED):
        torch.autograd.grad(loss, x.requires_grad_())


@pytest.mark.parametrize("view", [lambda x: x[0], lambda x: x.view(2, 1), lambda x: x.t()])
def test_a_view_made_afterwards_was_not_used(view):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    loss = (x**2).sum()
    with pytest.raises(RuntimeError, match=NOT_USED):
        torch.autograd.grad(loss, view(x).sum())


def test_between_real_types_the_gradient_is_converted():
    x = leaf()
    (x**2).backward(torch.tensor(1.0, dtype=torch.float64))
    assert x.grad == 4 and x.grad.dtype == torch.float32


@pytest.mark.filterwarnings("ignore:Using backward")
@pytest.mark.parametrize("keep", [True, False])
def test_a_gradient_with_a_graph_and_its_parameter_keep_each_other_alive(keep):
    x = leaf()
    (x**3).backward(create_graph=True)
    if not keep:
        x.grad = None
    held = weakref.ref(x)
    del x
    gc.collect()
    assert (held() is None) is not keep


def test_an_edge_that_was_used_may_stand_beside_materialize_grads():
    a = leaf()
    edge = torch.autograd.graph.get_gradient_edge(a)
    assert torch.autograd.grad(a**2, [edge], materialize_grads=True)[0] == 4


def test_backward_reaches_the_loss_even_where_a_name_was_given_to_a_number():
    w = leaf()
    torch.tensor((w**2).item(), requires_grad=True).backward()
    assert w.grad is None


def test_a_constant_gradient_has_no_graph_even_with_create_graph():
    x = leaf()
    (slope,) = torch.autograd.grad(3 * x, x, create_graph=True)
    with pytest.raises(RuntimeError, match=NO_RECORD):
        slope.backward()
    (slope,) = torch.autograd.grad(x * x, x, create_graph=True)
    (curvature,) = torch.autograd.grad(slope, x, create_graph=True)
    with pytest.raises(RuntimeError, match=NO_RECORD):
        curvature.backward()
    (slope,) = torch.autograd.grad(x**3, x, create_graph=True)
    slope.backward()
    assert x.grad == 12


def test_setting_requires_grad_on_a_detached_loss_does_not_make_it_a_leaf_it_was_one():
    w = leaf()
    loss = (w**2).detach()
    assert loss.is_leaf and not loss.requires_grad
    loss.requires_grad = True
    loss.backward()
    assert loss.is_leaf and loss.requires_grad
    assert w.grad is None
