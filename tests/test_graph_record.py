"""The recorder: what it writes is what PyTorch does, and it changes nothing of that."""

import contextlib
import io
import json
import math
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from pinned import only_with_pinned_torch

from gradbook.beside import files_beside
from gradbook.graph import record as recording
from gradbook.graph.record import record, shown
from gradbook.graph.recorder import NothingToDraw, TooLarge
from gradbook.graph.tensors import difference, dump, value
from gradbook.verify.outputs import printed_lines, recorded

ROOT = Path(__file__).parent.parent
# Without those of the index of errors: they provoke errors, of which a run that is watched words
# some otherwise, and some of which the recorder refuses. No page shows a graph of them.
SNIPPETS = sorted(
    path
    for path in (ROOT / "snippets").rglob("*.py")
    if ROOT / "snippets/errors" not in path.parents
)
GRAPHS = sorted((ROOT / "snippets").rglob("*.graph.json"))


def name(path):
    return path.relative_to(ROOT).as_posix()


def run(source, path=Path("script.py")):
    """Return the recording of a source, as it is read back from its file, and what it printed."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        found = record(source, path)
    return json.loads(dump(found)), printed.getvalue()


def runs(found):
    return [event for event in found["events"] if event["t"] == "run"]


def calls(found):
    return [event for event in found["events"] if event["t"] == "call"]


def data(value):
    return value and value["data"]


# -- the graphs of the site


@only_with_pinned_torch("another one may make another graph")
@pytest.mark.parametrize("path", GRAPHS, ids=name)
def test_the_committed_graph_is_what_pytorch_does(path):
    snippet = path.with_name(path.name.removesuffix(".graph.json") + ".py")
    new, _ = run(snippet.read_text("utf-8"), snippet)
    changed = difference(json.loads(path.read_text("utf-8")), new)
    assert not changed, f"{name(path)}: {changed}\nIf that is right, accept it with: make update"


def test_every_shown_graph_is_committed_and_every_committed_one_shown():
    wanted = {recording.graph_of(snippet) for snippet in shown(ROOT)}
    missing = sorted(name(path) for path in wanted - set(GRAPHS))
    assert not missing, f"record them with `make update`: {missing}"
    if wanted:
        unused = sorted(name(path) for path in set(GRAPHS) - wanted)
        assert not unused, f"no page has a graph fence for {unused}"


def run_alone(path):
    with files_beside(str(path.parent)):
        runpy.run_path(str(path), run_name="__main__")


@pytest.mark.parametrize("path", SNIPPETS, ids=name)
def test_recording_changes_nothing_that_a_snippet_prints(path):
    with contextlib.redirect_stdout(io.StringIO()) as watched:
        try:
            record(path.read_text("utf-8"), path)
        except TooLarge:
            return  # it was stopped on its way
        except NothingToDraw:
            pass
    with contextlib.redirect_stdout(io.StringIO()) as bare:
        run_alone(path)
    # Python says where the stack was full, and that is somewhere else while it is watched.
    texts = [each.getvalue().partition(" while calling a")[0] for each in (watched, bare)]
    assert printed_lines(texts[0]) == printed_lines(texts[1])


@pytest.mark.parametrize("path", GRAPHS, ids=name)
def test_the_order_is_that_of_a_run_which_nobody_watches(path):
    """PyTorch's own profiler sees the engine run the same operations in the same order."""
    found = json.loads(path.read_text("utf-8"))
    snippet = path.with_name(f"{found['name']}.py")
    with contextlib.redirect_stdout(io.StringIO()), torch.profiler.profile() as profile:
        run_alone(snippet)
    prefix = "autograd::engine::evaluate_function: "
    evaluated = [each for each in profile.events() if each.name.startswith(prefix)]
    evaluated.sort(key=lambda each: each.time_range.start)
    ran = [each.name.removeprefix(prefix).split("::")[-1] for each in evaluated]
    op = {node["id"]: node["op"] for node in found["nodes"]}
    expected = []
    for event in found["events"]:
        if event["t"] == "call" and len(event["roots"]) > 1:
            expected.append("GraphRoot")  # one that stands before all roots
        elif event["t"] == "run":
            expected.append(op[event["node"]])
        elif event["t"] == "return":  # a leaf is handed its gradient and does not run
            expected += [op[v["node"]] for v in event["values"] if v["node"].startswith("leaf")]
    assert ran == expected


# -- random programs

START = """\
import torch

x = torch.tensor({x}, dtype=torch.float64, requires_grad=True)
y = torch.tensor({y}, dtype=torch.float64, requires_grad=True)
c = torch.tensor([0.5, -1.0, 2.0], dtype=torch.float64)
"""
ANY = ["{a} * 2", "3 - {a}", "{a}.sin()", "{a}.tanh()", "{a}.relu()", "{a} ** 2"]
ANY += ["{a} + {b}", "{a} - {b}", "{a} * {b}"]
OF_VECTORS = ["{a}.sum()", "{a}.mean()", "{a}.flip(0)", "{a}.dot(c)", "{a}.unbind()"]


@st.composite
def programs(draw):
    """Return a start, and statements that make a node each: (targets, expression, arguments)."""
    numbers = st.sampled_from([-2.0, -0.5, 0.25, 1.0, 3.0])
    start = START.format(x=draw(st.lists(numbers, min_size=3, max_size=3)), y=draw(numbers))
    length, steps = {"x": 3, "y": 1, "c": 3}, []
    for code in draw(st.lists(st.integers(0, 2**16), min_size=1, max_size=8)):
        names = list(length)
        a, b = names[-1 - code % len(names)], names[-1 - code // 16 % len(names)]
        choices = ANY + OF_VECTORS * (length[a] == 3)
        expression = choices[code // 256 % len(choices)]
        targets = [f"v{len(names)}"]
        if "unbind" in expression:
            targets = [f"v{len(names)}_{part}" for part in range(3)]
        arguments = (a, b) if "{b}" in expression else (a,)
        to_vector = expression in [*ANY, "{a}.flip(0)"] and max(length[n] for n in arguments) == 3
        length.update(dict.fromkeys(targets, 3 if to_vector else 1))
        steps.append((targets, expression, arguments))
    return start, steps


def source_of(program):
    start, steps = program
    lines = [
        f"{', '.join(targets)} = {expression.format(**dict(zip('ab', arguments, strict=False)))}"
        for targets, expression, arguments in steps
    ]
    # What y is added for: there is always a gradient.
    return start + "\n".join([*lines, f"total = {steps[-1][0][-1]}.sum() + y * 1", ""])


def close(recorded_value, tensor, size=0.0):
    """Say whether a recorded value is a tensor, or None if there is none."""
    if recorded_value is None or tensor is None:
        return recorded_value is None and (tensor is None or not tensor.any())
    got = torch.tensor(recorded_value["data"], dtype=torch.float64)
    return got.shape == tensor.shape and torch.allclose(got, tensor, rtol=1e-5, atol=1e-9 + size)


def edges_into(found, place, slot=0):
    """Return the gradients that were sent to a node's output, one an edge."""
    nodes = {node["id"]: node for node in found["nodes"]}
    sent = [
        value
        for event in runs(found)
        for edge, value in zip(nodes[event["node"]].get("next", ()), event["out"], strict=False)
        if edge == {"to": place, "slot": slot} and value
    ]
    return [torch.tensor(each["data"], dtype=torch.float64) for each in sent]


programs_in_suite = settings(max_examples=200, derandomize=True, deadline=None, database=None)


@programs_in_suite
@given(programs(), st.integers(1, 2))
def test_the_gradients_of_a_random_program(program, passes):
    source = source_of(program)
    backward = "total.backward(retain_graph=True)\n" * passes
    bits = "print([t.grad.numpy().tobytes() for t in (x, y) if t.grad is not None])\n"
    bits += "print(total.detach().numpy().tobytes())\n"
    found, printed = run(source + backward + bits)
    with contextlib.redirect_stdout(io.StringIO()) as bare:
        exec(source + backward + bits, plain := {})
    assert printed == bare.getvalue()  # bit for bit
    assert dump(run(source + backward + bits)[0]) == dump(found)

    for leaf in [node for node in found["nodes"] if node["kind"] == "leaf"]:
        edges = edges_into(found, leaf["id"])
        size = 1e-5 * max(each.abs().max().item() for each in edges)
        assert close(data_of(sum(edges)), plain[leaf["names"]["0"][0]].grad, size)

    for event in runs(found):
        arrived = zip(event["in"], targets_of(found, event["node"]), strict=True)
        for each, target in arrived:
            if each and target:
                assert close(each, gradient(source, target))


def data_of(tensor):
    return {"data": tensor.tolist()}


def targets_of(found, place):
    """Return the last name of each output of a node."""
    node = next(node for node in found["nodes"] if node["id"] == place)
    slots = range(len(node.get("meta", [0])))
    return [node.get("names", {}).get(str(slot), [None])[-1] for slot in slots]


def gradient(source, target):
    """Return what torch.autograd.grad gives for an intermediate result, in a run of its own."""
    exec(source, variables := {})
    return torch.autograd.grad(variables["total"], variables[target], allow_unused=True)[0]


@programs_in_suite
@given(programs())
def test_the_gradient_on_every_edge_of_a_random_program(program):
    source = source_of(program)
    found, _ = run(source + "total.backward()\n")
    exec(source, plain := {})
    ran = {event["node"]: event for event in runs(found)}
    places = {
        each: n["id"] for n in found["nodes"] for g in n.get("names", {}).values() for each in g
    }
    for targets, expression, arguments in program[1]:
        if not (event := ran.get(places.get(targets[0]))):
            continue  # the total does not depend on it
        # The operation alone, on copies: so each argument is one edge, even where one is both.
        copies = [plain[name].detach().clone() for name in arguments]
        for copy, name in zip(copies, arguments, strict=True):
            copy.requires_grad_(plain[name].requires_grad)
        result = eval(
            expression.format(a="p", b="q"),
            dict(zip("pq", copies, strict=False), **{"c": plain["c"]}),
        )
        outputs = result if isinstance(result, tuple) else (result,)
        wanted = torch.autograd.grad(
            [each for each, value in zip(outputs, event["in"], strict=True) if value],
            [each for each in copies if each.requires_grad],
            [torch.tensor(value["data"], dtype=torch.float64) for value in event["in"] if value],
        )
        sent = [each for each in event["out"] if each]
        assert len(sent) == len(wanted)
        for each, gradient_of_copy in zip(sent, wanted, strict=True):
            assert close(each, gradient_of_copy, 1e-5 * gradient_of_copy.abs().max().item())


@programs_in_suite
@given(programs(), st.integers(1, 2))
def test_the_order_of_a_random_program(program, passes):
    found, _ = run(source_of(program) + "total.backward(retain_graph=True)\n" * passes)
    ids = [node["id"] for node in found["nodes"]]
    assert len(ids) == len(set(ids))
    for number in range(1, passes + 1):
        order = [event["node"] for event in runs(found) if event["pass"] == number]
        assert sorted(order) == sorted(ids)
        for node in found["nodes"]:
            for edge in node.get("next", ()):
                assert not edge or order.index(node["id"]) < order.index(edge["to"])


# -- what a recording says


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


def test_the_turns_of_a_loop_are_statements_of_their_own():
    found, _ = run("""\
import torch
w = torch.tensor(2.0, requires_grad=True)
y = w
for _ in range(3): y = y * w
y.backward()
""")
    assert [(n["line"], n["visit"]) for n in found["nodes"] if n["kind"] == "op"] == [
        (4, 1),
        (4, 2),
        (4, 3),
    ]


def test_a_call_inside_a_statement_does_not_take_its_line():
    found, _ = run("""\
import torch
def f(x):
    return x * 2
w = torch.tensor(2.0, requires_grad=True)
y = f(w) + 1
y.backward()
""")
    assert [(n["line"], n["visit"]) for n in found["nodes"] if n["kind"] == "op"] == [
        (3, 1),
        (5, 2),
    ]


def test_names_in_lists_dictionaries_and_modules():
    found, _ = run("""\
import torch
weights = {"a": torch.tensor([1.0], requires_grad=True)}
layers = [torch.tensor([2.0], requires_grad=True)]
model = torch.nn.Linear(1, 1)
(model(weights["a"]) * layers[0]).sum().backward()
""")
    leaves = [node["names"]["0"] for node in found["nodes"] if node["kind"] == "leaf"]
    assert sorted(leaves) == [["layers[0]"], ["model.bias"], ["model.weight"], ["weights['a']"]]


def test_a_module_is_named_as_others_name_it():
    found, _ = run("""\
import torch
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
    found, _ = run("""\
import torch
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
    found, _ = run("""\
import torch
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
    found, printed = run("""\
import torch
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


def test_an_in_place_change_is_told_where_it_was_saved():
    found, _ = run("""\
import torch
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
    found, _ = run("""\
import torch
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
import torch
x = torch.tensor(3.0, requires_grad=True)
def unpack(kept):
    print("unpack")
    return kept
with torch.autograd.graph.saved_tensors_hooks(lambda kept: kept, unpack):
    y = x**2
y.backward()
"""
    found, printed = run(source)
    assert printed == "unpack\n"
    assert found["nodes"][1]["saved"] == [
        {"name": "self", "error": "packed by a saved-tensor hook"}
    ]


def test_a_custom_function_is_one_node():
    source = """\
import torch
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
    node = run(source)[0]["nodes"][1]
    assert (node["op"], node["kind"], node["line"]) == ("TimesBackward", "custom", 12)
    assert (node["attrs"], data(node["out"][0])) == ({"factor": 3}, 6)
    assert [(each["name"], each["of"]) for each in node["saved"]] == [("saved_tensors[0]", "leaf0")]
    hooks = "torch.autograd.graph.saved_tensors_hooks(lambda t: t, lambda t: t)"
    node = run(source.replace("y = ", f"with {hooks}: y = "))[0]["nodes"][1]
    assert (node["attrs"], node["saved"][0]["error"][:6]) == ({"factor": 3}, "packed")


def test_what_is_asked_of_a_constant_raises_as_it_does_alone():
    source = "import torch\nc, x = torch.ones(1), torch.ones(1, requires_grad=True)\n"
    source += "(x * c).backward()\n"
    found, _ = run(source + "torch.autograd.grad(x * c, c)")
    with pytest.raises(RuntimeError) as alone:
        exec(source + "torch.autograd.grad(x * c, c)", {})
    assert found["error"] == f"RuntimeError: {alone.value}"


def test_what_an_optimizer_changes():
    found, _ = run("""\
import torch
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
import torch
from torch.utils.checkpoint import checkpoint
x = torch.tensor(2.0, requires_grad=True)
y = checkpoint(lambda t: t**3, x * 1, use_reentrant=True)
(y * 2).backward()
print(x.grad.item())
"""
    found, printed = run(source)
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


# -- what is refused, and what is left behind


def test_a_script_without_a_backward_pass():
    with pytest.raises(NothingToDraw, match=r"script.py never ran a backward pass: call"):
        run("import torch\n")
    with pytest.raises(NothingToDraw, match="ended before: RuntimeError: element 0 of tensors"):
        run("import torch\ntorch.ones(1).backward()\n")


def test_batched_gradients_are_refused():
    with pytest.raises(NothingToDraw, match="is_grads_batched cannot be recorded"):
        run("""\
import torch
x = torch.ones(3, requires_grad=True)
torch.autograd.grad(x * 2, x, torch.eye(3), is_grads_batched=True)
""")


def test_a_graph_that_is_too_large():
    source = """\
import torch
w = torch.tensor(1.0, requires_grad=True)
y = w
for _ in range({turns}):
    y = y * 1
try:
    y.backward()
except Exception:
    pass
print("not reached")
"""
    assert len(run(source.format(turns=59))[0]["nodes"]) == 60
    with pytest.raises(TooLarge, match="its graph has more than 60 nodes: record fewer steps"):
        run(source.format(turns=60))


def test_nothing_is_left_behind():
    engine = torch.autograd._engine_run_backward
    before = sys.argv, sys.path[:], sys.modules["__main__"], sys.gettrace()
    run(
        LINE
        + "import sys; sys.argv.append('x'); sys.path.append('y'); assert __name__ == '__main__'"
    )
    assert (sys.argv, sys.path, sys.modules["__main__"], sys.gettrace()) == before
    assert torch.autograd._engine_run_backward is engine
    assert torch._C._len_torch_dispatch_stack() == 0


def test_a_graph_of_ten_nodes_takes_at_most_two_seconds_beyond_torch():
    code = """
import time, torch
from pathlib import Path
start = time.perf_counter()
from gradbook.graph.record import record
source = "import torch; y = w = torch.tensor(1.0, requires_grad=True)\\n"
found = record(source + "for _ in range(9): y = y * 2\\ny.backward()", Path("script.py"))
print(len(found["nodes"]), time.perf_counter() - start)
"""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    nodes, seconds = done.stdout.split()
    assert nodes == "10"
    assert float(seconds) < 2


# -- keeping the graphs of the site


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)
    snippet = tmp_path / "snippets/learn/page/idea.py"
    snippet.parent.mkdir(parents=True)
    snippet.write_text(LINE.replace("a**2", "a.sin()"), "utf-8")
    page = tmp_path / "docs/learn/page.md"
    page.parent.mkdir(parents=True)
    page.write_text("# Page\n\n```graph\nlearn/page/idea\n```\n", "utf-8")
    return snippet


needs_pinned_torch = only_with_pinned_torch("no other may record")


@needs_pinned_torch
def test_update_records_what_the_pages_show(site, capsys):
    assert recording.main([]) == 0
    path = recording.graph_of(site)
    assert capsys.readouterr().out == "updated snippets/learn/page/idea.graph.json\n"
    text = path.read_text("utf-8")
    assert text.endswith("}\n") and text.count('  {"id": ') == 3 and text.count('  {"t": ') == 4
    assert recording.main([]) == 0
    assert capsys.readouterr().out == ""


@needs_pinned_torch
def test_update_keeps_a_graph_that_differs_in_the_last_bits(site, capsys):
    recording.main([])
    path = recording.graph_of(site)
    text = path.read_text("utf-8")
    near = text.replace("-0.279415", "-0.279416")
    far = text.replace("-0.279415", "-0.279515")
    assert len({text, near, far}) == 3
    path.write_text(near, "utf-8")
    recording.main([])
    assert path.read_text("utf-8") == near
    path.write_text(far, "utf-8")
    recording.main([])
    assert path.read_text("utf-8") == text


@needs_pinned_torch
def test_update_refuses_what_is_another_graph_each_time(site, capsys):
    site.write_text(LINE.replace("2.0", "torch.rand(()).item()"), "utf-8")
    assert recording.main([]) == 2
    assert "does something else each time: nodes[0].value.data: " in capsys.readouterr().err
    assert not recording.graph_of(site).exists()


@needs_pinned_torch
def test_update_names_a_snippet_that_is_not_there(site, capsys):
    site.unlink()
    assert recording.main([]) == 2
    assert "idea.py" in capsys.readouterr().err


def test_update_is_refused_under_ci_and_with_another_torch(site, monkeypatch, capsys):
    monkeypatch.setattr(recording, "pinned_torch", lambda: "1.0")
    assert recording.main([]) == 2
    assert "torch 1.0 records graphs" in capsys.readouterr().err
    monkeypatch.setenv("CI", "true")
    assert recording.main([]) == 2
    assert "refused under CI" in capsys.readouterr().err


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
        "stat": {"min": 0, "max": 24, "mean": 12, "norm": 70},
    }


def test_recorded_outputs_of_the_gallery_are_in_its_graphs():
    """The last state shows the gradients that the snippet prints."""
    path = ROOT / "snippets/understand/gallery/two_paths.py"
    found, printed = run(path.read_text("utf-8"), path)
    assert [line for texts in recorded(path.read_text("utf-8")).values() for line in texts] == [
        "tensor(8.)"
    ]
    assert printed == "tensor(8.)\n"
    assert data(runs(found)[-1]["after"]) == 8
