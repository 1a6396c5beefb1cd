"""Recording the graph of a script: `record` runs it once, `write` keeps what it returns.

`python -m gradbook.graph.record` records the graphs that the pages show: part of `make update`.

A recording is this, where a value is `{shape, dtype, data}`, or `{shape, dtype, stat}` of a tensor
with more than 24 elements, and numbers have 6 significant digits:

    {schema, name, torch, error, code: [line...],
     nodes: [{id: "leaf0", op: "AccumulateGrad", kind: "leaf", names: {"0": [name...]}, value,
              end?: {value, grad}},
             {id: "n0", op: "MulBackward0", kind: "op" | "custom", names, line, visit, aten,
              out: [value...], args: [{arg, t, const, value} | {arg, py}],
              rule: {argument: formula}, meta: [{shape, dtype}], next: [{to, slot} | null],
              saved: [{name, value, const | of, slot} | {name, error}], attrs, by?}],
     events: [{t: "call", pass, line, visit, kind: "backward" | "grad", roots: [{node, slot, seed}],
               retain_graph, create_graph, inputs?: [{node, slot}], error?,
               hooks?: [{node, slot, names}], leaves?: {leaf: value}},
              {t: "run", pass, node, in: [value | null], kernels?: [{aten, out}],
               out?: [value | null], before?, after?},
              {t: "return", pass, values: [{node, slot, value}]}]}

Operations are numbered as they were recorded, leaves as they were first used. `visit` numbers the
statements that ran, so a loop's second turn has another. `end` is what a leaf holds when the script
ends, where that is not what the last event says. A `run` without `out` is the node that raised.
"""

import contextlib
import importlib.metadata
import io
import json
import linecache
import os
import sys
import types
from collections.abc import Iterator
from pathlib import Path

import torch

from gradbook import pinned_torch
from gradbook.beside import files_beside
from gradbook.fences import SNIPPETS, fences
from gradbook.graph.formulas import formulas
from gradbook.graph.recorder import (
    NothingToDraw,
    Recorder,
    RecordError,
    Stop,
    said,
)
from gradbook.graph.script import Script, names
from gradbook.graph.tensors import difference, dump, value, write

SCHEMA = 1


@contextlib.contextmanager
def _as_main(module: types.ModuleType, path: Path) -> Iterator[None]:
    # Let a script find what it would find when Python ran it.
    saved = sys.modules["__main__"], sys.argv
    sys.modules["__main__"], sys.argv = module, [str(path)]
    try:
        with files_beside(str(path.resolve().parent)):
            yield
    finally:
        sys.modules["__main__"], sys.argv = saved


@contextlib.contextmanager
def _watched(recorder: Recorder) -> Iterator[None]:
    # `backward`, `autograd.grad` and `torch.func.grad` all reach the engine by this function.
    places = torch.autograd, torch.autograd.graph
    original, tracing = torch.autograd.graph._engine_run_backward, sys.gettrace()
    for place in places:
        place._engine_run_backward = recorder.engine(original)
    try:
        with recorder:
            sys.settrace(recorder.script.trace)
            yield
    finally:
        sys.settrace(tracing)
        for place in places:
            place._engine_run_backward = original


def record(source: str, path: Path) -> dict:
    """Run a script once and return its recording; if it raises, that of what it did until then.

    Raises:
        NothingToDraw: it never ran the backward pass.
        TooLarge: its graph has more than 60 nodes.
        SyntaxError: it is not Python.
    """
    script = Script(source, str(path))
    recorder, module, error = Recorder(script), types.ModuleType("__main__"), None
    module.__file__ = str(path)
    linecache.checkcache(str(path))
    with _as_main(module, path):
        try:
            with _watched(recorder):
                exec(script.code, vars(module))
        except SystemExit as end:
            error = said(end) if end.code else None
        except Exception as end:
            error = said(end)
        except Stop as stop:
            raise stop.args[0] from None
    if not recorder.nodes:
        reason = f"it ended before: {error}" if error else "call loss.backward() in it"
        raise NothingToDraw(f"{path} never ran a backward pass: {reason}")
    recorder.look(names(vars(module)))
    return {
        "schema": SCHEMA,
        "name": path.stem,
        "torch": torch.__version__.partition("+")[0],
        "error": error,
        "code": source.splitlines(),
        **_parts(recorder),
    }


def _parts(recorder: Recorder) -> dict[str, list]:
    # Return the nodes and events of a recording, with lasting names for nodes and statements.
    ids = _ids(recorder)
    last = {event["node"]: event["after"] for event in recorder.events if "after" in event}

    nodes = []
    for place, new in ids.items():
        found = recorder.nodes[place]
        if found["kind"] == "leaf":
            nodes.append(_leaf(recorder, place, new, last.get(place)))
        else:
            nodes.append({"id": new, **_operation(recorder, place, ids)})
    events = [_renamed(event, ids) for event in recorder.events]
    visits = sorted({each["visit"] for each in nodes + events if each.get("visit") is not None})
    for each in nodes + events:
        if each.get("visit") is not None:
            each["visit"] = visits.index(each["visit"]) + 1
    return {"nodes": nodes, "events": events}


def _ids(recorder: Recorder) -> dict[int, str]:
    # Return {place: name of a node}: the leaves as they were first used, then the operations.
    nodes = recorder.nodes
    operations = [place for place in nodes if nodes[place]["kind"] != "leaf"]
    operations.sort(key=lambda place: nodes[place]["sequence"])
    used = [edge["to"] for place in operations for edge in nodes[place]["next"] if edge]
    leaves = [place for place in dict.fromkeys([*used, *nodes]) if nodes[place]["kind"] == "leaf"]
    return {place: f"leaf{at}" for at, place in enumerate(leaves)} | {
        place: f"n{at}" for at, place in enumerate(operations)
    }


def _leaf(recorder: Recorder, place: int, new: str, grad: dict | None) -> dict:
    variable, found = recorder.handles[place].variable, recorder.nodes[place]
    called = recorder.leaves.get(id(variable), (None, []))[1]
    leaf = {"id": new, "op": found["op"], "kind": "leaf"}
    if called:
        leaf["names"] = {"0": called}
    leaf["value"] = found["value"]
    end = {"value": value(variable), "grad": value(variable.grad)}
    if end != {"value": recorder.leaf_now.get(place, found["value"]), "grad": grad}:
        leaf["end"] = end
    return leaf


def _operation(recorder: Recorder, place: int, ids: dict[int, str]) -> dict:
    found, made = recorder.nodes[place], recorder.forward.get(recorder.nodes[place]["sequence"], {})
    kernel, outputs, at = made.get("aten"), made.get("out", []), made.get("at", (None, None))
    if found["op"] == "CopySlices" and kernel:  # born after its own kernel had run
        at = made["before"]
    if found["kind"] == "custom":  # its kernels run in its `forward`
        at = made.get("caller") or at[0], at[1]
    if found["op"] == "CopySlices" or found["kind"] == "custom":
        # The kernel is another's, or one of many inside: take what a name of the script held.
        kernel = None
        held = [recorder.held.get((place, slot)) for slot in range(len(found["meta"]))]
        outputs = held if all(held) else []
    outputs = outputs[: len(found["meta"])]
    if [each["shape"] for each in outputs] != [each["shape"] for each in found["meta"]]:
        outputs = []
    called = {
        str(slot): recorder.names[place, slot]
        for slot in range(len(found["meta"]))
        if (place, slot) in recorder.names
    }
    operation = {
        "op": found["op"],
        "kind": found["kind"],
        **({"names": called} if called else {}),
        "line": at[0],
        "visit": at[1],
        "aten": kernel,
        "out": outputs,
        "args": made.get("args", []) if kernel else [],
        "rule": formulas(kernel),
        "meta": found["meta"],
        "next": [edge and {**edge, "to": ids[edge["to"]]} for edge in found["next"]],
        "saved": [
            {**each, "of": ids.get(each["of"])} if "of" in each else each for each in found["saved"]
        ],
        "attrs": found["attrs"],
    }
    if made.get("by") in ids:
        operation["by"] = ids[made["by"]]
    return operation


def _renamed(event: dict, ids: dict[int, str]) -> dict:
    # Return an event that names nodes as the recording does.
    event = dict(event)
    if "node" in event:
        event["node"] = ids[event["node"]]
    for part in ("roots", "inputs", "hooks", "values"):
        if part in event:
            event[part] = [{**each, "node": ids.get(each["node"])} for each in event[part]]
    if "leaves" in event:
        event["leaves"] = {ids[place]: now for place, now in event["leaves"].items()}
    return event


# -- the graphs of the site


def graph_of(snippet: Path) -> Path:
    """Return where the recording of a snippet is kept: beside it."""
    return snippet.with_suffix(".graph.json")


def shown(root: Path) -> list[Path]:
    """Return the snippets whose graphs the pages show: what the graph fences name."""
    found = set()
    for page in sorted((root / "docs").rglob("*.md")):
        for fence in fences(page.read_text("utf-8")):
            if fence.info == "graph":
                found.update(line.strip() for line in fence.content if line.strip())
    return [root / SNIPPETS / f"{name}.py" for name in sorted(found)]


def _quietly(snippet: Path) -> dict:
    # Return the recording of a snippet as it is read back from a file, and print nothing.
    with contextlib.redirect_stdout(io.StringIO()):
        return json.loads(dump(record(snippet.read_text("utf-8"), snippet)))


def update(snippet: Path) -> bool:
    """Record a snippet, and say whether its file had to be written.

    Raises:
        RecordError: its graph cannot be recorded, or is another one each time.
    """
    path, new = graph_of(snippet), _quietly(snippet)
    if path.exists() and not difference(json.loads(path.read_text("utf-8")), new):
        return False
    if changed := difference(new, _quietly(snippet)):
        raise RecordError(f"{snippet} does something else each time: {changed}")
    write(new, path)
    return True


def main(arguments: list[str]) -> int:
    """Record the snippets that are named, or else those that the pages show; 0 if all is well."""
    installed = importlib.metadata.version("torch").partition("+")[0]
    if os.environ.get("CI"):
        print("recording is refused under CI: nobody would read it", file=sys.stderr)
        return 2
    if installed != pinned_torch():
        print(f"torch {pinned_torch()} records graphs; this is {installed}", file=sys.stderr)
        return 2
    failed = 0
    for snippet in [Path(each) for each in arguments] or shown(Path()):
        try:
            if update(snippet):
                print(f"updated {graph_of(snippet)}")
        except (RecordError, OSError, SyntaxError) as error:
            failed = 2
            print(error, file=sys.stderr)
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
