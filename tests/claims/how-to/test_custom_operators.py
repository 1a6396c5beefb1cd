"""The claims of docs/how-to/custom-operators.md, beyond the outputs it prints."""

import warnings

import numpy as np
import pytest
import torch
from recorded_graphs import recording
from torch.autograd import forward_ad, gradcheck, gradgradcheck
from torch.library import custom_op

from gradbook.torch_pin import installed, key

# The first use of forward mode calls a function that is deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:`torch.jit.script` is deprecated")


def leaf(*values):
    return torch.tensor(values, dtype=torch.float64, requires_grad=True)


def setup_context(ctx, inputs, output):
    ctx.save_for_backward(*inputs)


def sine(name):
    @custom_op(f"claims::{name}", mutates_args=())
    def operator(x: torch.Tensor) -> torch.Tensor:
        return x.sin()

    operator.register_autograd(
        lambda ctx, grad: grad * ctx.saved_tensors[0].cos(), setup_context=setup_context
    )
    return operator


def test_in_the_recording_the_operator_is_one_node_and_its_body_has_none():
    ops = [node["op"] for node in recording("how-to/custom-operators/in_a_graph")["nodes"]]
    assert sorted(ops) == [
        "AccumulateGrad",
        "GeneratedBackwardFor_mylib_silu_defaultBackward",
        "MulBackward0",
        "SumBackward0",
    ]


def test_the_shown_silu_formula_is_right():
    def by_hand(x):
        s = torch.sigmoid(x)
        return s * (1 + x * (1 - s))

    x = leaf(-1.0, 0.0, 2.0)
    (grad,) = torch.autograd.grad((x * torch.sigmoid(x)).sum(), x)
    torch.testing.assert_close(grad, by_hand(x.detach()))


def test_the_body_runs_without_a_graph_so_numpy_may_read_the_argument():
    modes = []

    @custom_op("claims::numpy_sine", mutates_args=())
    def operator(x: torch.Tensor) -> torch.Tensor:
        modes.append(torch.is_grad_enabled())
        return torch.from_numpy(np.sin(x.numpy()))

    assert operator(leaf(0.0)).requires_grad and modes == [False]


def test_with_a_schema_the_annotations_are_not_needed():
    schema = "(Tensor x) -> Tensor"
    operator = custom_op("claims::no_annotations", lambda x: x * 2, mutates_args=(), schema=schema)
    assert torch.equal(operator(torch.ones(2)), torch.full((2,), 2.0))


def test_second_derivatives_work_where_backward_consists_of_operations_of_the_inputs():
    assert gradcheck(sine("twice"), leaf(0.3)) and gradgradcheck(sine("twice"), leaf(0.3))


def test_the_compiler_needs_a_fake():
    with pytest.raises(RuntimeError, match="no fake impl registered"):
        torch.compile(sine("no_fake"), backend=lambda graph, _: graph, fullgraph=True)(leaf(1.0))


def test_a_dual_number_loses_its_tangent():
    with forward_ad.dual_level():
        x = forward_ad.make_dual(torch.zeros(2), torch.ones(2))
        assert forward_ad.unpack_dual(sine("dual")(x)).tangent is None


@pytest.mark.parametrize("transform", [torch.func.grad, torch.func.jacrev, torch.func.hessian])
def test_reverse_transforms_raise_even_with_a_rule_for_vmap(transform):
    operator = sine("with_rule")
    operator.register_vmap(lambda info, in_dims, x: (operator(x), in_dims[0]))
    with pytest.raises(RuntimeError, match="must override the setup_context"):
        transform(lambda x: operator(x).sum())(torch.zeros(2))
    with pytest.raises(RuntimeError, match="must override the setup_context"):
        torch.func.vmap(transform(lambda x: operator(x).sum()))(torch.zeros(3, 2))


def test_without_a_rule_there_is_a_call_for_each_element_and_a_warning(capfd):
    calls = []

    @custom_op("claims::looped", mutates_args=())
    def operator(x: torch.Tensor) -> torch.Tensor:
        calls.append(tuple(x.shape))
        return x.sin()

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        torch.func.vmap(operator)(torch.zeros(3, 2))
    assert calls == [(2,)] * 3
    written = capfd.readouterr().err
    if key(installed()) >= (2, 14):  # from here on, it is a warning of Python
        written = "".join(str(each.message) for each in caught)
    assert "performance drop" in written


@pytest.mark.parametrize("dim", [0, 1])
def test_the_rule_is_right_whatever_the_dimension_of_the_batch(dim):
    operator, x = sine("batched"), torch.randn(3, 2)
    operator.register_vmap(lambda info, in_dims, x: (operator(x), in_dims[0]))
    assert torch.equal(torch.func.vmap(operator, dim, dim)(x), x.sin())


def test_a_function_works_with_the_transforms_that_an_operator_refuses():
    class Sine(torch.autograd.Function):
        @staticmethod
        def forward(x):
            return x.sin()

        @staticmethod
        def setup_context(ctx, inputs, output):
            ctx.save_for_backward(*inputs)
            ctx.save_for_forward(*inputs)

        @staticmethod
        def backward(ctx, grad):
            return grad * ctx.saved_tensors[0].cos()

        @staticmethod
        def jvp(ctx, tangent):
            return tangent * ctx.saved_tensors[0].cos()

    x = torch.tensor([0.5, 1.0])
    torch.testing.assert_close(torch.func.grad(lambda x: Sine.apply(x).sum())(x), x.cos())
    torch.testing.assert_close(torch.func.jvp(Sine.apply, (x,), (torch.ones(2),))[1], x.cos())
