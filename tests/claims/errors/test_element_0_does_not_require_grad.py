"""The claims of docs/errors/element-0-does-not-require-grad.md, beyond the outputs it prints."""

import pytest
import torch
from torch.utils.checkpoint import checkpoint

NO_RECORD = "element 0 of tensors does not require grad"


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


def test_enable_grad_inside_the_mode_records_nothing():
    w = torch.ones(2, requires_grad=True)
    with torch.inference_mode(), torch.enable_grad():
        y = w * 2
    assert y.is_inference()
    with pytest.raises(RuntimeError, match="element 0 of tensors"):
        y.sum().backward()
