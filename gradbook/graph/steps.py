"""Each step of a recording in words: what came in, the rule with its numbers, what goes out."""

import re
from math import prod

from gradbook.graph import values
from gradbook.graph.names import Node, argument_value, bracketed
from gradbook.graph.rules import written
from gradbook.graph.timeline import Part, Step, Timeline
from gradbook.graph.values import escape, rich

NUMBERS = 64  # a formula with its numbers is shown up to this length
ELEMENTWISE = ("Add", "Sub", "Mul", "Div")
_G = re.compile(r"\bg\b")


def step_items(timeline: Timeline, slug: str) -> list[str]:
    """Return one list item a step."""
    words = {
        "fwd": _forward,
        "ready": _ready,
        "call": _call,
        "run": _run,
        "return": _return,
        "error": _error,
        "end": _end,
    }
    items = []
    for number, step in enumerate(timeline.steps):
        kicker, head, body = words[step.kind](timeline, step)
        first = " ag-first" if number == timeline.start else ""
        items.append(
            f'<li class="ag-step{first}" id="{slug}-s{number}" data-k="{step.kind}" '
            f'data-line="{step.line or ""}"><p class="ag-kicker">{kicker}</p>'
            f'<p class="ag-head">{head}</p>{body}</li>'
        )
    return items


def _code(text: str) -> str:
    return f"<code>{escape(text)}</code>"


def _row(term: str, text: str, kind: str = "", note: str = "") -> str:
    note = f' <span class="ag-note">{note}</span>' if note else ""
    kind = f" {kind}" if kind else ""
    return f'<div class="ag-row{kind}"><dt>{term}{note}</dt><dd>{text}</dd></div>'


def _ledger(rows: list[str]) -> str:
    return f'<dl class="ag-ledger">{"".join(rows)}</dl>' if rows else ""


def _say(text: str) -> str:
    return f'<p class="ag-say">{text}</p>' if text else ""


def _formula(text: str) -> str:
    return f'<span class="ag-f">{text}</span>'


def _dim(text: str) -> str:
    return f'<span class="ag-dim">{text}</span>'


def _becomes(before: str, after: str) -> str:
    return f"{before} {_formula('→')} {after}"


def _now(value: dict | None) -> str:
    text = rich(value)
    if text.startswith("<table"):  # not allowed in <b>
        return text.replace("ag-mat", "ag-mat ag-now", 1)
    return f'<b class="ag-now">{text}</b>'


def _at_line(phase: str, step: Step) -> str:
    return f"{phase} · line {step.line}" if step.line else phase


def _source(timeline: Timeline, step: Step) -> str:
    code = timeline.recording["code"]
    return _code(code[step.line - 1].strip()) if step.line else ""


def _failed(step: Step) -> list[str]:
    if not step.error:
        return []
    message = step.error.strip().split("\n")[0]
    return [_row("error", f'<span class="ag-err">{escape(message)}</span>', "ag-bad")]


def _next(step: Step) -> list[str]:
    """Return why the next node is the next."""
    if step.error:
        return []
    if not step.ready:
        ends = "Nothing is left to run: this call ends."
        return [_row("runs next", _dim(ends), "ag-ready")] if step.kind == "run" else []
    first, *others = step.ready
    why = "the only one that has all its gradients"
    if others:
        why = "AccumulateGrad goes first" if first.leaf else "of those ready, recorded last"
    then = f" {_dim('then ' + ', '.join(_code(node.label) for node in others))}" if others else ""
    return [_row("runs next", _code(first.label) + then, "ag-ready", why)]


def _forward(timeline: Timeline, step: Step) -> tuple[str, str, str]:
    rows = []
    for leaf in step.leaves:
        note = f"a leaf: AccumulateGrad will fill {_code(leaf.label + '.grad')}"
        rows.append(_row(_code(leaf.label), rich(leaf.value), "ag-lf", note))
    rows += [_recorded(timeline, node) for node in step.nodes]
    return _at_line("forward", step), _source(timeline, step), _ledger(rows)


def _recorded(timeline: Timeline, node: Node) -> str:
    kept = ", ".join(dict.fromkeys(_kept(timeline, node)))
    note = f"recorded as <b>{escape(node.op)}</b>, keeps {kept or 'nothing'}"
    return _row(_code(node.label), rich(node.value) if node.value else "", "ag-saved", note)


def _kept(timeline: Timeline, node: Node) -> list[str]:
    """Return what a node saved, by the script's names."""
    return [
        f"{_code(each['name'])} (overwritten since)"
        if "error" in each
        else "its own result"
        if each["name"] == "result"
        else _code(_owner(timeline, node, each))
        for each in node.data.get("saved", [])
        if "error" in each or each.get("value")
    ]


def _owner(timeline: Timeline, node: Node, saved: dict) -> str:
    if saved.get("of"):
        return timeline.nodes[saved["of"]].output(saved.get("slot", 0))
    if saved["name"] == "result":
        return node.label
    return saved.get("const") or node.operands.get(saved["name"]) or saved["name"]


def _ready(timeline: Timeline, step: Step) -> tuple[str, str, str]:
    seen = [node for node in timeline.nodes.values() if timeline.appears[node.id] < timeline.start]
    leaves = [_code(node.label) for node in seen if node.leaf]
    count = len(seen) - len(leaves)
    names = " and ".join([", ".join(leaves[:-1]), leaves[-1]] if len(leaves) > 1 else leaves)
    text = f"Running the code left {count} node{'s' * (count != 1)} behind, one for each operation."
    text += f" Each arrow is an entry of {_code('next_functions')}:"
    text += " where that node will send gradients."
    first = [timeline.runs[node.id][0] for node in seen if node.leaf and timeline.runs[node.id]]
    filled = any(timeline.steps[time].event.get("before") for time in first)
    if leaves and not filled:
        text += f" No derivative exists yet, and {names} {'has' if len(leaves) == 1 else 'have'}"
        text += f" no {_code('.grad')}."
    hint = "Press play, or step with the arrow keys. Step back to watch it being recorded."
    return "recorded", "The graph is ready", f'<p>{text}</p><p class="ag-hint">{hint}</p>'


def _call(timeline: Timeline, step: Step) -> tuple[str, str, str]:
    event, text = step.event, ""
    for root in event["roots"]:
        node = timeline.nodes[root["node"]]
        name = _code(node.output(root["slot"]))
        text += f"<p>The engine starts at <b>{escape(node.op)}</b>, the node behind {name}, "
        text += f"and hands it {rich(root['seed'])}"
        seed = root["seed"] or {}
        alone = not seed.get("shape") and seed.get("data") == 1
        text += f": the derivative of {name} with respect to itself.</p>" if alone else ".</p>"
    if event["kind"] == "grad":
        grad, field = _code("autograd.grad"), _code(".grad")
        text += f"<p>{grad} returns the gradients instead of adding them to {field}.</p>"
    if event.get("inputs"):
        asked = [(timeline.nodes.get(each["node"]), each["slot"]) for each in event["inputs"]]
        names = ", ".join(_code(node.output(slot)) for node, slot in asked if node)
        text += f"<p>Only nodes on a way to {names} run.</p>" if names else ""
    if event.get("create_graph"):
        text += f"<p>{_code('create_graph=True')}: the backward pass is recorded itself, "
        text += "so it can be differentiated.</p>"
    elif event.get("retain_graph"):
        text += f"<p>{_code('retain_graph=True')}: saved tensors stay, "
        text += "so the graph can be walked again.</p>"
    runs = [each for each in timeline.steps if each.kind == "run" and each.call is event]
    if any(each.event.get("before") for each in runs):
        text += f"<p>{_code('.grad')} is not cleared first.</p>"
    number = f" · pass {event['pass']}" if event["pass"] > 1 else ""
    body = text + _ledger(_failed(step) + _next(step))
    return _at_line("backward", step) + number, _source(timeline, step), body


def _return(timeline: Timeline, step: Step) -> tuple[str, str, str]:
    rows = []
    for each in step.event["values"]:
        node = timeline.nodes.get(each["node"])
        name = node.output(each["slot"]) if node else "an input outside of this graph"
        rows.append(_row(f"with respect to {_code(name)}", rich(each["value"]), "ag-out"))
    body = f"{_ledger(rows)}<p>Nothing was added to {_code('.grad')}.</p>"
    return _at_line("backward", step), "The gradients are returned", body


def _error(timeline: Timeline, step: Step) -> tuple[str, str, str]:
    head = _source(timeline, step) or "The script ends here"
    return _at_line("error", step), head, _ledger(_failed(step))


def _end(timeline: Timeline, step: Step) -> tuple[str, str, str]:
    rows = []
    for leaf in step.leaves:
        end, name = leaf.data["end"], leaf.label
        rows.append(_row(_code(name), rich(end["value"]), "ag-lf"))
        rows.append(_row(_code(f"{name}.grad"), rich(end["grad"]), "ag-lf"))
    return "the end", "When the script ends", _ledger(rows)


def _run(timeline: Timeline, step: Step) -> tuple[str, str, str]:
    node = step.node
    kicker = f"backward · {_code(node.label)}" + (f" · line {step.line}" if step.line else "")
    head = f"<b>{escape(node.op)}</b>" + (f" of {_code(node.label)}" if node.leaf else "")
    rows = _came_in(step)
    if node.leaf:
        says = _accumulates(step, rows)
    else:
        says = node.rule.says if node.rule else ""
        if node.data["kind"] == "custom":
            says = f"The {_code('backward')} of your own function ran."
        elif node.op == "CopySlices":
            says = "Part of the base tensor was overwritten through a view. The gradient of that "
            says += "part goes through the in-place operation; the rest passes untouched."
        rows += _saved(timeline, step) + _goes_out(timeline, step)
    rows += _failed(step) + _next(step)
    body = _say(says) + _ledger(rows)
    if step.nodes:
        born = ", ".join(f"<b>{escape(each.op)}</b>" for each in step.nodes)
        body += _say(f"Its own arithmetic was recorded too: {born}.")
    return kicker, head, body + _inside(node)


def _came_in(step: Step) -> list[str]:
    """Return the rows of what arrived: from where, summed, and changed by a hook."""
    arrived = [value for value in step.event["in"] if value is not None]
    parts, title = step.parts, "gradient in, <i>g</i>"
    if len(arrived) > 1 or (not parts and len(arrived) != 1):
        shown = _list([rich(value) for value in step.event["in"]])
        return [_row(title, shown, "ag-in", "one for each output")]
    if not arrived:
        return [_row(title, rich(None), "ag-in", "nothing came along any path")]
    if not parts:
        return [_row(title, rich(arrived[0]), "ag-in", "handed in by the engine")]
    hooked = any(each["node"] == step.node.id for each in step.call.get("hooks", []))
    if len(parts) == 1:
        rows = [_row(title, rich(parts[0].value), "ag-in", f"from {_sender(parts[0])}")]
        hooked = _differ(parts[0].value, arrived[0])
    else:
        shown = _list([f"{rich(part.value)} {_dim('from ' + _sender(part))}" for part in parts])
        shown += "" if hooked else f'<span class="ag-sum">= {rich(arrived[0])}</span>'
        rows = [_row(title, shown, "ag-in", "the sum of what came along each path")]
    if hooked:
        changed = _becomes("", rich(arrived[0])).strip()
        rows.append(_row("changed on the way", changed, "ag-in", "by a hook on the tensor"))
    return rows


def _sender(part: Part) -> str:
    return _code(part.sender.label)


def _differ(sent: dict, arrived: dict) -> bool:
    return sent.get("data", sent.get("stat")) != arrived.get("data", arrived.get("stat"))


def _list(items: list[str]) -> str:
    return f'<ul class="ag-parts">{"".join(f"<li>{item}</li>" for item in items)}</ul>'


def _accumulates(step: Step, rows: list[str]) -> str:
    """Add what happens to `.grad`, and return the sentence about it."""
    event, name = step.event, _code(step.node.label + ".grad")
    before, after = event.get("before"), event.get("after")
    if step.error:
        return ""
    if before:
        arrived = next((value for value in event["in"] if value), None)
        rows.append(_row(name, f"{rich(before)} + {rich(arrived)} = {_now(after)}", "ag-out"))
        return "Gradients accumulate: the new one is added to what is already there."
    rows.append(_row(name, _becomes(rich(None), _now(after)), "ag-out"))
    if len(step.parts) > 1:
        return "Paths met here. The engine added their gradients first, then ran this node once."
    return "The walk ends at a leaf, and the leaf keeps the gradient."


def _saved(timeline: Timeline, step: Step) -> list[str]:
    """Return the row of what the node kept, and whether it is freed now."""
    found = {}
    for each in step.node.data.get("saved", []):
        if each.get("value"):
            name = _owner(timeline, step.node, each)
            shown = f"{_code(name)} = " if any(map(str.isalpha, name)) else ""
            found[name] = f"<div>{shown}{rich(each['value'])}</div>"
    if not found or step.error:
        return []
    kept = step.call.get("retain_graph") or step.call.get("create_graph")
    note = "kept since it was recorded, " + ("and kept on" if kept else "freed after this step")
    return [_row("saved", "".join(found.values()), "ag-saved", note)]


def _goes_out(timeline: Timeline, step: Step) -> list[str]:
    node, rows = step.node, []
    for i, value in enumerate(step.event.get("out", [])[: len(node.edges)]):
        edge = node.edges[i]
        if not edge:
            name = node.operands.get(node.slots[i], "")
            if name[:1].isalpha():
                note = "it does not require a gradient"
                rows.append(_row(f"nothing out to {_code(name)}", "", "", note))
            continue
        target = timeline.nodes[edge["to"]].output(edge["slot"])
        text, note = _dim("nothing was needed here"), ""
        if value is not None:
            text, note = _by_rule(timeline, step, i, value)
        term = f"gradient out to {_code(target)}"
        if any(f"<dt>{term}" in row for row in rows):  # x * x: a list names each of its rows once
            term += " again"
        rows.append(_row(term, text, "ag-out", note))
    return rows


def _by_rule(timeline: Timeline, step: Step, i: int, value: dict) -> tuple[str, str]:
    """Return the formula with its numbers and what came of it, and a note."""
    node, slot = step.node, step.node.slots[i]
    formula = node.rule.formulas.get(slot) if node.rule else None
    if not formula:
        return _now(value), ""
    whole = (node.data.get("meta") or [{}])[0].get("shape")
    summed = node.base in ELEMENTWISE and whole is not None and value["shape"] != whole
    names, after = written(formula, formula_words(timeline, node))
    text = _formula(f"{escape(names)} =") + " "
    numbers = _with_numbers(timeline, step, formula)
    if numbers:
        text += _formula(f"{escape(numbers)} =") + " "
    if not summed:
        return text + _now(value), after
    kernels = [each["out"] for each in step.event.get("kernels", [])]
    between = [each for each in kernels if each and each["shape"] == whole]
    if node.base == "Add" or not between:
        between = [each for each in step.event["in"] if each]
    note = f"broadcast from {values.shape(value)} to {values.shape({'shape': whole})}"
    if not between:  # nothing arrived
        return text + _now(value), note
    return f"{text}{rich(between[-1])}<br>{_formula('summed =')} {_now(value)}", note


def formula_words(timeline: Timeline, node: Node) -> dict[str, str]:
    """Return the names that a node's formulas are filled with."""
    words = node.operands | {"result": node.label}
    for name in ("n", "exponent", "less"):
        value = argument_value(node, name, timeline.nodes)
        if value:
            words[name] = values.number(value["data"])
    return bracketed(words)


def _with_numbers(timeline: Timeline, step: Step, formula: str) -> str:
    """Return a formula with the recorded numbers for its names, or nothing if that is too long."""
    node = step.node
    arrived = [value for value in step.event["in"] if value]
    if len(arrived) != 1 or formula.partition(";")[0] == "g":
        return ""
    names = {name for name in ("n", "exponent", "less") if f"{{{name}}}" in formula}
    names |= {name for name in [*node.operands, "result"] if f"{{{name}}}" in formula}
    found = {name: argument_value(node, name, timeline.nodes) for name in names} | {"g": arrived[0]}
    words = {}
    for name, value in found.items():
        if not value or "data" not in value or prod(value["shape"]) > 6:
            return ""
        text = values.whole(value["data"])
        words[name] = f"({text})" if text.startswith("-") and name != "g" else text
    text, _ = written(_arriving(formula), words)
    return text if len(text) <= NUMBERS else ""


def _arriving(formula: str) -> str:
    """Return a formula in which the arriving gradient is a name like the others."""
    return _G.sub("{g}", formula.partition(";")[0])


def _inside(node: Node) -> str:
    """Return PyTorch's own formulas for the arguments that get a gradient."""
    formulas = node.data.get("rule", {})
    names = dict.fromkeys(slot for slot, edge in zip(node.slots, node.edges, strict=True) if edge)
    rows = [_row(_code(name), _code(formulas[name])) for name in names if name in formulas]
    if not rows:
        return ""
    summary = "<summary>Inside PyTorch</summary>"
    return f'<details class="ag-more">{summary}{_ledger(rows)}</details>'
