"""Recording realistic models changes neither their output nor their gradients."""

import contextlib
import cProfile
import functools
import io
import json
import types
from pathlib import Path

import models
import pytest
from recorded_graphs import calls, runs

from gradbook import ROOT
from gradbook.graph import observer, render
from gradbook.graph.names import named
from gradbook.graph.record import record
from gradbook.graph.render import fragment
from gradbook.graph.tensors import dump, value
from gradbook.verify.process import as_main

FOLDER = ROOT / "tests"
# Hexadecimal floats are exact, so each number is compared bit by bit.
PRINTS = """\
print(loss.item().hex())
for name, each in model.named_parameters():
    print(name, each.grad is not None and each.grad.double().sum().item().hex())
"""


def program(name):
    """Return the source of a model that prints its gradients. Deep models are made narrow."""
    return models.program(name, 4 if "resnet" in name else 8) + PRINTS


def plain_run(source):
    """Return the variables and the output of a run without a recorder."""
    module = types.ModuleType("__main__")
    with as_main(module, str(FOLDER)), contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(source, vars(module))
    return vars(module), printed.getvalue()


@functools.cache
def recorded(source):
    """Return a recording with all details, as read back from JSON, and the output."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        found = record(source, FOLDER / "my_script.py", details=True)
    return json.loads(dump(found)), printed.getvalue()


@pytest.mark.parametrize("name", models.PROGRAMS)
def test_a_recorded_model_has_the_gradients_and_prints_of_a_plain_run(name):
    source = program(name)
    variables, printed = plain_run(source)
    found, output = recorded(source)
    assert output == printed and found["error"] is None
    assert "left_out" not in found
    named = variables["model"].named_parameters(remove_duplicate=False)
    wanted = {name: value(each.grad) for name, each in named}
    got = {
        called.removeprefix("model."): row.get("grad")
        for row in found["parameters"]
        for called in row["names"]
        if called.startswith("model.")
    }
    assert got == json.loads(json.dumps(wanted))
    assert calls(found) and runs(found)
    assert all("out" in event for event in runs(found))


@pytest.mark.parametrize("name", ["resnet18", "checkpoint", "dcgan", "per_sample", "amp"])
def test_the_steps_of_a_model_can_be_written(name):
    found, _ = recorded(program(name))
    shown = fragment(found, "g")
    assert shown.count('data-k="run"') == len(runs(found))


def test_an_operation_is_called_by_its_module_and_no_two_have_one_name():
    found, _ = recorded(program("resnet18"))
    nodes = named(found)
    operations = [node.label for node in nodes.values() if not node.leaf]
    assert len(operations) == len(set(operations))
    assert "model.layers.1.norms.1: native_batch_norm" in operations
    assert {"model.pool: max_pool2d_with_indices", "model.layers.0: relu #2"} <= set(operations)
    frames = {tuple(node.data["frames"][-1]) for node in nodes.values() if not node.leaf}
    lines = [line for _, line, _ in sorted(frames)]
    code = program("resnet18").splitlines()
    assert [code[line - 1] for line in lines] == [
        "loss = F.cross_entropy(model(x), torch.arange(len(x)) % 10)"
    ]
    assert [Path(file["path"]).name for file in found["files"]] == ["models.py"]
    inner = nodes["n0"].data["frames"][0]
    assert "self.pool(self.stem(x))" in found["files"][0]["code"][inner[1] - 1]


def test_a_convolution_without_a_bias_is_called_by_its_input():
    source = "import torch\nimage = torch.ones(1, 1, 8, 8, requires_grad=True)\n"
    source += "kernel = torch.ones(1, 1, 3, 3)\n"
    source += "torch.conv2d(image, kernel).max().backward()\n"
    labels = [node.label for node in named(recorded(source)[0]).values()]
    assert "convolution(image)" in labels


def test_the_bytes_that_nodes_keep_are_counted_once_and_without_parameters():
    found, _ = recorded("""\
import torch
x, w = torch.ones(10, 20), torch.ones(20, 30, requires_grad=True)
y = (x @ w).sigmoid()
z = (y * y).sum() + (w * w).sum()
z.backward()
""")
    kept = {node["op"]: node["bytes"] for node in found["nodes"] if node.get("bytes")}
    assert kept == {"MmBackward0": 10 * 20 * 4, "SigmoidBackward0": 10 * 30 * 4}


def test_twice_as_many_nodes_take_twice_the_work(monkeypatch):
    """Count calls, because timings vary between machines."""
    monkeypatch.setattr(render, "DRAWN", 0)
    source = "import torch\ny = x = torch.ones(30, requires_grad=True)\n"
    source += "for _ in range({}): y = y * 1\ny.sum().backward()\n"
    work = []
    for turns in (150, 300):
        profile = cProfile.Profile()
        profile.enable()
        found, _ = recorded(source.format(turns))
        fragment(found, "g")
        profile.disable()
        work.append(sum(entry.callcount for entry in profile.getstats()))
    assert work[1] < 2.2 * work[0]


def test_a_loop_that_is_longer_than_a_recording_is_recorded_until_there(monkeypatch):
    monkeypatch.setattr(observer, "LIMIT", 100)
    source = program("loop") + "#"  # a new source, so that `recorded` has no cached result
    _, printed = plain_run(source)
    found, output = recorded(source)
    assert output == printed
    assert len(found["nodes"]) <= 100 and len(calls(found)) == 12
    assert "backward pass 13: a recording holds at most 100 nodes" in found["left_out"][0]
    assert "(37 times)" in found["left_out"][1]
    assert {row["state"] for row in found["parameters"]} == {"some"}
