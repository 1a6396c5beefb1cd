"""The claims of docs/errors/operations.md, beyond the outputs it prints."""

import warnings

import pytest
import torch
import torch.nn.functional as F

from gradbook.torch_pin import installed, key

LATER = key(installed()) >= (2, 14)


def leaf(*values):
    return torch.tensor(values, requires_grad=True)


def second(function, x):
    (first,) = torch.autograd.grad(function(x), x, create_graph=True)
    first.pow(2).sum().backward()


MATRIX = ((1.0, 2.0), (3.0, 5.0), (4.0, 7.0))


@pytest.mark.parametrize(
    ("name", "function"),
    [
        ("floor_divide", lambda x: x // 2),
        ("heaviside", lambda x: torch.heaviside(x, torch.ones(2))),
        ("bincount", lambda x: torch.bincount(torch.tensor([0, 1]), x)),
        ("binomial", lambda x: torch.binomial(x, torch.ones(2) / 2)),
        (
            "scatter",
            lambda x: torch.ones(2).scatter(0, torch.tensor([0, 1]), x, reduce="multiply"),
        ),
        ("linalg_ldl_factor_ex", lambda x: torch.linalg.ldl_factor(torch.diag(x))[0]),
    ],
)
def test_names_with_aten_that_have_no_derivative(name, function):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        y = function(leaf(1.0, 2.0)).sum()
    with pytest.raises(RuntimeError, match=f"derivative for aten::{name} is not implemented"):
        y.backward()


def test_scatter_reduce_with_prod_has_a_derivative():
    x = leaf(2.0, 3.0)
    index = torch.tensor([0, 0])
    torch.ones(1).scatter_reduce(0, index, x, reduce="prod").sum().backward()
    assert x.grad.tolist() == [3, 2]


def test_multi_margin_loss_has_only_a_first_derivative():
    target = torch.tensor([0, 1, 0])
    with pytest.raises(RuntimeError, match="aten::multi_margin_loss_backward is not implemented"):
        second(lambda x: F.multi_margin_loss(x, target), leaf(*MATRIX))


@pytest.mark.parametrize(
    ("name", "function"),
    [
        ("igammac: input", lambda x: torch.special.gammaincc(x, torch.ones(2))),
        ("zeta", lambda x: torch.special.zeta(x + 1, torch.ones(2))),
        ("_unique2", torch.unique),
        ("unique_consecutive", torch.unique_consecutive),
        ("geqrf", lambda x: torch.geqrf(torch.diag(x))[0]),
    ],
)
def test_quoted_names_that_have_no_derivative(name, function):
    with pytest.raises(NotImplementedError, match=f"the derivative for '{name}' is not impl"):
        function(leaf(1.0, 2.0)).sum().backward()


@pytest.mark.parametrize(
    ("name", "function"),
    [
        pytest.param(
            "_pdist_backward",
            lambda x: F.pdist(x).sum(),
            marks=pytest.mark.skipif(LATER, reason="PyTorch 2.14 has the formula"),
        ),
        (
            "_embedding_bag_backward",
            lambda x: F.embedding_bag(torch.tensor([[0, 1]]), x, mode="sum").pow(2).sum(),
        ),
    ],
)
def test_names_that_have_only_a_first_derivative(name, function):
    with pytest.raises(NotImplementedError, match=f"the derivative for '{name}' is not impl"):
        second(function, leaf(*MATRIX))


@pytest.mark.skipif(not LATER, reason="before 2.14 there is no formula")
def test_newer_versions_have_second_derivatives_of_distances():
    x = torch.tensor([[0.0, 1.0], [3.0, 5.0]], dtype=torch.float64, requires_grad=True)
    fixed = x.detach() + 0.5
    assert torch.autograd.gradgradcheck(lambda x: torch.cdist(x, fixed), x)


def test_a_distance_written_out_is_nan_where_points_coincide():
    x = leaf(0.0, 0.0)
    x.pow(2).sum().sqrt().backward()
    assert x.grad.isnan().all()


def test_the_rule_by_differences_is_right():
    h, a = 1e-5, torch.tensor([1.0, 2.0], dtype=torch.float64)
    x = torch.ones(2, dtype=torch.float64)
    slope = (torch.igamma(a + h, x) - torch.igamma(a - h, x)) / (2 * h)
    finer = (torch.igamma(a + h / 10, x) - torch.igamma(a - h / 10, x)) / (2 * h / 10)
    assert torch.allclose(slope, finer, rtol=1e-5)


@pytest.mark.parametrize("loss", [F.mse_loss, F.smooth_l1_loss, F.l1_loss])
def test_most_losses_convert_dtypes_by_themselves_today(loss):
    x = leaf(0.5, 0.5)
    loss(x, torch.ones(2, dtype=torch.float64)).backward()
    assert x.grad is not None


def test_eig_of_a_real_matrix_raises_about_the_phase_too():
    vectors = torch.linalg.eig(leaf((0.0, 1.0), (-2.0, 0.0)))[1]
    with pytest.raises(RuntimeError, match="linalg_eig_backward: The eigenvectors"):
        vectors.real.sum().backward()


def test_a_compiled_model_keeps_the_uncompiled_one_with_the_same_parameters():
    model = torch.nn.Linear(2, 1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        compiled = torch.compile(model, backend="eager")
    assert compiled._orig_mod is model
    assert [id(p) for p in compiled.parameters()] == [id(p) for p in model.parameters()]


@pytest.mark.parametrize(
    ("argument", "call"),
    [
        ("pos_weight", lambda w, x: F.binary_cross_entropy_with_logits(x, x, pos_weight=w)),
        ("weight", lambda w, x: F.binary_cross_entropy(x.sigmoid(), x.sigmoid(), weight=w)),
        ("running_mean", lambda w, x: F.batch_norm(x[None], w, torch.ones(2))),
    ],
)
def test_other_arguments_that_must_not_require_grad(argument, call):
    with pytest.raises(RuntimeError, match=f"with respect to argument '{argument}'"):
        call(leaf(1.0, 1.0), torch.zeros(2))
