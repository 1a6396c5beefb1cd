"""The recorder writes what PyTorch does, and does not change it."""

import math
import sys

import pytest
import torch
from processes import python
from recorded_graphs import calls, data, run, runs, told

from gradbook.graph import observer
from gradbook.graph.record import NothingToDraw
from gradbook.graph.tensors import value

LINE = """\
import torch

w = torch.tensor(2.0, requires_grad=True)
a = w * 3
b = a.exp() if False else a**2
b.backward()
"""


def test_nodes_have_the_names_and_lines_of_the_script():
    found, _ = run(LINE)
    leaf, times, power = found["nodes"]
    assert (leaf["id"], leaf["names"], data(leaf["value"])) == ("leaf0", {"0": ["w"]}, 2)
    assert (times["op"], times["names"], times["line"]) == ("MulBackward0", {"0": ["a"]}, 4)
    assert (power["op"], power["names"], power["line"]) == ("PowBackward0", {"0": ["b"]}, 5)
    assert times["next"] == [{"to": "leaf0", "slot": 0}, None]
    assert data(times["out"][0]) == 6
    assert [(each["name"], each["of"]) for each in power["saved"]] == [("self", times["id"])]
    assert power["rule"] == {"self": "pow_backward(grad, self, exponent)"}
    assert found["code"] == LINE.splitlines()


def test_the_backward_pass_is_in_the_engines_order():
    found, _ = run(LINE)
    call, *ran = found["events"]
    assert (call["kind"], call["line"], call["retain_graph"]) == ("backward", 6, False)
    assert [(each["node"], data(each["seed"])) for each in call["roots"]] == [("n1", 1)]
    assert [event["node"] for event in ran] == ["n1", "n0", "leaf0"]
    assert [data(event["in"][0]) for event in ran] == [1, 12, 36]
    assert (ran[-1]["before"], data(ran[-1]["after"])) == (None, 36)


def visits(found):
    return [(node["line"], node["visit"]) for node in found["nodes"] if node["kind"] == "op"]


def test_each_iteration_of_a_loop_is_a_separate_statement():
    found, _ = told("""\
w = torch.tensor(2.0, requires_grad=True)
y = w
for _ in range(3): y = y * w
y.backward()
""")
    assert visits(found) == [(4, 1), (4, 2), (4, 3)]


def test_a_call_inside_a_statement_does_not_take_its_line():
    found, _ = told("""\
def f(x):
    return x * 2
w = torch.tensor(2.0, requires_grad=True)
y = f(w) + 1
y.backward()
""")
    assert visits(found) == [(3, 1), (5, 2)]


def test_names_in_lists_dictionaries_and_modules():
    found, _ = told("""\
weights = {"a": torch.tensor([1.0], requires_grad=True)}
layers = [torch.tensor([2.0], requires_grad=True)]
model = torch.nn.Linear(1, 1)
(model(weights["a"]) * layers[0]).sum().backward()
""")
    leaves = [node["names"]["0"] for node in found["nodes"] if node["kind"] == "leaf"]
    assert sorted(leaves) == [["layers[0]"], ["model.bias"], ["model.weight"], ["weights['a']"]]


def test_a_module_is_named_as_others_name_it():
    found, _ = told("""\
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.part = torch.nn.Linear(1, 1, bias=False)
    def forward(self, x):
        return self.part(x)
def main():
    model = Net()
    model(torch.ones(1)).sum().backward()
main()
""")
    assert found["nodes"][0]["names"] == {"0": ["model.part.weight", "self.part.weight"]}


def test_grad_says_what_was_asked_for_and_returned():
    found, _ = told("""\
w = torch.tensor(3.0, requires_grad=True)
y = w * 2
z = y**2
torch.autograd.grad(z, (y, w))
""")
    call, *_, returned = found["events"]
    assert call["kind"] == "grad"
    assert call["inputs"] == [{"node": "n0", "slot": 0}, {"node": "leaf0", "slot": 0}]
    assert [data(each["value"]) for each in returned["values"]] == [12, 24]
    assert "leaf0" not in [event["node"] for event in runs(found)]  # captured, not accumulated


def test_create_graph_names_the_node_that_made_a_node():
    found, _ = told("""\
x = torch.tensor(2.0, requires_grad=True)
(slope,) = torch.autograd.grad(x**3, x, create_graph=True)
slope.backward()
""")
    assert [(node["op"], node.get("by")) for node in found["nodes"]] == [
        ("AccumulateGrad", None),
        ("PowBackward0", None),
        ("PowBackward0", "n0"),
        ("MulBackward1", "n0"),
        ("MulBackward0", "n0"),
    ]


def test_an_error_that_the_script_catches_is_on_its_call():
    found, printed = told("""\
w = torch.tensor(2.0, requires_grad=True)
y = w**2
y.backward()
try:
    y.backward()
except RuntimeError:
    print("caught")
(w * 3).backward()
""")
    assert found["error"] is None
    assert printed == "caught\n"
    errors = [call.get("error", "")[:33] for call in calls(found)]
    assert errors == ["", "RuntimeError: Trying to backward ", ""]
    assert ["out" in event for event in runs(found)] == [True, True, False, True, True]


def test_the_graph_until_an_error_is_kept():
    found, _ = run(LINE + "raise ValueError('two\\nlines')\n")
    assert found["error"] == "ValueError: two"
    assert len(runs(found)) == 3


def test_leaving_is_no_error():
    assert run(LINE + "raise SystemExit\n")[0]["error"] is None
    assert run(LINE + "raise SystemExit(3)\n")[0]["error"] == "SystemExit: 3"


def test_an_in_place_change_is_noted_at_the_node_that_saved_the_tensor():
    found, _ = told("""\
x = torch.tensor([0.0, 0.0], requires_grad=True)
y = x.exp()
z = y.sum()
y.add_(1)
z.backward()
""")
    exp = next(node for node in found["nodes"] if node["op"] == "ExpBackward0")
    assert "modified by an inplace operation" in exp["saved"][0]["error"]
    assert "is at version 1; expected version 0" in found["error"]


def test_a_hook_on_a_tensor_is_named_and_changes_what_arrives():
    found, _ = told("""\
def tenfold(grad):
    return grad * 10
x = torch.tensor(1.0, requires_grad=True)
y = x * 2
y.register_hook(tenfold)
x.register_hook(tenfold)
(y * 2).backward()
""")
    hooks = [(each["node"], each["names"]) for each in calls(found)[0]["hooks"]]
    assert sorted(hooks) == [("leaf0", ["tenfold"]), ("n0", ["tenfold"])]
    sent, arrived = ([data(e[way][0]) for e in runs(found) if e[way]] for way in ("out", "in"))
    assert (sent, arrived) == ([2, 40], [1, 20, 400])


def test_a_saved_tensor_hook_is_not_called_by_recording():
    source = """\
x = torch.tensor(3.0, requires_grad=True)
def unpack(kept):
    print("unpack")
    return kept
with torch.autograd.graph.saved_tensors_hooks(lambda kept: kept, unpack):
    y = x**2
y.backward()
"""
    found, printed = told(source)
    assert printed == "unpack\n"
    assert found["nodes"][1]["saved"] == [
        {"name": "self", "error": "packed by a saved-tensor hook"}
    ]


def test_a_custom_function_is_one_node():
    source = """\
class Times(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, factor):
        ctx.save_for_backward(x)
        ctx.factor = factor
        return x * factor
    @staticmethod
    def backward(ctx, grad):
        return grad * ctx.factor, None
x = torch.tensor(2.0, requires_grad=True)
y = Times.apply(x, 3)
y.backward()
"""
    node = told(source)[0]["nodes"][1]
    assert (node["op"], node["kind"], node["line"]) == ("TimesBackward", "custom", 12)
    assert (node["attrs"], data(node["out"][0])) == ({"factor": 3}, 6)
    assert [(each["name"], each["of"]) for each in node["saved"]] == [("saved_tensors[0]", "leaf0")]
    hooks = "torch.autograd.graph.saved_tensors_hooks(lambda t: t, lambda t: t)"
    node = told(source.replace("y = ", f"with {hooks}: y = "))[0]["nodes"][1]
    assert (node["attrs"], node["saved"][0]["error"][:6]) == ({"factor": 3}, "packed")


def test_asking_for_the_gradient_of_a_constant_raises_as_it_does_without_recording():
    source = "import torch\nc, x = torch.ones(1), torch.ones(1, requires_grad=True)\n"
    source += "(x * c).backward()\n"
    found, _ = run(source + "torch.autograd.grad(x * c, c)")
    with pytest.raises(RuntimeError) as alone:
        exec(source + "torch.autograd.grad(x * c, c)", {})
    assert found["error"] == f"RuntimeError: {alone.value}"


def test_the_changes_of_an_optimizer_are_recorded():
    found, _ = told("""\
w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.5)
for _ in range(2):
    (w * 2).backward()
    optimizer.step()
    optimizer.zero_grad()
""")
    assert data(found["nodes"][0]["value"]) == 1
    assert [{k: data(v) for k, v in call.get("leaves", {}).items()} for call in calls(found)] == [
        {},
        {"leaf0": 0},
    ]
    assert {k: data(v) for k, v in found["nodes"][0]["end"].items()} == {"value": -1, "grad": None}


def test_a_backward_pass_inside_a_backward_pass():
    source = """\
from torch.utils.checkpoint import checkpoint
x = torch.tensor(2.0, requires_grad=True)
y = checkpoint(lambda t: t**3, x * 1, use_reentrant=True)
(y * 2).backward()
print(x.grad.item())
"""
    found, printed = told(source)
    assert printed == "24.0\n"
    assert len(calls(found)) == 2
    assert all("out" in event for event in runs(found))


@pytest.mark.parametrize(
    "last_lines",
    [
        "torch.func.grad(lambda t: t.sin().sum())(x)",
        "torch.func.vmap(torch.func.grad(lambda t: t * t))(x)",
        "torch.autograd.functional.jacobian(lambda t: t * 2, x)",
        "y.sum().backward(inputs=[x])",
        "torch.autograd.backward([y[0], y[1]])",
        "torch.nn.Embedding(3, 2, sparse=True)(torch.tensor([1])).sum().backward()",
        "(y * 1j).abs().sum().backward()",
        "x.sum().to(torch.bfloat16).backward()",
        "torch.nn.LSTM(3, 2)(y[None])[0].sum().backward()",
    ],
)
def test_rarer_calls_are_recorded_too(last_lines):
    start = "import torch\nx = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)\ny = x * 2\n"
    found, _ = run(start + last_lines)
    assert found["error"] is None
    assert runs(found)


def test_a_script_without_a_backward_pass():
    with pytest.raises(NothingToDraw, match=r"script.py never ran a backward pass: call"):
        run("import torch\n")
    with pytest.raises(NothingToDraw, match="ended before: RuntimeError: element 0 of tensors"):
        run("import torch\ntorch.ones(1).backward()\n")


def test_a_batch_of_gradients_is_shown_by_its_shape():
    found, printed = told("""\
x = torch.ones(3, requires_grad=True)
print(torch.autograd.grad(x * 2, x, torch.eye(3), is_grads_batched=True)[0].sum().item())
""")
    assert printed == "6.0\n"
    assert calls(found)[0]["roots"][0]["seed"] == {
        "shape": [3],
        "dtype": "float32",
        "type": "BatchedTensor",
    }
    assert [event["node"] for event in runs(found)] == ["n0"]


def test_a_pass_above_the_limit_is_left_out_and_the_script_goes_on(monkeypatch):
    monkeypatch.setattr(observer, "LIMIT", 60)
    source = """\
w = torch.tensor(1.0, requires_grad=True)
for turns in (58, 59, 1):
    y = w
    for _ in range(turns):
        y = y * 1
    y.backward()
print(w.grad.item())
"""
    found, printed = told(source)
    assert printed == "3.0\n"
    assert len(found["nodes"]) == 59 and len(calls(found)) == 1
    assert found["left_out"] == [
        "backward pass 2: a recording holds at most 60 nodes",
        "a further backward pass: it came after the limit was reached",
    ]


def test_a_graph_that_is_walked_too_often_is_left_out(monkeypatch):
    monkeypatch.setattr(observer, "RUNS", 10)
    found, _ = run(LINE.replace("b.backward()", "for _ in range(5): b.backward(retain_graph=True)"))
    assert len(calls(found)) == 2
    assert "backward pass 3: a recording holds at most 10 runs" in found["left_out"][0]


def test_recording_restores_the_global_state():
    engine = torch.autograd._engine_run_backward
    before = sys.argv, sys.path[:], sys.modules["__main__"], sys.gettrace()
    run(
        LINE
        + "import sys; sys.argv.append('x'); sys.path.append('y'); assert __name__ == '__main__'"
    )
    assert (sys.argv, sys.path, sys.modules["__main__"], sys.gettrace()) == before
    assert torch.autograd._engine_run_backward is engine
    assert torch._C._len_torch_dispatch_stack() == 0


def test_recording_does_not_import_the_compiler():
    """Without a precaution, the first kernel imports torch.compile, which takes over a second."""
    code = """
import sys, torch
from pathlib import Path
from gradbook.graph.record import record
source = "import torch; y = w = torch.tensor(1.0, requires_grad=True)\\n"
found = record(source + "for _ in range(9): y = y * 2\\ny.backward()", Path("script.py"))
print(len(found["nodes"]), *(name for name in sys.modules if name.startswith("torch._dynamo")))
"""
    assert python("-c", code, check=True).stdout.split() == ["10"]


def test_the_numbers_of_a_recording():
    assert value(torch.tensor([1 / 3, 2.0, math.inf, math.nan]))["data"] == [
        0.333333,
        2,
        "inf",
        "nan",
    ]
    assert value(torch.tensor(1 + 2j))["data"] == [1, 2]
    assert value(torch.tensor(True))["data"] is True
    large = value(torch.arange(25.0))
    assert large == {
        "shape": [25],
        "dtype": "float32",
        "stat": {"min": 0, "max": 24, "mean": 12, "norm": 70, "zero": 1},
    }
