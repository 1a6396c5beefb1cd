"""Recordings for the tests of the explorer: those of the pages, and scripts that no page shows."""

import contextlib
import functools
import io
import json
from pathlib import Path

from gradbook import ROOT
from gradbook.graph.record import record
from gradbook.graph.tensors import dump

COMMITTED = {
    path.relative_to(ROOT / "snippets").as_posix().removesuffix(".graph.json"): path
    for path in sorted((ROOT / "snippets").rglob("*.graph.json"))
}
SCRIPTS = {
    "elementwise": """\
x = torch.tensor([0.5, 2.0], requires_grad=True)
y = -x.log() / (x.tanh() - 3) + x.sigmoid() / 4
(y * x.sqrt() - x.exp().relu()).mean().backward()
""",
    "shapes": """\
x = torch.tensor([[1.0, 2.0, 4.0], [3.0, 5.0, 7.0]], requires_grad=True)
rows = x.view(3, 2).T.clone()
wide = rows[1].expand(2, 3) * rows
torch.stack([torch.cat([wide[0], wide[1]]), x.reshape(6)]).sum().backward()
""",
    "classifier": """\
x = torch.tensor([[1.0, -1.0], [0.5, 2.0]])
w = torch.tensor([[1.0, 0.5], [0.25, 2.0]], requires_grad=True)
b = torch.tensor([0.5, -0.5], requires_grad=True)
scores = torch.addmm(b, x, w)
loss = torch.nn.functional.cross_entropy(scores @ w, torch.tensor([0, 1]))
loss.backward()
""",
    "scaled_sum": """\
x = torch.tensor([1.0, 2.0], requires_grad=True)
torch.add(x, x * x, alpha=3).sum().backward()
""",
    "third_derivative": """\
x = torch.tensor(2.0, requires_grad=True)
y = x ** 4
(d1,) = torch.autograd.grad(y, x, create_graph=True)
(d2,) = torch.autograd.grad(d1, x, create_graph=True)
(d3,) = torch.autograd.grad(d2, x)
""",
    "unknown_operation": """\
x = torch.tensor([1.0, 2.0], requires_grad=True)
torch.logcumsumexp(x, 0).sum().backward()
""",
    "raised_by_the_script": """\
x = torch.tensor(2.0, requires_grad=True)
y = x * x
y.backward()
y.nonsense
""",
    "gradient_before": """\
w = torch.tensor(3.0, requires_grad=True)
w.grad = torch.tensor(10.0)
(w * w).backward()
""",
    "hook_where_paths_meet": """\
x = torch.tensor(2.0, requires_grad=True)
y = x * 3
y.register_hook(lambda grad: grad / 10)
(y * y + y).backward()
""",
    "call_inside_a_call": """\
class Inner(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        with torch.enable_grad():
            again = x.detach().requires_grad_()
            (again * again).backward()
        return grad * again.grad


x = torch.tensor(3.0, requires_grad=True)
(Inner.apply(x) * 2).backward()
""",
    "wrong_gradient_shape": """\
class Wrong(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x * 2

    @staticmethod
    def backward(ctx, grad):
        return torch.ones(5)


x = torch.tensor([1.0, 2.0], requires_grad=True)
Wrong.apply(x).sum().backward()
""",
    "grad_of_a_grad_in_one": """\
x = torch.tensor([1.0, 2.0], requires_grad=True)
y = (x ** 3).sum()
(first,) = torch.autograd.grad(y, x, create_graph=True)
torch.autograd.backward([first, y], [torch.ones(2), torch.tensor(2.0)])
""",
    "sixty_nodes": """\
x = torch.tensor([0.5, -0.25], requires_grad=True)
w = torch.tensor([2.0, 0.5], requires_grad=True)
h = x
for _ in range(14):
    h = h + torch.tanh(h * w) / 4
h.sum().backward()
""",
    "wide": """\
xs = [torch.tensor(float(i), requires_grad=True) for i in range(12)]
total = xs[0] * 1
for i in range(1, 12):
    total = total + xs[i] * xs[i - 1]
total.backward()
""",
}
NAMES = [*COMMITTED, *SCRIPTS]


@functools.cache
def recording(name: str) -> dict:
    """Return a recording: a committed one, or that of a script, recorded now."""
    if name in COMMITTED:
        return json.loads(COMMITTED[name].read_text("utf-8"))
    return record("import torch\n\n" + SCRIPTS[name], Path(f"{name}.py"))


def run(source, path=Path("script.py")):
    """Return the recording of a source, as it is read back from its file, and what it printed."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        found = record(source, path)
    return json.loads(dump(found)), printed.getvalue()


def told(source):
    """Return the same for a source in which torch is imported already."""
    return run(f"import torch\n{source}")


def runs(found):
    return [event for event in found["events"] if event["t"] == "run"]


def calls(found):
    return [event for event in found["events"] if event["t"] == "call"]


def data(value):
    return value and value["data"]
