"""The claims of docs/errors/derivative-is-not-implemented.md, beyond the outputs it prints."""

from contextlib import nullcontext

import pytest
import torch
import torch.nn.functional as F

from gradbook.torch_pin import installed, key


def leaf(*shape):
    return (torch.rand(*shape) + 1).requires_grad_()


INDEX = torch.tensor([0, 1])
ONES = torch.ones(2)


@pytest.mark.parametrize(
    ("name", "result"),
    [
        ("heaviside", lambda: torch.heaviside(leaf(2), ONES)),
        ("bincount", lambda: torch.bincount(INDEX, weights=leaf(2))),
        ("binomial", lambda: torch.binomial(leaf(2), ONES / 2)),
        ("unique_dim", lambda: torch.unique(leaf(2, 2), dim=0)),
        ("unique_consecutive", lambda: torch.unique_consecutive(leaf(2))),
        ("igammac: input", lambda: torch.igammac(leaf(2), ONES)),
        ("zeta", lambda: torch.special.zeta(leaf(2), ONES)),
        ("scatter", lambda: torch.zeros(3).scatter(0, INDEX, leaf(2), reduce="multiply")),
        ("scatter", lambda: torch.zeros(3).scatter(0, INDEX, leaf(2), reduce="add")),
        ("linalg_ldl_factor_ex", lambda: torch.linalg.ldl_factor(leaf(2, 2))[0]),
        ("geqrf", lambda: torch.geqrf(leaf(2, 2))[0]),
    ],
)
@pytest.mark.filterwarnings("ignore:The reduce argument of torch.scatter")
def test_the_first_derivative_is_missing_under_this_name(name, result):
    with pytest.raises(RuntimeError, match=f"derivative for (aten::|'){name}'? is not"):
        result().sum().backward()


@pytest.mark.parametrize(
    ("name", "loss", "shape"),
    [
        ("_cdist_backward", lambda x: torch.cdist(x, torch.ones(2, 2)), (3, 2)),
        ("_pdist_backward", F.pdist, (3, 2)),
        ("_embedding_bag_backward", lambda w: F.embedding_bag(INDEX[None], w) ** 2, (3, 2)),
        ("multi_margin_loss_backward", lambda x: F.multi_margin_loss(x, INDEX, p=2), (2, 3)),
    ],
)
def test_the_second_derivative_is_missing_under_this_name(name, loss, shape):
    x = leaf(*shape)
    (first,) = torch.autograd.grad(loss(x).sum(), x, create_graph=True)
    missing = pytest.raises(RuntimeError, match=f"derivative for (aten::|'){name}'? is not")
    # The distances have a second derivative since PyTorch 2.14.
    since = name in ("_cdist_backward", "_pdist_backward") and key(installed()) >= (2, 14)
    with nullcontext() if since else missing:
        first.pow(2).sum().backward()


@pytest.mark.parametrize("function", [torch.igamma, torch.igammac, torch.special.zeta])
def test_the_second_argument_has_a_derivative(function):
    x = leaf(2)
    function(ONES * 2, x).sum().backward()
    assert x.grad.isfinite().all()


@pytest.mark.parametrize("reduce", ["prod", "sum"])
def test_scatter_reduce_has_a_derivative(reduce):
    x = leaf(2)
    torch.ones(3).scatter_reduce(0, INDEX, x, reduce=reduce).sum().backward()
    assert x.grad.tolist() == [1, 1]
