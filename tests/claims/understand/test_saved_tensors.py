"""The claims of docs/understand/saved-tensors.md, beyond the outputs it prints."""

import contextlib
import gc
import runpy
import weakref

import pytest
import torch
import torch.nn.functional as F
from recorded_graphs import recording
from table_cells import outputs, rows, untraced
from torch import nn
from torch.autograd.graph import save_on_cpu, saved_tensors_hooks

from gradbook import ROOT

PAGE = "understand/saved-tensors.md"


def test_each_cell_is_printed_by_its_block():
    assert not untraced(PAGE, "the line that frees it", "verdict")


def test_each_output_of_a_table_block_is_a_row_of_the_page():
    text = (ROOT / "docs" / PAGE).read_text("utf-8")
    linked = "".join(next(iter(row.values())) for row in rows(text))
    printed = outputs(text)
    for block in ("elementwise", "reductions", "accidents", "kept_by_gradients", "contract"):
        assert linked.count(f"(#{block}.py)") == len(printed[f"{block}.py"]), block
    assert len(printed["elementwise.py"] + printed["reductions.py"]) == 36


@pytest.mark.parametrize(
    ("verdict", "right"), [("right", True), ("rounded", False), ("wrong, no error", False)]
)
def test_a_verdict_compares_with_the_first_row(verdict, right):
    text = (ROOT / "docs" / PAGE).read_text("utf-8")
    contract = [row for row in rows(text) if "verdict" in row]
    found = [row["gradient"] for row in contract if row["verdict"] == verdict]
    assert found and all((each == contract[0]["gradient"]) == right for each in found)


def test_the_line_that_frees_is_in_the_script():
    text = (ROOT / "docs" / PAGE).read_text("utf-8")
    folder = ROOT / "snippets/understand/saved-tensors"
    scripts = "".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    lines = [row["the line that frees it"] for row in rows(text) if "held" in row]
    assert len(lines) == 12
    assert all(f"\n{line.split('`')[1]}\n" in scripts for line in lines)


def test_saving_makes_no_copy():
    x, w = torch.ones(3, requires_grad=True), torch.ones(3, requires_grad=True)
    h = x.exp()
    y = h * w
    assert h.grad_fn._saved_result.data_ptr() == h.data_ptr() == y.grad_fn._saved_self.data_ptr()
    assert y.grad_fn._saved_other is w


def test_in_the_recording_the_product_saved_the_result_of_exp_again():
    nodes = {
        each["op"]: each for each in recording("understand/saved-tensors/two_products")["nodes"]
    }
    saved = {
        op: {(each["name"], each["of"]) for each in node.get("saved", [])}
        for op, node in nodes.items()
    }
    exp = nodes["ExpBackward0"]["id"]
    assert saved["ExpBackward0"] == {("result", exp)}
    assert ("self", exp) in saved["MulBackward0"] and len(saved["MulBackward0"]) == 2
    assert not saved["AddBackward0"] and not saved["SumBackward0"]


def saved_by(f):
    found = []
    with saved_tensors_hooks(lambda t: found.append(t.detach()) or t.detach(), lambda t: t):
        f()
    return found


def test_layer_norm_saves_the_mean_and_the_inverse_of_the_standard_deviation():
    x = torch.rand(10, requires_grad=True)
    _, mean, scale = saved_by(lambda: F.layer_norm(x, (10,)))
    torch.testing.assert_close(mean.squeeze(), x.detach().mean())
    deviation = (x.detach().var(unbiased=False) + 1e-5).sqrt()
    torch.testing.assert_close(scale.squeeze(), 1 / deviation)


def test_where_saves_its_condition_and_dropout_its_mask():
    x, condition = torch.ones(10, requires_grad=True), torch.arange(10) > 4
    (found,) = saved_by(lambda: torch.where(condition, x, -x))
    assert torch.equal(found, condition)
    (mask,) = saved_by(lambda: F.dropout(x))
    assert set(mask.tolist()) <= {0.0, 2.0}


def test_freezing_first_layers_saves_memory_and_later_ones_less():
    def held(frozen):
        layers = [nn.Linear(4, 4) for _ in range(4)]
        for each in frozen:
            layers[each].requires_grad_(False)
        weights = {p.data_ptr() for layer in layers for p in layer.parameters()}
        found = saved_by(lambda: nn.Sequential(*layers)(torch.ones(8, 4)))
        return sum(t.nbytes for t in found if t.data_ptr() not in weights)

    assert held([0, 1, 2]) < held([0, 1]) < held([])
    assert held([0, 1]) == held([2, 3])  # the inputs of two layers ...
    model = nn.Sequential(nn.Linear(4, 4), nn.Tanh(), nn.Linear(4, 4), nn.Tanh())
    counts = []
    for part in (0, 2):
        model.requires_grad_(True)[part].requires_grad_(False)
        counts.append(len(saved_by(lambda: model(torch.ones(8, 4)))))
    assert counts[0] < counts[1]  # ... and what lies between them is kept for the earlier ones


def test_after_backward_a_kept_loss_holds_the_nodes():
    x = torch.ones(3, requires_grad=True)
    loss = x.exp().sum()
    loss.backward()
    ((exp, _),) = loss.grad_fn.next_functions
    assert exp.name() == "ExpBackward0"
    with pytest.raises(RuntimeError, match="already been freed"):
        _ = exp._saved_result


def test_the_collector_finds_the_cycle_of_an_attribute_of_ctx():
    class Keeps(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.y = x.exp()
            return ctx.y

        @staticmethod
        def backward(ctx, grad):
            return grad * ctx.y

    gc.disable()
    try:
        y = Keeps.apply(torch.ones(3, requires_grad=True))
        storage = weakref.ref(y.untyped_storage())
        del y
        assert storage() is not None
        gc.collect()
        assert storage() is None
    finally:
        gc.enable()


def test_the_error_of_a_lossy_pack_is_that_of_the_rounding():
    x = torch.rand(1000, requires_grad=True)
    with saved_tensors_hooks(lambda t: t.bfloat16(), lambda t: t.float()):
        y = (x**2).sum()
    y.backward()
    exact = 2 * x.detach()
    relative = ((x.grad - exact) / exact).abs().max()
    assert 0 < relative <= 2**-8
    assert torch.equal(x.grad, 2 * x.detach().bfloat16().float())


def test_save_on_cpu_copies_nothing_on_the_cpu():
    x = torch.ones(3, requires_grad=True)
    with save_on_cpu():
        y = x.exp()
    assert y.grad_fn._saved_result.data_ptr() == y.data_ptr()


@pytest.mark.filterwarnings("ignore:.*[Pp]inned")
def test_save_on_cpu_with_pinned_memory_copies_on_the_cpu_as_well():
    x = torch.zeros(2, requires_grad=True)
    with save_on_cpu(pin_memory=True):
        y = x.exp()
        with torch.no_grad():
            y.mul_(5)
    assert y.grad_fn._saved_result.data_ptr() != y.data_ptr()
    y.sum().backward()
    assert x.grad.tolist() == [1, 1]


def test_save_on_cpu_gets_the_weights_too():
    layer = nn.Linear(3, 2)
    saved = saved_by(lambda: layer(torch.ones(1, 3, requires_grad=True)))
    assert layer.weight.data_ptr() in {tensor.data_ptr() for tensor in saved}


def test_which_saved_tensors_a_walk_does_not_find():
    class Keeps(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x.clone()

        @staticmethod
        def backward(ctx, grad):
            return grad

    x = torch.ones(3, requires_grad=True)
    node = Keeps.apply(x).grad_fn
    assert node.saved_tensors and not any(name.startswith("_saved_") for name in dir(node))
    index = x[[0, 1]].grad_fn
    assert not isinstance(index._saved_indices, torch.Tensor)


def test_under_autocast_a_linear_layer_saves_its_input_and_a_copy_of_its_weight_in_bfloat16():
    layer, x = nn.Linear(8, 8), torch.ones(4, 8, requires_grad=True)
    with torch.autocast("cpu", torch.bfloat16):
        saved = saved_by(lambda: layer(x))
    assert [(each.dtype, each.shape) for each in saved] == [
        (torch.bfloat16, (4, 8)),
        (torch.bfloat16, (8, 8)),
    ]
    assert saved[1].data_ptr() != layer.weight.data_ptr()


@pytest.fixture(scope="module")
def alive_of():
    """Return the class of the page's example, which measures the bytes in use."""
    return runpy.run_path(str(ROOT / "snippets/understand/saved-tensors/peak.py"))["Alive"]


def test_the_peak_comes_soon_after_backward_has_begun(alive_of):
    model = nn.Sequential(*(f() for _ in range(4) for f in (lambda: nn.Linear(9, 9), nn.Tanh)))
    with alive_of() as alive:
        loss = model(torch.ones(500, 9)).sum()
        forward = len(alive.bytes)
        loss.backward()
    peak = alive.bytes.index(max(alive.bytes)) - forward
    assert 0 < peak < (len(alive.bytes) - forward) / 4


def test_what_remains_after_backward_is_the_gradient(alive_of):
    x = torch.ones(1000, requires_grad=True)
    with alive_of() as alive:
        x.sin().sin().sum().backward()
    assert x.grad.untyped_storage() in alive.storages
    assert sum(each.nbytes() for each in alive.storages) == x.grad.nbytes


@pytest.mark.parametrize(
    ("optimizer", "tensors"),
    [(lambda p: torch.optim.SGD(p, momentum=0.9), 1), (torch.optim.Adam, 2)],
)
def test_how_many_tensors_of_the_size_of_a_parameter_an_optimizer_keeps(optimizer, tensors):
    weight = nn.Parameter(torch.ones(1000))
    weight.sum().backward()
    made = optimizer([weight])
    made.step()
    kept = [each for each in made.state[weight].values() if each.numel() == weight.numel()]
    assert len(kept) == tensors and weight.grad.shape == weight.shape


@pytest.mark.parametrize("around", [True, False])
def test_saved_tensor_hooks_inside_func_grad_or_around_it_raise(around):
    def hooks():
        return saved_tensors_hooks(lambda t: t, lambda t: t)

    def function(x):
        with contextlib.nullcontext() if around else hooks():
            return x.sin()

    with (
        pytest.raises(RuntimeError, match="support saved tensor hooks"),
        hooks() if around else contextlib.nullcontext(),
    ):
        torch.func.grad(function)(torch.tensor(1.0))
