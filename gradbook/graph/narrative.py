"""What each step of a recording says: its gradient, the rule with numbers, the gradients out.

The result is plain data. `step_html` renders it in a page, `step_markdown` in the page's copy.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from math import prod
from typing import NamedTuple

from gradbook.graph import values
from gradbook.graph.names import Node, argument_value, bracketed
from gradbook.graph.rules import written
from gradbook.graph.timeline import Step, Timeline

NUMBERS = 64  # a formula with its numbers is shown up to this length
FRAMES = 4  # frames of the user that a step names
MANY = 12  # names in a sentence
ELEMENTWISE = ("Add", "Sub", "Mul", "Div")
_G = re.compile(r"\bg\b")


@dataclass(frozen=True)
class Piece:
    """A piece of a text that is more than plain words. Its kind says what it holds.

    A string: `code`, `op` (the name of an operation), `symbol`, `formula` or `error`. A text: `dim`
    (a remark), `total` (the sum of the list before it) or `line` (on a new line). A recorded value
    or None: `value`, `new` (the step computed it). A list of texts: `list`, `saved` (tensors).
    """

    kind: str
    content: object


Text = str | Piece | tuple  # a tuple holds texts


@dataclass(frozen=True)
class Row:
    """A term, what it stands for, and a note on the term.

    Its kind is `leaf`, `saved` (also for a new result), `in`, `out`, `ready`, `error`, or empty.
    """

    term: Text
    value: Text
    kind: str = ""
    note: Text = ""


class Narrative(NamedTuple):
    """What a step says. The kicker is shown above the heading; `inside` is PyTorch's formulas."""

    kind: str
    line: int | None
    kicker: Text
    heading: Text
    body: list[Text | Row]
    inside: list[Row]


_code, _op, _formula, _dim, _value, _new = (
    partial(Piece, kind) for kind in ("code", "op", "formula", "dim", "value", "new")
)
_GRAD = _code(".grad")


def narratives(timeline: Timeline) -> Iterator[Narrative]:
    """Yield what each step of a timeline says.

    Raises:
        LookupError: the recording lacks something that a step needs.
    """
    kinds = {
        "fwd": ("forward", "", _forward),
        "ready": ("graph", "The graph is ready", _ready),
        "call": ("backward", "", _call),
        "run": ("backward", "", _run),
        "return": ("backward", "The gradients are returned", _return),
        "error": ("error", "The script ends here", _next),
        "end": ("the end", "When the script ends", _end),
    }
    for step in timeline.steps:
        kicker, heading, tell = kinds[step.kind]
        if node := step.node:
            kicker = (kicker, " · ", _code(node.label))
            heading = (_op(node.op), (" of ", _code(node.label)) if node.leaf else "")
        elif step.line and step.kind != "return":
            code = timeline.recording["code"]  # empty where the source could not be found
            heading = _code(code[step.line - 1].strip()) if code else f"Line {step.line}"
        if step.line:
            kicker = (kicker, f" · line {step.line}")
        if step.kind == "call" and step.event["pass"] > 1:
            kicker = (kicker, f" · pass {step.event['pass']}")
        body, inside = [*tell(timeline, step)], _inside(node) if node else []
        yield Narrative(step.kind, step.line, kicker, heading, body, inside)


def _joined(texts: Iterable[Text], last: str = ", ") -> Text:
    """Return texts with a comma between them, and with `last` before the last of several."""
    first, *others = texts
    commas = [", "] * (len(others) - 1) + [last]
    return (first, *zip(commas, others, strict=False))


def _listed(texts: list[Text], last: str = ", ") -> Text:
    """Return texts with commas between them, or the first `MANY` and the number of the others."""
    if len(texts) <= MANY:
        return _joined(texts, last)
    return (_joined(texts[:MANY]), f" and {len(texts) - MANY} more")


def _next(timeline: Timeline, step: Step) -> Iterator[Row]:
    """Yield the row that says which node runs next and why, or which error ended the step."""
    if step.error:
        message = step.error.strip().split("\n")[0]
        yield Row("error", Piece("error", message), "error")
    elif step.ready:
        first, *others = step.ready
        shown, why = _code(first.label), "the only node with all its gradients"
        if others:
            shown = (shown, " ", _dim(("then ", _listed([_code(node.label) for node in others]))))
            why = "AccumulateGrad goes first" if first.leaf else "the ready node created last"
        yield Row("runs next", shown, "ready", why)
    elif step.kind == "run":
        yield Row("runs next", _dim("No node is left to run, so this call ends."), "ready")


def _forward(timeline: Timeline, step: Step) -> Iterator[Row]:
    for leaf in step.leaves:
        note = ("a leaf: its AccumulateGrad node adds to ", _code(f"{leaf.label}.grad"))
        yield Row(_code(leaf.label), _value(leaf.value), "leaf", note)
    for node in step.nodes:
        kept = dict.fromkeys(_kept(timeline, node)) or ["nothing"]
        note = ("creates ", _op(node.op), ", which saves ", _joined(kept))
        if size := node.data.get("bytes"):
            note = (*note, f" ({values.size(size)})")
        yield Row(_code(node.label), _value(node.value) if node.value else "", "saved", note)


def _kept(timeline: Timeline, node: Node) -> Iterator[Text]:
    """Yield what a node saved, by the script's names."""
    for each in node.data.get("saved", []):
        if "error" in each:
            yield (_code(each["name"]), " (overwritten since)")
        elif each.get("value"):
            own = each["name"] == "result"
            yield "its own result" if own else _code(_owner(timeline, node, each))


def _owner(timeline: Timeline, node: Node, saved: dict) -> str:
    if saved.get("of"):
        return timeline.nodes[saved["of"]].output(saved.get("slot", 0))
    if saved["name"] == "result":
        return node.label
    return saved.get("const") or node.operands.get(saved["name"]) or saved["name"]


def _ready(timeline: Timeline, step: Step) -> Iterator[Text]:
    seen = [node for node in timeline.nodes.values() if timeline.appears[node.id] < timeline.start]
    leaves = [node for node in seen if node.leaf]
    count = len(seen) - len(leaves)
    parts = [f"{count} operation node{'s' * (count != 1)}"]
    if leaves:
        parts.append(f"{len(leaves)} AccumulateGrad node{'s' * (len(leaves) != 1)}")
    text = (
        f"Running the code built a graph of {' and '.join(parts)}. Each arrow is an entry of ",
        (_code("next_functions"), ": it leads to the node that will receive a gradient."),
    )
    first = [timeline.runs[leaf.id][0] for leaf in leaves if timeline.runs[leaf.id]]
    filled = any(timeline.steps[time].event.get("before") for time in first)
    if leaves and not filled:
        names = _listed([_code(leaf.label) for leaf in leaves], " and ")
        have = " has no " if len(leaves) == 1 else " have no "
        text += (" No gradient has been computed yet, and ", names, have, _GRAD, ".")
    yield text


def _call(timeline: Timeline, step: Step) -> Iterator[Text | Row]:
    event = step.event
    for root in event["roots"]:
        node, seed = timeline.nodes[root["node"]], root["seed"] or {}
        name = _code(node.output(root["slot"]))
        alone = not seed.get("shape") and seed.get("data") == 1
        start = ("The engine starts at ", _op(node.op), ", the node of ", name)
        end = (": the derivative of ", name, " with respect to itself.") if alone else "."
        yield (start, ", and passes it ", _value(root["seed"]), end)
    if event["kind"] == "grad":
        returns = " returns the gradients instead of adding them to "
        yield (_code("autograd.grad"), returns, _GRAD, ".")
    asked = [(timeline.nodes.get(each["node"]), each["slot"]) for each in event.get("inputs") or ()]
    if names := [_code(node.output(slot)) for node, slot in asked if node]:
        yield ("Only nodes on a path to ", _listed(names), " run.")
    if event.get("create_graph"):
        why = ": the backward pass builds a graph too, so it can be differentiated."
        yield (_code("create_graph=True"), why)
    elif event.get("retain_graph"):
        why = ": saved tensors are kept, so another backward pass can use the graph."
        yield (_code("retain_graph=True"), why)
    runs = [each for each in timeline.steps if each.kind == "run" and each.call is event]
    if any(each.event.get("before") for each in runs):
        yield (_GRAD, " is not cleared first, so the new gradients are added to the old ones.")
    yield from _next(timeline, step)


def _return(timeline: Timeline, step: Step) -> Iterator[Text | Row]:
    for each in step.event["values"]:
        node = timeline.nodes.get(each["node"])
        name = node.output(each["slot"]) if node else "an input outside this graph"
        yield Row(("with respect to ", _code(name)), _value(each["value"]), "out")
    yield ("Nothing was added to ", _GRAD, ".")


def _end(timeline: Timeline, step: Step) -> Iterator[Row]:
    for leaf in step.leaves:
        for name, part in ((leaf.label, "value"), (f"{leaf.label}.grad", "grad")):
            yield Row(_code(name), _value(leaf.data["end"][part]), "leaf")


def _run(timeline: Timeline, step: Step) -> Iterator[Text | Row]:
    node = step.node
    if node.leaf:
        says, rows = _accumulate(step)
    else:
        says = node.rule.says if node.rule else ""
        if node.data["kind"] == "custom":
            says = ("The ", _code("backward"), " of your own Function ran.")
        elif node.op == "CopySlices":
            says = "Part of the base tensor was overwritten through a view. The gradient of that "
            says += (
                "part goes through the in-place operation. The remaining gradient passes unchanged."
            )
        rows = [*_saved(timeline, step), *_goes_out(timeline, step)]
    if says:
        yield says
    if "frames" in node.data:
        yield _called(timeline, node)
    yield from [*_came_in(step), *rows, *_next(timeline, step)]
    if step.nodes:
        born = _joined(_op(each.op) for each in step.nodes)
        yield ("Computing this gradient created new nodes: ", born, ".")


def _called(timeline: Timeline, node: Node) -> Row:
    """Return the row that says where in the user's files an operation was called."""
    files = [f"{timeline.recording['name']}.py", *timeline.recording["files"]]
    places = [
        (_code(f"{files[number]['path'] if number else files[0]}:{line}"), f" in {function}")
        for number, line, function in node.data["frames"][:FRAMES]
    ]
    module = node.data.get("module")
    return Row("called", Piece("saved", places), "", ("by ", _code(module)) if module else "")


def _came_in(step: Step) -> Iterator[Row]:
    """Yield the rows of what arrived: each gradient, their sum, and what a hook changed."""
    arrived = [value for value in step.event["in"] if value is not None]
    parts = [(part.value, ("from ", _code(part.sender.label))) for part in step.parts]
    hooked = False
    if len(arrived) > 1 or (not parts and not arrived):
        shown, note = Piece("list", [*map(_value, step.event["in"])]), "one for each output"
    elif not arrived:
        shown, note = _value(None), "no path passed a gradient"
    elif not parts:
        shown, note = _value(arrived[0]), "passed in by the engine"
    elif len(parts) == 1:
        [(sent, note)] = parts
        shown = _value(sent)
        hooked = any(sent.get(each) != arrived[0].get(each) for each in ("data", "stat"))
    else:
        hooked = any(each["node"] == step.node.id for each in step.call.get("hooks", []))
        total = "" if hooked else Piece("total", ("= ", _value(arrived[0])))
        each = [(_value(value), " ", _dim(sender)) for value, sender in parts]
        shown, note = (Piece("list", each), total), "the sum of the gradients along all paths"
    yield Row(("gradient in, ", Piece("symbol", "g")), shown, "in", note)
    if hooked:
        changed = (_formula("→"), " ", _value(arrived[0]))
        yield Row("changed on the way", changed, "in", "by a hook on the tensor")


def _accumulate(step: Step) -> tuple[Text, list[Row]]:
    """Return the sentence about what happens to the `.grad` of a leaf, and its row."""
    before, after = step.event.get("before"), _new(step.event.get("after"))
    if step.error:
        return "", []
    says = ("The gradient has reached a leaf, and this node stores it in ", _GRAD, ".")
    shown = (_value(None), " ", _formula("→"), " ", after)
    if before:
        says = "Gradients accumulate: the new one is added to what is already there."
        arrived = next((value for value in step.event["in"] if value), None)
        shown = (_value(before), " + ", _value(arrived), " = ", after)
    elif len(step.parts) > 1:
        says = "Paths meet here. The engine adds their gradients first, then runs this node once."
    return says, [Row(_code(f"{step.node.label}.grad"), shown, "out")]


def _saved(timeline: Timeline, step: Step) -> Iterator[Row]:
    """Yield the row of the saved tensors, which says whether they are freed after this step."""
    found = {}
    for each in step.node.data.get("saved", []):
        if each.get("value"):
            name = _owner(timeline, step.node, each)
            named = (_code(name), " = ") if any(map(str.isalpha, name)) else ""
            found[name] = (named, _value(each["value"]))
    if found and not step.error:
        kept = step.call.get("retain_graph") or step.call.get("create_graph")
        note = f"saved with the node, {'kept' if kept else 'freed'} after this step"
        yield Row("saved", Piece("saved", [*found.values()]), "saved", note)


def _goes_out(timeline: Timeline, step: Step) -> Iterator[Row]:
    node, terms = step.node, set()
    for i, value in enumerate(step.event.get("out", [])[: len(node.edges)]):
        if edge := node.edges[i]:
            shown, note = _dim("no gradient was needed here"), ""
            if value is not None:
                shown, note = _by_rule(timeline, step, i, value)
            term = ("gradient out to ", _code(timeline.nodes[edge["to"]].output(edge["slot"])))
            again = " again" if term in terms else ""  # x * x: a list names each of its rows once
            terms.add(term)
            yield Row((*term, again), shown, "out", note)
        elif (name := node.operands.get(node.slots[i], ""))[:1].isalpha():
            yield Row(
                ("no gradient out to ", _code(name)), "", "", "it does not require a gradient"
            )


def _by_rule(timeline: Timeline, step: Step, i: int, value: dict) -> tuple[Text, str]:
    """Return the formula with its numbers and its result, and a note."""
    node, slot = step.node, step.node.slots[i]
    formula = node.rule.formulas.get(slot) if node.rule else None
    if not formula:
        return _new(value), ""
    filled, after = _filled(timeline, step, formula)
    text = tuple((_formula(f"{each} ="), " ") for each in filled)
    whole = (node.data.get("meta") or [{}])[0].get("shape")
    if node.base not in ELEMENTWISE or whole is None or value["shape"] == whole:
        return (text, _new(value)), after
    kernels = [each["out"] for each in step.event.get("kernels", [])]
    between = [each for each in kernels if each and each["shape"] == whole]
    if node.base == "Add" or not between:
        between = [each for each in step.event["in"] if each]
    note = f"broadcast from {values.shape(value)} to {values.shape({'shape': whole})}"
    if not between:  # nothing arrived
        return (text, _new(value)), note
    summed = Piece("line", (_formula("summed ="), " ", _new(value)))
    return (text, _value(between[-1]), summed), note


def _filled(timeline: Timeline, step: Step, formula: str) -> tuple[list[str], str]:
    """Return a formula with names, with numbers too if it is short, and the remark on it."""
    node, expression = step.node, formula.partition(";")[0]
    used = re.findall(r"\{(\w+)\}", expression)
    found = {name: argument_value(node, name, timeline.nodes) for name in used}
    words = node.operands | {"result": node.label}
    for name in {"n", "exponent", "less"} & {*used}:
        if value := found[name]:
            words[name] = values.number(value["data"])
    text, after = written(formula, bracketed(words))
    arrived = [value for value in step.event["in"] if value]
    if len(arrived) != 1 or expression == "g":
        return [text], after
    for name, value in (found | {"g": arrived[0]}).items():
        if not value or "data" not in value or prod(value["shape"]) > 6:
            return [text], after
        number = values.whole(value["data"])
        words[name] = f"({number})" if number.startswith("-") and name != "g" else number
    # The gradient that arrived becomes a name like the others.
    numbers, _ = written(_G.sub("{g}", expression), words)
    return [text, numbers] if len(numbers) <= NUMBERS else [text], after


def _inside(node: Node) -> list[Row]:
    """Return PyTorch's own formulas for the arguments that get a gradient."""
    formulas = node.data.get("rule", {})
    names = dict.fromkeys(slot for slot, edge in zip(node.slots, node.edges, strict=True) if edge)
    return [Row(_code(name), _code(formulas[name])) for name in names if name in formulas]
