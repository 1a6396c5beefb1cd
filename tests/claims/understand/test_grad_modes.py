"""The claims of docs/understand/grad-modes.md, beyond the outputs it prints."""

import contextlib
import io
import warnings

import pytest
import torch
from table_cells import outputs, untraced

from gradbook import ROOT

PAGE = "understand/grad-modes.md"
BLOCKS = outputs((ROOT / "docs" / PAGE).read_text("utf-8"))
FOLDER = ROOT / "snippets/understand/grad-modes"


def test_every_cell_of_the_tables_is_printed_by_its_block():
    assert not untraced(PAGE)


@pytest.mark.parametrize(
    "block",
    [path for path in sorted(FOLDER.glob("*.py")) if "for mode in (torch" in path.read_text()],
    ids=lambda path: path.stem,
)
def test_set_grad_enabled_false_does_the_same_as_no_grad_in_every_row(block):
    off = "(lambda: torch.set_grad_enabled(False))"
    source = block.read_text("utf-8").replace("torch.no_grad", off)
    assert off in source
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(compile(source, block.name, "exec"), {})
    assert printed.getvalue().splitlines() == BLOCKS[block.name]


def test_every_row_of_the_first_table_compares_the_three_modes():
    text = (ROOT / "docs" / PAGE).read_text("utf-8")
    first = text.partition("## The modes in one table")[2].partition("### ")[0]
    named = {line.partition("](#")[2].partition(")")[0] for line in first.split("\n| [")[1:]}
    assert named
    for name in named:
        modes = "(torch.enable_grad, torch.no_grad, torch.inference_mode)"
        assert modes in (FOLDER / name).read_text("utf-8")


@pytest.mark.parametrize("mode", [torch.no_grad, torch.inference_mode])
def test_a_mode_does_not_touch_a_tensor_that_exists(mode):
    w = torch.ones(2, requires_grad=True)
    with mode():
        assert w.requires_grad and not w.is_inference()
    assert w.requires_grad


def test_no_grad_restores_the_mode_that_was_there_before():
    with torch.no_grad():
        with torch.no_grad():
            pass
        assert not torch.is_grad_enabled()


def test_the_gradient_of_a_view_taken_under_no_grad_is_stored_nowhere():
    w = torch.ones(2, requires_grad=True)
    with torch.no_grad():
        view = w[0]
    (view * 5).backward()
    assert view.grad is None and w.grad is None


@pytest.mark.parametrize("mode", [torch.no_grad, torch.inference_mode])
def test_a_change_under_a_mode_is_counted_if_a_result_was_saved(mode):
    y = torch.ones(1, requires_grad=True) * 2
    z = y.exp()
    with mode():
        z.mul_(10)
    with pytest.raises(RuntimeError, match="modified by an inplace operation"):
        z.sum().backward()


def test_the_value_in_the_example_has_the_slope_20_and_not_2():
    def value(x):
        y = x * 2
        with torch.no_grad():
            y.mul_(10)
        return y.sum()

    x = torch.tensor([3.0], dtype=torch.float64, requires_grad=True)
    (slope,) = torch.autograd.grad(value(x), x)
    assert slope == 2
    assert round(((value(x + 1e-6) - value(x - 1e-6)) / 2e-6).item(), 6) == 20


def test_an_inference_grad_is_repaired_by_none():
    w = torch.tensor(3.0, requires_grad=True)
    loss = w**2
    with torch.inference_mode():
        loss.backward()
    w.grad = None
    (w**2).backward()
    assert w.grad == 6 and not w.grad.is_inference()


def test_detach_of_an_inference_tensor_is_one_and_a_clone_outside_is_not():
    with torch.inference_mode():
        t = torch.ones(1)
    assert t.detach().is_inference() and not t.clone().is_inference()


def test_a_view_of_an_ordinary_tensor_is_ordinary_under_inference_mode():
    w = torch.ones(2, 2, requires_grad=True)
    with torch.inference_mode():
        views, copies = [w[0], w.T, w.expand(2, 2, 2), w.detach()], [w.clone(), w[[0]]]
    assert not any(view.is_inference() for view in views)
    assert all(copied.is_inference() for copied in copies)


@pytest.mark.parametrize("mode", [torch.no_grad, torch.inference_mode])
def test_requires_grad_works_inside_a_mode(mode):
    w = torch.ones(1, requires_grad=True)
    with mode():
        assert torch.ones(1).requires_grad_().requires_grad
        assert (w * 2).requires_grad_().requires_grad


def test_a_write_under_no_grad_to_an_older_view_changes_the_value_and_not_the_graph():
    w = torch.ones(2, requires_grad=True)
    h = w * 3
    view = h[0]
    with torch.no_grad():
        view.mul_(10)
    h.sum().backward()
    assert h.tolist() == [30, 3] and w.grad.tolist() == [3, 3]


@pytest.mark.parametrize("create_graph", [False, True])
def test_the_backward_of_a_custom_function_runs_under_the_mode_of_a_hook(create_graph):
    seen = []

    class Same(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x.clone()

        @staticmethod
        def backward(ctx, grad):
            seen.append(torch.is_grad_enabled())
            return grad

    w = torch.ones(1, requires_grad=True)
    y = Same.apply(w)
    y.register_hook(lambda _: seen.append(torch.is_grad_enabled()))
    torch.autograd.grad(y.sum(), w, create_graph=create_graph)
    assert seen == [create_graph, create_graph]


def test_a_no_grad_block_inside_a_function_stops_the_gradient_and_not_the_tangent():
    def function(x):
        with torch.no_grad():
            square = x**2
        return square + x

    x = torch.tensor(2.0)
    assert torch.func.grad(function)(x) == 1
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
        assert torch.func.jvp(function, (x,), (torch.tensor(1.0),))[1] == 5


def test_on_a_class_the_decorator_covers_only_init_and_warns():
    with pytest.warns(FutureWarning, match="Decorating classes is deprecated"):

        @torch.no_grad()
        class Model:
            def __init__(self):
                self.made = torch.is_grad_enabled()

            def call(self):
                return torch.is_grad_enabled()

    model = Model()
    assert not model.made and model.call()
