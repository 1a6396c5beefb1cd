"""Record the graph of a script: `record` runs it once.

A recording has the format below. A value is `{shape, dtype, data}`, or `{shape, dtype, stat}` for a
tensor with more than 24 elements. Numbers have 6 significant digits.

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

Operations are numbered in the order in which they were recorded, leaves in the order of first use.
`visit` counts the statements that ran, so it is different in each iteration of a loop. `end` is a
leaf's final state, given only if the leaf changed after its last event. A `run` without `out` is
the node that raised an error.
"""

import contextlib
import linecache
import os
import sys
import types
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch

from gradbook import Refused
from gradbook.graph import variables
from gradbook.graph.formulas import formulas
from gradbook.graph.held import said
from gradbook.graph.observer import Observer, Stop
from gradbook.graph.places import source_of
from gradbook.graph.script import Script
from gradbook.torch_internals import ENGINE_CALL, ENGINE_CALLERS
from gradbook.verify.process import as_main

SCHEMA = 1


class NothingToDraw(Refused):
    """The script never ran a backward pass."""


@contextlib.contextmanager
def watched(observer: Observer) -> Iterator[None]:
    """Let an observer see this thread's kernels, engine calls and statements."""
    original, tracing = getattr(torch.autograd.graph, ENGINE_CALL), sys.gettrace()
    for caller in ENGINE_CALLERS:
        setattr(caller, ENGINE_CALL, observer.engine(original))
    try:
        with observer:
            sys.settrace(observer.script.trace)
            yield
    finally:
        sys.settrace(tracing)
        for caller in ENGINE_CALLERS:
            setattr(caller, ENGINE_CALL, original)


def record(
    source: str,
    path: Path,
    *,
    arguments: Sequence[str] = (),
    details: bool = False,
    backward: int | None = None,
) -> dict:
    """Run a script once and return its recording, up to the exception if the script raises one.

    `arguments` are the command-line arguments of the script. `details` also records where each
    operation was called, the source of those files, and all parameters. `backward` stops the script
    after that many backward passes.

    Raises:
        NothingToDraw: the script never ran a backward pass.
        SyntaxError: the script is not valid Python.
    """
    file = os.path.abspath(path)  # the path that Python uses, so that warnings name the same file
    script = Script(source, file)
    observer, error = Observer(script, details, backward), None
    module = types.ModuleType("__main__")
    module.__file__ = file
    linecache.checkcache(file)
    before, sys.argv = sys.argv, [str(path), *arguments]
    with as_main(module, str(path.resolve().parent)):
        try:
            with watched(observer):
                exec(script.code, vars(module))
        except SystemExit as end:
            error = said(end) if end.code else None
        except Stop:
            why = f"you asked to stop after backward pass {backward}"
            observer.left_out["the rest of the script", why] += 1
        except BaseException as end:  # also Ctrl-C
            error = said(end)
        finally:
            sys.argv = before
        return recording(observer, vars(module), path, source, error)


def recording(
    observer: Observer, found: dict[str, object], path: Path, source: str, error: str | None
) -> dict:
    """Return the recording of what an observer saw. `found` are the script's final variables.

    Raises:
        NothingToDraw: the observer saw no backward pass.
    """
    if not observer.nodes and not observer.left_out:
        reason = f"it ended before: {error}" if error else "call loss.backward() in it"
        raise NothingToDraw(f"{path} never ran a backward pass: {reason}")
    ids, details = _ids(observer), {}
    with observer.careful("what the script's variables are called at its end"):
        observer.called.look(variables.names(found))
        if observer.where:
            observer.see(found)
    if observer.where:
        details = {"files": [], "modules": {}, "parameters": []}
        with observer.careful("the table of parameters"):
            details = _details(observer, ids)
    parts = _parts(observer, ids)
    left_out = [
        f"{what}{f' ({count} times)' if count > 1 else ''}: {why}"
        for (what, why), count in observer.left_out.items()
    ]
    return {
        "schema": SCHEMA,
        "name": path.stem,
        "torch": torch.__version__.partition("+")[0],
        "error": error,
        **({"left_out": left_out} if left_out else {}),
        "code": source.splitlines(),
        **details,
        **parts,
    }


def _details(observer: Observer, ids: dict[int, str]) -> dict:
    # Return the user's other files, the classes of all modules, and all parameters with their
    # gradients.
    got = {place: (ids[place], None) for place in observer.leaves}
    for event in observer.events:
        if event["t"] == "run" and event["node"] in got:
            arrived = event.get("after") or next(iter(event["in"]), None)
            got[event["node"]] = ids[event["node"]], arrived
        for each in event.get("values", ()):
            if each["node"] in got and each["value"] is not None:
                got[each["node"]] = ids[each["node"]], each["value"]
    files = [{"path": path, "code": source_of(path)} for path in list(observer.where.files)[1:]]
    modules = {
        _path(name, path): kind
        for (_, name), each in zip(observer.where.roots, observer.where.classes, strict=True)
        for path, kind in each.items()
    }
    return {"files": files, "modules": modules, "parameters": observer.parameters.table(got)}


def _parts(observer: Observer, ids: dict[int, str]) -> dict[str, list]:
    # Return the nodes and events of a recording, with the final ids of nodes and statements.
    last = {event["node"]: event["after"] for event in observer.events if "after" in event}
    nodes = []
    for place, new in ids.items():
        found = observer.nodes[place]
        if found["kind"] == "leaf":
            nodes.append(_leaf(observer, place, new, last.get(place)))
        else:
            nodes.append({"id": new, **_operation(observer, place, ids)})
    events = [_renamed(event, ids) for event in observer.events]
    visits = sorted({each["visit"] for each in nodes + events if each.get("visit") is not None})
    for each in nodes + events:
        if each.get("visit") is not None:
            each["visit"] = visits.index(each["visit"]) + 1
    return {"nodes": nodes, "events": events}


def _ids(observer: Observer) -> dict[int, str]:
    # Return {place: id}: the leaves in the order of first use, then the operations.
    nodes = observer.nodes
    operations = [place for place in nodes if nodes[place]["kind"] != "leaf"]
    operations.sort(key=lambda place: nodes[place]["sequence"])
    used = [edge["to"] for place in operations for edge in nodes[place]["next"] if edge]
    leaves = [place for place in dict.fromkeys([*used, *nodes]) if nodes[place]["kind"] == "leaf"]
    return {place: f"leaf{at}" for at, place in enumerate(leaves)} | {
        place: f"n{at}" for at, place in enumerate(operations)
    }


def _leaf(observer: Observer, place: int, new: str, grad: dict | None) -> dict:
    found, (alive, called) = observer.nodes[place], observer.leaves[place]
    leaf = {"id": new, "op": found["op"], "kind": "leaf"}
    if called:
        leaf["names"] = {"0": called}
    leaf["value"] = found["value"]
    if (variable := alive()) is None:
        return leaf
    with observer.careful("the last value of a leaf"):
        summary = observer.summaries.value
        end = {"value": summary(variable), "grad": summary(variable.grad)}
        if end != {"value": observer.leaf_now.get(place, found["value"]), "grad": grad}:
            leaf["end"] = end
    return leaf


def _operation(observer: Observer, place: int, ids: dict[int, str]) -> dict:
    found, made = observer.nodes[place], observer.forward.get(observer.nodes[place]["sequence"], {})
    kernel, outputs, at = made.get("aten"), made.get("out", []), made.get("at", (None, None))
    if found["op"] == "CopySlices" and kernel:  # PyTorch creates the node only after the kernel
        at = made["before"]
    if found["kind"] == "custom":  # its kernels run in its `forward`
        at = made.get("caller") or at[0], at[1]
    if found["op"] == "CopySlices" or found["kind"] == "custom":
        # The kernel noted here belongs to another node or is one of several inside this one, so
        # take the results from the script's variables.
        kernel = None
        held = [observer.called.held.get((place, slot)) for slot in range(len(found["meta"]))]
        outputs = held if all(held) else []
    outputs = outputs[: len(found["meta"])]
    if [each["shape"] for each in outputs] != [each["shape"] for each in found["meta"]]:
        outputs = []
    called = {
        str(slot): observer.called.names[place, slot]
        for slot in range(len(found["meta"]))
        if (place, slot) in observer.called.names
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
    if observer.where:
        operation |= _where(observer, made) | {"bytes": found["bytes"]}
    return operation


def _where(observer: Observer, made: dict) -> dict:
    # Return the user's frames and the module in which an operation was called.
    found = {}
    if frames := made.get("frames"):
        found["frames"] = [list(frame) for frame in frames]
    if within := made.get("within"):
        number, path = within
        found["module"] = _path(observer.where.roots[number][1], path)
    return found


def _path(root: str, path: str) -> str:
    # Return the path of a module that starts with the script's name for the outermost module.
    return f"{root}.{path}" if path else root


def _renamed(event: dict, ids: dict[int, str]) -> dict:
    # Return the event with the recording's ids in place of places.
    event = dict(event)
    if "node" in event:
        event["node"] = ids[event["node"]]
    for part in ("roots", "inputs", "hooks", "values"):
        if part in event:
            event[part] = [{**each, "node": ids.get(each["node"])} for each in event[part]]
    if "leaves" in event:
        event["leaves"] = {ids[place]: now for place, now in event["leaves"].items()}
    return event
