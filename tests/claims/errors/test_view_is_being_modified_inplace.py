"""The claims of docs/errors/view-is-being-modified-inplace.md, beyond the outputs it prints."""

import pytest
import torch
from torch import nn

MULTIPLE = "returns multiple views"


def leaf(*values):
    return torch.tensor(values or (1.0, 2.0, 3.0), requires_grad=True)


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


def test_a_change_of_a_view_rewrites_its_history():
    base = leaf() * 1
    view = base.view(3)
    before = view.grad_fn.name()
    view += 1
    assert view.grad_fn.name() != before
    assert base.grad_fn.name().endswith("CopySlices")


def test_inplace_off_computes_the_same_numbers():
    x = torch.tensor([-1.0, 2.0])
    expected = nn.ReLU()(x)
    assert torch.equal(nn.ReLU(inplace=True)(x.clone()), expected)


@pytest.mark.parametrize("parts", [lambda x: x.split(1), lambda x: x.chunk(3)])
def test_split_and_chunk_are_both_named_split(parts):
    part = parts(leaf() * 1)[0]
    with pytest.raises(RuntimeError, match="Output 0 of Split"):
        part += 1


def test_a_clone_of_one_of_several_views_may_be_changed():
    part = (leaf() * 1).unbind()[0].clone()
    part += 1
    assert part.requires_grad


def test_an_in_place_module_after_the_one_with_the_hook_raises_too():
    layer = nn.Linear(3, 3)
    layer.register_full_backward_hook(lambda *_: None)
    with pytest.raises(RuntimeError, match="BackwardHookFunction"):
        nn.ReLU(inplace=True)(layer(leaf()))
    assert nn.ReLU()(layer(leaf())).requires_grad


def test_the_base_may_be_changed_out_of_place():
    base = leaf() * 1
    first, *_ = base.unbind()
    base = base + 1
    assert (first + 1).requires_grad
    base = leaf() * 1
    first, *_ = base.unbind()
    base += 1
    with pytest.raises(RuntimeError, match="its base or another view of its base"):
        first + 1
