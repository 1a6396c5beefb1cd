"""The claims of docs/how-to/custom-function-derivatives.md, beyond the outputs it prints."""

import math
import runpy

import pytest
import torch
from graph_reading import Graph
from torch.autograd import Function, gradcheck, gradgradcheck
from torch.func import grad, hessian, jacfwd, jacrev, jvp, vmap

from gradbook import ROOT

pytestmark = pytest.mark.filterwarnings("ignore:.torch.jit")


def shown(idea, name):
    """Return what a snippet of the page defines."""
    path = ROOT / f"snippets/how-to/custom-function-derivatives/{idea}.py"
    return runpy.run_path(str(path))[name]


def double(*values):
    return torch.tensor(values, dtype=torch.float64, requires_grad=True)


def test_the_recipe_passes_every_switch_of_the_table():
    cube, x = shown("recipe", "Cube").apply, double(1.0, -2.0)
    assert gradcheck(
        cube,
        x,
        check_forward_ad=True,
        check_batched_grad=True,
        check_batched_forward_grad=True,
    )
    assert gradgradcheck(cube, x)
    torch.testing.assert_close(vmap(cube)(x), cube(x))
    torch.testing.assert_close(vmap(grad(grad(cube)))(x), 6 * x)


def test_jacrev_needs_no_rule_for_vmap_and_jacfwd_does():
    class Bare(shown("recipe", "Cube")):
        generate_vmap_rule = False

    x = double(1.0, 2.0)
    torch.testing.assert_close(jacrev(Bare.apply)(x.detach()), torch.diag(3 * x.detach() ** 2))
    torch.testing.assert_close(jvp(Bare.apply, (x.detach(),), (x.detach(),))[1], 3 * x**3)
    for transform in (jacfwd, vmap, hessian):
        with pytest.raises(RuntimeError, match="does not have vmap support"):
            transform(Bare.apply)(x.detach())
    assert gradcheck(
        Bare.apply,
        x,
        check_forward_ad=True,
        check_batched_grad=True,
        check_batched_forward_grad=True,
    )


def test_jacfwd_needs_no_backward():
    class Forward(Function):
        generate_vmap_rule = True

        @staticmethod
        def forward(x):
            return x**3

        @staticmethod
        def setup_context(ctx, inputs, output):
            ctx.save_for_forward(*inputs)
            ctx.factor = 3  # jvp can read attributes, too

        @staticmethod
        def jvp(ctx, tangent):
            return ctx.factor * ctx.saved_tensors[0] ** 2 * tangent

    x = torch.tensor([1.0, 2.0])
    torch.testing.assert_close(jacfwd(Forward.apply)(x), torch.diag(3 * x**2))


def test_hessian_needs_jvp_as_well():
    cube = shown("hessians", "Cube")
    with pytest.raises(NotImplementedError, match="implement the jvp"):
        hessian(cube.apply)(torch.tensor(2.0))


def test_inside_a_square_half_of_the_second_derivative_is_lost():
    function = shown("intermediate", "ExpSquared").apply
    x = double(0.3)
    (first,) = torch.autograd.grad(function(x) ** 2, x, create_graph=True)
    (second,) = torch.autograd.grad(first, x)
    assert first.item() == pytest.approx(4 * math.exp(1.2))
    assert second.item() == pytest.approx(8 * math.exp(1.2))  # and 16 is right


def test_in_the_recording_the_product_that_makes_first_has_one_edge():
    graph = Graph("how-to/custom-function-derivatives/second_graph")
    node = graph.node("first")
    edges = [edge for edge in node["next"] if edge]
    assert node["op"] == "MulBackward0" and len(edges) == 1
    assert graph.nodes[edges[0]["to"]]["op"] == "MulBackward0"


@pytest.mark.parametrize("inner", [lambda y, x: y * x, lambda y, x: y**2 * x])
def test_once_differentiable_raises_in_backward_and_not_always_in_grad(inner):
    square, x = shown("once", "Square").apply, double(3.0)
    (first,) = torch.autograd.grad(inner(square(x), x), x, create_graph=True)
    (true,) = torch.autograd.grad(inner(x**2, x), x, create_graph=True)
    torch.testing.assert_close(first, true)
    (second,) = torch.autograd.grad(first, x, retain_graph=True)
    assert second < torch.autograd.grad(true, x)[0]
    with pytest.raises(RuntimeError, match="differentiate twice"):
        first.backward()


def test_a_detached_saved_input_is_a_constant_too():
    class Detached(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x.detach())
            return x**2

        @staticmethod
        def backward(ctx, grad_output):
            return 2 * ctx.saved_tensors[0] * grad_output

    assert gradcheck(Detached.apply, double(3.0))
    assert not gradgradcheck(Detached.apply, double(3.0), raise_exception=False)


@pytest.mark.parametrize("dim", [0, -1])
def test_the_own_rule_for_vmap_equals_a_loop_and_derivatives_work_inside(dim):
    sort = shown("own_vmap", "Sort")
    rows = torch.randn(4, 3, dtype=torch.float64)

    def one(x):
        return sort.apply(x, dim)[0]

    torch.testing.assert_close(vmap(one)(rows), torch.stack([one(row) for row in rows]))
    weight = torch.arange(3.0, dtype=torch.float64)
    found = vmap(grad(lambda x: one(x) @ weight))(rows)
    looped = torch.stack([grad(lambda x: x.sort().values @ weight)(row) for row in rows])
    torch.testing.assert_close(found, looped)


def test_saved_for_forward_alone_is_not_enough_for_backward():
    class Half(shown("recipe", "Cube")):
        @staticmethod
        def setup_context(ctx, inputs, output):
            ctx.save_for_forward(*inputs)

    assert jvp(Half.apply, (double(2.0),), (double(1.0),))[1].item() == 12
    with pytest.raises(ValueError, match="not enough values"):
        Half.apply(double(2.0)).sum().backward()


def test_the_question_keeps_the_square_constant():
    cube, x = shown("question", "Cube").apply, double(1.7)
    (first,) = torch.autograd.grad(cube(x) * x, x, create_graph=True)
    (second,) = torch.autograd.grad(first, x)
    # first is cube(x) + 3 * square * x, with a constant square in the second part
    assert second.item() == pytest.approx(3 * 1.7**2 + 3 * 1.7**2)
