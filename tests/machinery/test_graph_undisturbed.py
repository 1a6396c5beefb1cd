"""The script does not notice the recorder, whatever the script does and whatever fails."""

import contextlib
import io
import weakref
from pathlib import Path

import pytest
import torch
from recorded_graphs import calls, data, run, runs, told

from gradbook.graph import forward, held, tensors
from gradbook.graph.record import record
from gradbook.graph.render import fragment
from gradbook.graph.tensors import Summaries, value

STEP = """\
import torch
torch.manual_seed(0)
net = torch.nn.Sequential(torch.nn.Linear(30, 4), torch.nn.ReLU(), torch.nn.Linear(4, 1))
try:
    loss = net(torch.randn(8, 30)).square().mean()
    loss.backward()
    print(loss.item().hex(), [each.grad.sum().item().hex() for each in net.parameters()])
except BaseException as error:
    print("the script sees:", error)
"""


def plain(source):
    """Return what a source prints without the recorder."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(compile(source, "script.py", "exec"), {"__name__": "__main__"})
    return printed.getvalue()


def broken(*_, **__):
    raise ValueError("we are broken")


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        (Summaries, "value"),
        (Summaries, "forget"),
        (held.Held, "read"),
        (forward.Forward, "place"),
        (forward.Forward, "arguments"),
        (forward.Called, "look"),
        (forward.Places, "look"),
        (forward.Script, "here"),
    ],
    ids=lambda each: getattr(each, "__name__", each),
)
@pytest.mark.filterwarnings("error")
def test_our_own_exceptions_are_noted_and_never_raised_in_the_script(owner, name, monkeypatch):
    monkeypatch.setattr(owner, name, broken)
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        try:
            found = record(STEP, Path("script.py"), details=True)
        finally:
            monkeypatch.undo()
    assert printed.getvalue() == plain(STEP)
    assert any("ValueError: we are broken" in each for each in found["left_out"])


def test_a_summary_that_raises_leaves_the_graph_as_it_is(monkeypatch):
    monkeypatch.setattr(tensors, "_sums", broken)
    found, printed = run(STEP)
    assert printed == plain(STEP)
    assert all("out" in event for event in runs(found))
    assert found["nodes"][0]["value"] == {"shape": [4, 30], "dtype": "float32", "type": "Parameter"}


CLASSES = """\
import torch
class Loud(torch.Tensor):
    @classmethod
    def __torch_function__(cls, kernel, types, args=(), kwargs=None):
        print(kernel.__name__)
        return super().__torch_function__(kernel, types, args, kwargs or {})
class Mode(torch.overrides.TorchFunctionMode):
    def __torch_function__(self, kernel, types, args=(), kwargs=None):
        print("mode", kernel.__name__)
        return kernel(*args, **kwargs or {})
w = torch.ones(30, requires_grad=True)
x = torch.ones(30).as_subclass(Loud)
(w * x).sum().backward()
with Mode():
    (w * 2).sum().backward()
print(w.grad.sum())
"""


def test_classes_and_modes_of_the_script_see_no_call_of_ours():
    found, printed = run(CLASSES)
    assert printed == plain(CLASSES)
    assert "left_out" not in found and len(calls(found)) == 2


ASKING = """\
import torch
class Proxy:
    @property
    def __class__(self): print("class")
    def __getattr__(self, name): print(name)
    def __len__(self): print("length")
class Entries(dict):
    def items(self): print("items")
    def __len__(self): print("length")
class Key:
    def __repr__(self): print("repr")
proxy, entries, keys = Proxy(), Entries(a=torch.ones(2)), {Key(): torch.ones(2)}
torch.ones(2, requires_grad=True).sum().backward()
"""


def test_looking_for_names_runs_no_code_of_the_script():
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        found = record(ASKING, Path("script.py"), details=True)
    assert printed.getvalue() == "" and "left_out" not in found


RARE = {
    "complex": "x = torch.ones(2, 2, dtype=torch.cfloat, requires_grad=True)\n(x * 2j).abs().sum()",
    "sparse": "w, near = torch.ones(6, 5, requires_grad=True), torch.eye(6).to_sparse()\n"
    "torch.sparse.mm(near, w).sum()",
    "jagged": "w = torch.ones(2, 2, requires_grad=True)\n"
    "rows = [torch.ones(1, 2), torch.ones(3, 2)]\n"
    "(torch.nested.nested_tensor(rows, layout=torch.jagged) @ w).values().sum()",
    "float8": "w = torch.ones(30, requires_grad=True)\n(w.to(torch.float8_e5m2).float() * w).sum()",
    "meta": "w = torch.ones(30, device='meta', requires_grad=True)\n(w * w).sum()",
    "empty": "w = torch.ones(0, 30, requires_grad=True)\n(w * w).sum()",
}


@pytest.mark.parametrize("source", RARE.values(), ids=RARE)
def test_rare_tensors_are_recorded_and_shown(source):
    found, _ = run(f"import torch\n{source}.backward()\n")
    assert found["error"] is None and "left_out" not in found
    assert all("out" in event for event in runs(found))
    assert fragment(found, "g")


@pytest.mark.parametrize(
    ("call", "result"),
    [
        ("vmap(grad(lambda w, x: (w * x).sum() ** 2), in_dims=(None, 0))(w, xs)", [[4, 4]] * 3),
        ("hessian(lambda w: (w**3).sum())(w)", [[6, 0], [0, 6]]),
        ("jacrev(lambda w: w**2)(w)", [[2, 0], [0, 2]]),
        ("vmap(vmap(grad(lambda x: x**3)))(xs)", [[3, 3]] * 3),
    ],
)
@pytest.mark.filterwarnings("ignore:`torch.jit.script` is deprecated")
def test_nested_transforms_are_recorded_as_the_engine_ran_them(call, result):
    source = "import torch\nfrom torch.func import *\nw, xs = torch.ones(2), torch.ones(3, 2)\n"
    found, printed = run(f"{source}print(({call}).tolist() == {result})\n")
    assert printed == "True\n"
    assert runs(found) and "left_out" not in found
    assert fragment(found, "g")


THREADS = """\
import threading, torch
w = torch.ones(30, requires_grad=True)
v = torch.ones(30, requires_grad=True)
go, done = threading.Event(), threading.Event()
def other():
    go.wait()
    for _ in range(5):
        (w * 2).sum().backward()
    done.set()
thread = threading.Thread(target=other)
thread.start()
y = v * w
y.register_hook(lambda grad: (go.set(), done.wait()) and None)
y.sum().backward()
thread.join()
print(w.grad.sum().item())
"""


def test_another_thread_in_the_middle_of_a_pass_is_left_out():
    found, printed = run(THREADS)
    assert printed == "330.0\n"
    assert found["left_out"] == ["a backward pass (5 times): it ran in another thread"]
    assert len(calls(found)) == 1 and len(runs(found)) == 4
    assert fragment(found, "g")


def test_a_single_nan_is_counted_and_the_bounds_are_those_of_the_other_elements():
    found, _ = told("""\
m = torch.ones(25)
m[7] = float("nan")
x = torch.ones(25, requires_grad=True)
(x * m).sum().backward()
""")
    stat = runs(found)[-1]["after"]["stat"]
    assert stat == {"min": 1, "max": 1, "mean": 1, "norm": "nan", "nan": 1}
    assert "from 1 to 1, norm nan, 1 NaN" in fragment(found, "g")


def test_an_unchanged_large_tensor_is_summed_once(monkeypatch):
    summed = []
    real = tensors._sums
    monkeypatch.setattr(tensors, "_sums", lambda each: summed.append(each.shape) or real(each))
    summaries, w = Summaries(), torch.randn(40, 30)
    first = summaries.value(w)
    assert summaries.value(w.t())["stat"] is first["stat"] is summaries.value(w)["stat"]
    assert len(summed) == 1
    assert summaries.value(w[1:]) != first
    w.add_(1)
    assert summaries.value(w)["stat"] != first["stat"]
    assert len(summed) == 3


def test_writing_through_data_is_seen():
    found, _ = told("""\
w = torch.ones(30, requires_grad=True)
for _ in range(2):
    (w * w).sum().backward()
    w.data.sub_(w.grad, alpha=0.25)
    w.grad = None
""")
    assert calls(found)[1]["leaves"]["leaf0"]["stat"]["max"] == 0.5
    assert found["nodes"][0]["end"]["value"]["stat"]["max"] == 0.25


@pytest.mark.parametrize(
    "tensor",
    [
        torch.linspace(-1, 1, 3_000_000, dtype=torch.bfloat16),
        torch.linspace(-1, 1, 3_000_000).view(3, -1)[:, ::2],
        torch.linspace(-1, 1, 2_000_000, dtype=torch.double),
    ],
    ids=["bfloat16", "strided", "float64"],
)
def test_no_large_copy_is_made_for_a_summary(tensor):
    parts = list(tensors._pieces(tensor))
    assert all(len(each) <= tensors.PIECE for each in parts)
    assert sum(map(len, parts)) == tensor.numel()


@pytest.mark.parametrize("size", [1e-25, 1.0, 1e25])
@pytest.mark.parametrize("count", [30, 100_000])
def test_the_summary_of_a_large_tensor_is_that_of_float64(size, count):
    tensor = torch.randn(count, generator=torch.Generator().manual_seed(0)) * size
    stat, exact = value(tensor)["stat"], tensor.double()
    wanted = exact.min(), exact.max(), exact.norm()
    found = [stat["min"], stat["max"], stat["norm"]]
    assert found == pytest.approx([each.item() for each in wanted], rel=1e-5)
    assert stat["mean"] == pytest.approx(exact.mean().item(), abs=1e-6 * size)


def test_an_expanded_tensor_counts_every_element():
    tensor = torch.tensor([0.0, 3.0]).expand(50, 2)
    assert value(tensor)["stat"] == value(tensor.clone())["stat"]


def test_no_tensor_is_kept_alive_by_being_watched():
    kept = []
    source = """\
import torch
w = torch.ones(1000, requires_grad=True)
def step():
    x = torch.ones(1000)
    watch(x)
    y = w * x
    watch(y)
    y.sum().backward(retain_graph=True)
for _ in range(3):
    step()
    alive()
"""
    import builtins

    builtins.watch = lambda tensor: kept.append(weakref.ref(tensor))
    builtins.alive = lambda: print([each() is not None for each in kept])
    try:
        _, printed = run(source)
    finally:
        del builtins.watch, builtins.alive
    assert "True" not in printed


def test_a_tensor_that_a_function_deletes_is_freed_while_the_function_runs():
    _, printed = run("""\
import weakref
import torch
w = torch.ones(2, requires_grad=True)
def step():
    x = (w * 2).detach().clone()
    watched = weakref.ref(x)
    del x
    print(watched() is None)
    w.sum().backward()
step()
""")
    assert printed == "True\n"


@pytest.mark.parametrize("kind", ["module", "main"])
def test_errors_and_warnings_are_those_of_a_plain_run(kind, recwarn):
    source = """\
import torch, warnings
warnings.warn("mine")
x = torch.ones(30).to_sparse()
w = torch.ones(30, requires_grad=True)
(x.to_dense() * w).sum().backward()
"""
    record(source, Path("script.py"), details=kind == "main")
    assert [str(each.message) for each in recwarn] == ["mine"]


def test_values_have_data_or_a_summary_or_a_type():
    assert data(value(torch.ones(2))) == [1, 1]
    assert value(torch.ones(30, device="meta"))["type"] == "Tensor"
    assert value(torch.ones(30).to_mkldnn())["type"] == "Tensor"
