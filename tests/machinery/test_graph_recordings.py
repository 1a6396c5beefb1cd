"""The site's committed recordings match what PyTorch does, and the update command works."""

import contextlib
import io
import json
import runpy
import types

import pytest
import torch
from pinned import only_with_pinned_torch
from recorded_graphs import run

from gradbook import ROOT, Refused, torch_pin
from gradbook.graph import observer
from gradbook.graph.record import NothingToDraw, record
from gradbook.graph.recordings import recording_of, shown
from gradbook.graph.tensors import difference
from gradbook.update import update
from gradbook.verify.outputs import unmatched
from gradbook.verify.process import as_main

# Exclude the snippets of the error index, which provoke errors. Under the recorder some errors have
# different messages, and it rejects some of these snippets. No page shows their graphs.
SNIPPETS = sorted(
    path
    for path in (ROOT / "snippets").rglob("*.py")
    if ROOT / "snippets/errors" not in path.parents
)
GRAPHS = sorted((ROOT / "snippets").rglob("*.graph.json"))


def name(path):
    return path.relative_to(ROOT).as_posix()


@only_with_pinned_torch("another one may make another graph")
@pytest.mark.parametrize("path", GRAPHS, ids=name)
def test_the_committed_graph_is_what_pytorch_does(path):
    snippet = path.with_name(path.name.removesuffix(".graph.json") + ".py")
    new, _ = run(snippet.read_text("utf-8"), snippet)
    changed = difference(json.loads(path.read_text("utf-8")), new)
    assert not changed, f"{name(path)}: {changed}\nIf that is right, accept it with: make update"


def test_every_shown_graph_is_committed_and_every_committed_one_shown():
    wanted = {recording_of(snippet) for snippet in shown(ROOT)}
    missing = sorted(name(path) for path in wanted - set(GRAPHS))
    assert not missing, f"record them with `make update`: {missing}"
    if wanted:
        unused = sorted(name(path) for path in set(GRAPHS) - wanted)
        assert not unused, f"no page has a graph fence for {unused}"


def run_alone(path):
    with as_main(types.ModuleType("__main__"), str(path.parent)):
        runpy.run_path(str(path), run_name="__main__")


@pytest.mark.parametrize("path", SNIPPETS, ids=name)
def test_recording_changes_nothing_that_a_snippet_prints(path, monkeypatch):
    """What a plain run prints is recorded in the snippet, and the tests of the pages compare it."""
    # A training loop is observed to its end, but only its first steps become nodes and events.
    monkeypatch.setattr(observer, "LIMIT", 200)
    monkeypatch.setattr(observer, "RUNS", 800)
    # As `gradbook graph` does, because compiled code is a single node.
    monkeypatch.setenv("TORCHDYNAMO_DISABLE", "1")
    source = path.read_text("utf-8")
    with contextlib.redirect_stdout(io.StringIO()) as printed, contextlib.suppress(NothingToDraw):
        record(source, path)
    if "torch.compile(" not in source:
        assert unmatched(source, printed.getvalue()) == ([], [])
        return
    with contextlib.redirect_stdout(io.StringIO()) as bare:  # and the compiler is off here, too
        run_alone(path)
    assert printed.getvalue() == bare.getvalue()


@pytest.mark.parametrize("path", GRAPHS, ids=name)
def test_the_order_is_that_of_a_plain_run(path):
    """PyTorch's profiler reports that the engine ran the same operations in the same order."""
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
            expected.append("GraphRoot")  # the engine's extra node before all roots
        elif event["t"] == "run":
            expected.append(op[event["node"]])
        elif event["t"] == "return":  # a captured leaf does not run
            expected += [op[v["node"]] for v in event["values"] if v["node"].startswith("leaf")]
    assert ran == expected


SINE = """\
import torch

w = torch.tensor(2.0, requires_grad=True)
a = w * 3
b = a.sin()
b.backward()
"""


@pytest.fixture
def site(tmp_path, monkeypatch):
    """Return a snippet in a folder that acts as a separate repository."""
    monkeypatch.delenv("CI", raising=False)
    snippet = tmp_path / "snippets/learn/page/idea.py"
    snippet.parent.mkdir(parents=True)
    snippet.write_text(SINE, "utf-8")
    (tmp_path / "docs").mkdir()
    return snippet


needs_pinned_torch = only_with_pinned_torch("no other may record")


@needs_pinned_torch
def test_update_records_what_the_pages_show(site):
    assert list(update([site])) == [recording_of(site)]
    text = recording_of(site).read_text("utf-8")
    assert text.endswith("}\n") and text.count('  {"id": ') == 3 and text.count('  {"t": ') == 4
    assert list(update([site])) == []


@needs_pinned_torch
def test_update_keeps_a_graph_that_differs_in_the_last_bits(site):
    list(update([site]))
    path = recording_of(site)
    text = path.read_text("utf-8")
    near = text.replace("-0.279415", "-0.279416")
    far = text.replace("-0.279415", "-0.279515")
    assert len({text, near, far}) == 3
    path.write_text(near, "utf-8")
    assert list(update([site])) == []
    assert path.read_text("utf-8") == near
    path.write_text(far, "utf-8")
    list(update([site]))
    assert path.read_text("utf-8") == text


@needs_pinned_torch
def test_update_refuses_a_graph_that_differs_between_runs_and_records_the_others(site):
    unstable = site.with_name("unstable.py")
    unstable.write_text(SINE.replace("2.0", "torch.rand(()).item()"), "utf-8")
    said = "unstable.py does something else each time: nodes.0..value.data: "
    with pytest.raises(Refused, match=said):
        list(update([unstable, site]))
    assert not recording_of(unstable).exists()
    assert recording_of(site).exists()


@needs_pinned_torch
def test_update_names_a_snippet_that_is_not_there(site):
    site.unlink()
    with pytest.raises(Refused, match=r"idea\.py"):
        list(update([site]))


def test_recording_is_refused_under_ci_and_with_another_torch(site, monkeypatch):
    monkeypatch.setattr(torch_pin, "pinned", lambda: "1.0")
    with pytest.raises(Refused, match=r"torch 1\.0 writes recordings, and this is"):
        list(update([site]))
    monkeypatch.setenv("CI", "true")
    with pytest.raises(Refused, match="refused under CI"):
        list(update([site]))
