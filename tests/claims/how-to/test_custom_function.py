"""The claims of docs/how-to/custom-function.md, beyond the outputs it prints."""

import gc
import runpy
import weakref

import pytest
import torch
from graph_reading import Graph
from torch.autograd import Function, gradcheck, gradgradcheck
from torch.autograd.graph import saved_tensors_hooks

from gradbook import ROOT


def shown(idea, name):
    """Return what a snippet of the page defines."""
    path = ROOT / f"snippets/how-to/custom-function/{idea}.py"
    return runpy.run_path(str(path))[name]


def double(*values):
    return torch.tensor(values, dtype=torch.float64, requires_grad=True)


def test_the_recipe_is_torchs_silu_with_its_first_and_second_derivative():
    silu = shown("recipe", "Silu").apply
    x = double(-3.0, 0.0, 0.25, 5.0)
    torch.testing.assert_close(silu(x), torch.nn.functional.silu(x))
    assert gradcheck(silu, x) and gradgradcheck(silu, x)


def test_the_recording_has_one_node_for_the_function_and_it_saved_the_input():
    graph = Graph("how-to/custom-function/one_node")
    assert graph.ops() == ["Silu", "Mul"]
    (saved,) = graph.node("Silu")["saved"]
    assert saved["value"]["data"] == 2


def test_a_call_of_the_class_itself_is_refused():
    silu = shown("recipe", "Silu")
    with pytest.warns(DeprecationWarning, match="should not be instantiated"):
        made = silu()
    with pytest.raises(RuntimeError, match="Legacy autograd function"):
        made(double(1.0))


def test_one_value_is_needed_for_each_argument_also_for_a_flag():
    class Few(Function):
        @staticmethod
        def forward(ctx, x, flag):
            return x * 2

        @staticmethod
        def backward(ctx, grad_output):
            return grad_output * 2

    with pytest.raises(RuntimeError, match="incorrect number of gradients"):
        Few.apply(double(1.0), True).backward(torch.ones(1, dtype=torch.float64))


@pytest.mark.parametrize("kept", ["input", "output", "intermediate"])
def test_only_an_output_on_ctx_is_a_cycle(kept):
    class Exp(Function):
        @staticmethod
        def forward(ctx, x):
            middle = x * 2
            y = middle.exp()
            ctx.kept = {"input": x, "output": y, "intermediate": middle}[kept]
            return y

        @staticmethod
        def backward(ctx, grad_output):
            return grad_output * 2

    gc.disable()
    try:
        y = Exp.apply(double(1.0))
        y.backward(torch.ones_like(y))
        lives = weakref.ref(y)
        del y
        assert (lives() is None) is (kept != "output")
    finally:
        gc.enable()


def test_the_gradient_of_an_unmarked_mask_is_zeros_and_of_a_marked_one_an_error():
    largest = shown("non_differentiable", "Largest")
    x = double(1.0, 3.0)
    (grad,) = torch.autograd.grad(largest.apply(x, False)[1].sum(), x)
    assert not grad.any()
    with pytest.raises(RuntimeError, match="does not require grad"):
        largest.apply(x, True)[1].sum().backward()


def test_marked_in_place_has_the_gradient_of_the_new_value():
    triple = shown("mark_dirty", "Triple")

    def through(w):
        x = w * 1
        triple.apply(x, True)
        return x**2

    assert gradcheck(through, double(2.0))


def test_an_input_returned_as_it_is_is_a_view_of_it():
    reverse = shown("as_it_is", "Reverse")
    x = double(1.0, 2.0)
    y = reverse.apply(x)
    assert y is not x and y._base is x


def test_saving_an_input_that_is_returned_as_it_is_is_an_error_with_setup_context():
    class Same(Function):
        @staticmethod
        def forward(x):
            return x

        @staticmethod
        def setup_context(ctx, inputs, output):
            ctx.save_for_backward(output)

        @staticmethod
        def backward(ctx, grad_output):
            return grad_output

    with pytest.raises(RuntimeError, match="returned as-is"):
        Same.apply(double(1.0))


def test_setup_context_keeps_and_computes_the_same_as_the_combined_form():
    for idea in ("Cube", "Combined"):
        cube, kept = shown("setup_context", idea), []
        with saved_tensors_hooks(lambda t: kept.append(t) or t, lambda t: t):  # noqa: B023
            y = cube.apply(double(2.0))
        assert len(kept) == 1 and y.item() == 8 and gradcheck(cube.apply, double(2.0))


def test_the_graph_of_the_output_and_ctx_are_one_object():
    class Same(Function):
        @staticmethod
        def forward(ctx, x):
            ctx.mark = []
            return x * 2

        @staticmethod
        def backward(ctx, grad_output):
            return grad_output

    assert Same.apply(double(1.0)).grad_fn.mark == []


def test_the_wrong_mean_of_the_check_is_wrong_for_three_rows():
    add = shown("check", "AddRow").apply
    row = double(1.0, 2.0)
    matrix = torch.zeros(3, 2, dtype=torch.float64)
    (found,) = torch.autograd.grad(add(matrix, row).sum(), row)
    assert found.tolist() == [1, 1] and torch.autograd.grad((matrix + row).sum(), row)[0][0] == 3
