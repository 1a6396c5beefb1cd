"""Draw a recording as SVG: boxes for nodes, arrows along the gradient flow, gradient labels.

The player shows and hides parts by these attributes, whose numbers are steps. `data-a`: the part is
recorded. `data-t`: the part is active. `data-from` and `data-to`: the part is shown.
Labels that are shown at the end have the class `ag-last`. The style sheet sets colours and fonts.
No element has an `href`, because Material's instant navigation assigns to `href`, and in SVG that
property is read-only.
"""

from itertools import pairwise, zip_longest

from gradbook.graph import values
from gradbook.graph.layout import Box, Edge, layout
from gradbook.graph.names import Node
from gradbook.graph.timeline import Timeline
from gradbook.graph.values import escape

# The width of one character in the monospaced fonts of the style sheet.
LARGE, SMALL = 7.55, 7.0
TILE = 36
PADDING = 14
CHIP = 20


def drawing(timeline: Timeline, slug: str) -> tuple[str, float, float]:
    """Return the SVG element, its width and its height."""
    return Drawing(timeline).element(slug)


def curve(points: list[tuple[float, float]]) -> str:
    """Return a smooth path through the points: vertical at both ends, and without overshoot."""
    leans = [(x1 - x0) / (y1 - y0) for (x0, y0), (x1, y1) in pairwise(points)]
    slopes = [min(a, b, key=abs) if a * b > 0 else 0.0 for a, b in pairwise(leans)]
    slopes = [0.0, *slopes, 0.0]
    path = f"M{_at(*points[0])}"
    for i, ((x0, y0), (x1, y1)) in enumerate(pairwise(points)):
        if x0 == x1:
            path += f"V{y1:g}"
        else:
            bend = 0.42 * (y1 - y0)
            first = _at(x0 + bend * slopes[i], y0 + bend)
            second = _at(x1 - bend * slopes[i + 1], y1 - bend)
            path += f"C{first} {second} {_at(x1, y1)}"
    return path


def _at(x: float, y: float) -> str:
    return f"{round(x * 2) / 2:g} {round(y * 2) / 2:g}"


def _arrow(points: list[tuple[float, float]]) -> str:
    """Return a line and an arrowhead whose tip is just below the last point."""
    x, y = points[-1]
    return (
        f'<path class="ag-wire" pathLength="1" d="{curve([*points[:-1], (x, y + 5)])}"/>'
        f'<path class="ag-tip" d="M{_at(x, y + 1)}l-4.5 8.5h9z"/>'
    )


def _pill(text: str) -> str:
    """Return a label's shape and text, centred on the origin."""
    width = _chip_width(text)
    return (
        f'<rect x="{-width / 2:g}" y="-10" width="{width:g}" height="{CHIP}" rx="10"/>'
        f'<text y="4">{escape(text)}</text>'
    )


def _chip_width(text: str) -> float:
    return len(text) * SMALL + 14


def _sent(value: dict | None) -> str:
    return values.short(value, 20) if value else "none"


def _spans(times: list[int]) -> list[str]:
    """Return, for parts that replace each other, the attributes with the steps that show each."""
    ends = [time - 1 for time in times[1:]]
    return [f' data-from="{a}" data-to="{b}"' for a, b in zip_longest(times, ends, fillvalue="")]


def _last(i: int, parts: list) -> str:
    return " ag-last" if i + 1 == len(parts) else ""


class Drawing:
    """The parts of the drawing, and the layout with their positions."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.calls = [(t, step) for t, step in enumerate(timeline.steps) if step.kind == "call"]
        self.end = len(timeline.steps) - 1
        self.sizes: dict[str, tuple[float, float]] = {}
        self.edges: list[Edge] = []
        self.drawn: list[tuple[Node, int]] = []  # the node and the index of each edge
        self.ghosts: dict[str, tuple[Node, str]] = {}  # constants, by node and edge
        self.above: dict[str, tuple[str, float]] = {}
        self.seeds: dict[str, list[tuple[int, str, bool]]] = {}
        for node in reversed(timeline.nodes.values()):  # roots first
            self.sizes[node.id] = self.size(node)
        for node in reversed(timeline.nodes.values()):
            self.fan_out(node)
        self.start_passes()
        below = {f"{name}.in": name for name in self.seeds}
        self.layout = layout(self.sizes, self.edges, self.above, below)

    def element(self, slug: str) -> tuple[str, float, float]:
        """Return the SVG element, its width and its height."""
        nodes = self.timeline.nodes.values()
        leaves = [node.label for node in nodes if node.leaf]
        others = len(nodes) - len(leaves)
        desc = (
            f"{others} operation node{'s' * (others != 1)} and "
            f"{len(leaves)} AccumulateGrad node{'s' * (len(leaves) != 1)} "
            f"({', '.join(leaves)}). Arrows point the way gradients flow. "
            "Every step is written out in the list."
        )
        width, height = self.layout.width + 2 * PADDING, self.layout.height + 2 * PADDING
        parts = [self.edge(i) for i in range(len(self.edges))]
        parts += [self.ghost(name) for name in self.ghosts]
        parts += [self.node(node) for node in nodes]
        parts += [self.seed(name) for name in self.seeds]
        return (
            f'<svg class="ag-svg" style="--ag-w:{width:g}" '
            f'viewBox="{-PADDING} {-PADDING} {width:g} {height:g}" '
            f'width="{width:g}" height="{height:g}" role="group" '
            f'aria-labelledby="{slug}-t {slug}-d"><title id="{slug}-t">Autograd graph</title>'
            f'<desc id="{slug}-d">{escape(desc)}</desc>{"".join(parts)}</svg>',
            width,
            height,
        )

    # The text in the boxes, which determines their sizes.

    def first_lines(self, node: Node) -> list[tuple[int, str, str, bool]]:
        """Return tuples of a step, the node's name, its value, and whether that is a shape.

        A leaf has another tuple for each engine call before which it changed, for example in an
        optimizer step, and for a change before the end of the script.
        """
        label = values.shortened(node.label, 22)
        limit = max(8, 30 - len(label))
        text = ", ".join(values.short(value, limit) for value in node.results)
        lines = [(0, label, text, any(values.is_shape(value, limit) for value in node.results))]
        found = [(time, step.event.get("leaves", {}).get(node.id)) for time, step in self.calls]
        found.append((self.end, node.data.get("end", {}).get("value")))
        for time, value in found:
            if value:
                text = values.short(value, limit)
                lines.append((time, label, text, values.is_shape(value, limit)))
        return lines

    def grads(self, node: Node) -> list[tuple[int, str]]:
        """Return the values of a leaf's `.grad`, each with the step at which it starts."""
        runs = [(time, self.timeline.steps[time].event) for time in self.timeline.runs[node.id]]
        found = [(0, (runs[0][1].get("before") if runs else None))]
        found += [(time, event.get("after")) for time, event in runs]
        if "end" in node.data:
            found.append((self.end, node.data["end"]["grad"]))
        return [(time, values.short(value, 18)) for time, value in found]

    def size(self, node: Node) -> tuple[float, float]:
        """Return the width and height that a node's text needs."""
        lines = [
            len(name) + (3 + len(text) if text else 0)
            for _, name, text, _ in self.first_lines(node)
        ]
        width = max(max(lines) * LARGE, len(node.op) * SMALL)
        if node.leaf:
            width = max(width, max(len(text) + 6 for _, text in self.grads(node)) * LARGE)
        return round(width) + TILE + 26, 70 if node.leaf else 48

    def fan_out(self, node: Node) -> None:
        """Add a node's edges, and the constants in place of edges that are None."""
        width = self.sizes[node.id][0]
        real = [i for i, edge in enumerate(node.edges) if edge]
        apart = min(54.0, (width - 60) / max(1, len(real) - 1))
        for i, edge in enumerate(node.edges):
            if edge:
                port = (real.index(i) - (len(real) - 1) / 2) * apart
                texts = [_sent(value) for _, value in self.timeline.sent.get((node.id, i), [])]
                label = max(map(_chip_width, texts), default=40)
                self.edges.append(Edge(node.id, edge["to"], label, CHIP, port))
                self.drawn.append((node, i))
            elif text := self.constant(node, i):
                name = f"{node.id}.{i}"
                self.sizes[name] = (len(text) * SMALL + 24, 24)
                self.ghosts[name] = (node, text)
                left = real and i < real[0]
                self.above[name] = (node.id, (18 - width / 2) * (1 if left else -1))

    def constant(self, node: Node, slot: int) -> str:
        """Return a constant's name and value, or an empty string if nothing was recorded."""
        argument = node.argument(slot)
        if not argument or not (argument.get("const") or argument.get("value")):
            return ""
        name = node.operands[argument["arg"]]
        value = argument.get("value")
        text = values.short(value, 14) if value else ""
        if text in ("", name) or not name[0].isalpha():
            return name
        return f"{values.shortened(name, 16)}{' ' if values.is_shape(value, 14) else ' = '}{text}"

    def start_passes(self) -> None:
        """Add the initial gradient of each engine call, below its root node."""
        for time, step in self.calls:
            seeds: dict[str, list[str]] = {}
            for root in step.event["roots"]:
                seeds.setdefault(root["node"], []).append(_sent(root["seed"]))
            for name, texts in seeds.items():
                seed = (time, ", ".join(texts), bool(step.error))
                self.seeds.setdefault(name, []).append(seed)
        for name, found in self.seeds.items():
            width = max(_chip_width(text) for _, text, _ in found)
            self.sizes[f"{name}.in"] = (width, CHIP)

    # Drawing the parts.

    def edge(self, i: int) -> str:
        """Return an arrow with the gradient that each pass sent along it."""
        node, index = self.drawn[i]
        points, label = self.layout.routes[i]
        sent = self.timeline.sent.get((node.id, index), [])
        chips = [
            f'<g class="ag-chip{_last(k, sent)}" transform="translate({label.x:g} {label.y:g})"'
            f"{span}>{_pill(_sent(value))}</g>"
            for k, ((_, value), span) in enumerate(
                zip(sent, _spans([time for time, _ in sent]), strict=True)
            )
        ]
        times = ",".join(str(time) for time, _ in sent)
        return (
            f'<g class="ag-edge{"" if sent else " ag-unused"}" '
            f'data-a="{self.timeline.appears[node.id]}" data-t="{times}">'
            f"{_arrow(points)}{''.join(chips)}</g>"
        )

    def ghost(self, name: str) -> str:
        """Return a constant and the dashed line to the node that uses it."""
        node, text = self.ghosts[name]
        box, low = self.layout.boxes[name], self.layout.boxes[node.id]
        x = low.x + self.above[name][1]
        line = curve([(x, low.y - low.height / 2), (box.x, box.y + 12)])
        return (
            f'<g class="ag-ghost" data-a="{self.timeline.appears[node.id]}">'
            f"<title>{escape(text)} does not require a gradient</title>"
            f'<path class="ag-ghostline" d="{line}"/>'
            f'<g transform="translate({box.x:g} {box.y:g})"><rect x="{-box.width / 2:g}" y="-12" '
            f'width="{box.width:g}" height="24" rx="12"/><text y="4">{escape(text)}</text></g></g>'
        )

    def seed(self, name: str) -> str:
        """Return the initial gradient that the engine passes to a root, once per call."""
        box, high = self.layout.boxes[f"{name}.in"], self.layout.boxes[name]
        seeds = self.seeds[name]
        points = [(box.x, box.y - CHIP / 2), (high.x, high.y + high.height / 2)]
        spans = _spans([time for time, _, _ in seeds])
        return "".join(
            f'<g class="ag-seed{_last(k, seeds)}{" ag-bad" if bad else ""}"{span} '
            f'data-t="{time}">{_arrow(points)}<g class="ag-chip ag-last" '
            f'transform="translate({box.x:g} {box.y:g})">{_pill(text)}</g></g>'
            for k, ((time, text, bad), span) in enumerate(zip(seeds, spans, strict=True))
        )

    def node(self, node: Node) -> str:
        """Return a node's group with its box and texts."""
        box, runs = self.layout.boxes[node.id], self.timeline.runs[node.id]
        bad = any(self.timeline.steps[time].error for time in runs)
        kinds = f"ag-{'leaf' if node.leaf else 'op'}"
        kinds += " ag-second" if node.data.get("by") else ""
        kinds += " ag-bad" if bad else ""
        what = f"{node.label}, {node.op}"
        if node.value:
            what += f", value {values.short(node.value, 60)}"
        if bad:
            what += ", raised an error"
        return (
            f'<g class="ag-node {kinds}" data-a="{self.timeline.appears[node.id]}" '
            f'data-t="{",".join(map(str, runs))}" role="img" aria-label="{escape(what)}" '
            f'transform="translate({box.x - box.width / 2:g} {box.y - box.height / 2:g})">'
            f"{self.inside(node, box)}</g>"
        )

    def inside(self, node: Node, box: Box) -> str:
        """Return the contents of a node: its box, its tile and its lines of text."""
        width, height = f"{box.width:g}", f"{box.height:g}"
        tiny = len(node.sign) > 2
        parts = [
            f'<rect class="ag-box" width="{width}" height="{height}" rx="10"/>'
            f'<path class="ag-tile" d="M10 0h{TILE - 10}v{height}h{10 - TILE}a10 10 0 0 1-10-10'
            f'v{20 - box.height:g}a10 10 0 0 1 10-10z"/>'
            f'<text class="ag-glyph{" ag-tiny" if tiny else ""}" x="{TILE / 2:g}" '
            f'y="{box.height / 2 + (4 if tiny else 5.5):g}">{escape(node.sign)}</text>'
        ]
        lines = self.first_lines(node)
        spans = _spans([time for time, *_ in lines]) if len(lines) > 1 else [""]
        for k, ((_, name, text, is_shape), span) in enumerate(zip(lines, spans, strict=True)):
            shown = f'<tspan class="ag-name">{escape(name)}</tspan>'
            if text and is_shape:
                shown += f'<tspan class="ag-eq" dx="9">{escape(text)}</tspan>'
            elif text:
                shown += (
                    f'<tspan class="ag-eq"> = </tspan><tspan class="ag-val">{escape(text)}</tspan>'
                )
            parts.append(
                f'<text class="ag-line1{_last(k, lines)}" x="46" y="20"{span}>{shown}</text>'
            )
        parts.append(f'<text class="ag-line2" x="46" y="37">{escape(node.op)}</text>')
        if node.leaf:
            parts.append(f'<path class="ag-rule" d="M{TILE} 46.5h{box.width - TILE - 1:g}"/>')
            grads = self.grads(node)
            spans = _spans([time for time, _ in grads])
            for k, ((_, text), span) in enumerate(zip(grads, spans, strict=True)):
                empty = " ag-empty" if text == "None" else ""
                parts.append(
                    f'<text class="ag-grad{_last(k, grads)}{empty}" x="46" y="62"{span}>'
                    f'<tspan class="ag-dot">.grad</tspan> {escape(text)}</text>'
                )
        return "".join(parts)
