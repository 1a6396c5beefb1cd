"""The parts that drawings consist of: boxes with their text, arrows and labels, as SVG.

`svg` says which attributes the player reads.
"""

from itertools import pairwise, zip_longest

from gradbook.graph import values
from gradbook.graph.layout import Box, Layout
from gradbook.graph.names import Node
from gradbook.graph.timeline import Timeline
from gradbook.graph.values import escape

# The width of one character in the monospaced fonts of the style sheet.
LARGE, SMALL = 7.55, 7.0
TILE = 36
CHIP = 20
PADDING = 14


def canvas(kinds: str, layout: Layout, desc: str, inside: str) -> tuple[str, float, float]:
    """Return an SVG element with these classes around a drawing, its width and its height."""
    width, height = layout.width + 2 * PADDING, layout.height + 2 * PADDING
    svg = (
        f'<svg class="{kinds}" style="--ag-w:{width:g}" '
        f'viewBox="{-PADDING} {-PADDING} {width:g} {height:g}" '
        f'role="group" aria-label="Autograd graph"><desc>{escape(desc)}</desc>{inside}</svg>'
    )
    return svg, width, height


def curve(points: list[tuple[float, float]]) -> str:
    """Return a smooth path through the points: vertical at both ends, and without overshoot."""
    leans = [(x1 - x0) / (y1 - y0) for (x0, y0), (x1, y1) in pairwise(points)]
    slopes = [min(a, b, key=abs) if a * b > 0 else 0.0 for a, b in pairwise(leans)]
    slopes = [0.0, *slopes, 0.0]
    path = f"M{_at(*points[0])}"
    for i, ((x0, y0), (x1, y1)) in enumerate(pairwise(points)):
        if x0 == x1:
            path += f"v{y1 - y0:g}"
        else:
            x, y, bend = x1 - x0, y1 - y0, 0.42 * (y1 - y0)
            bends = (bend * slopes[i], bend, x - bend * slopes[i + 1], y - bend)
            path += f"c{' '.join(str(round(each)) for each in bends)} {_at(x, y)}"
    return path


def _at(x: float, y: float) -> str:
    return f"{round(x * 2) / 2:g} {round(y * 2) / 2:g}"


def arrow(points: list[tuple[float, float]]) -> str:
    """Return a line and an arrowhead whose tip is just below the last point."""
    x, y = points[-1]
    return (
        f'<path class="ag-wire" pathLength="1" d="{curve([*points[:-1], (x, y + 5)])}"/>'
        f'<path class="ag-tip" d="M{_at(x, y + 1)}l-4.5 8.5h9z"/>'
    )


def pill(text: str) -> str:
    """Return a label's shape and text, centred on the origin."""
    width = chip_width(text)
    return (
        f'<rect x="{-width / 2:g}" y="-10" width="{width:g}" height="{CHIP}" rx="10"/>'
        f'<text y="4">{escape(text)}</text>'
    )


def tile(height: float) -> str:
    """Return the ground of the symbol on the left of a box."""
    return (
        f'<path class="ag-tile" d="M10 0h{TILE - 10}v{height:g}h{10 - TILE}a10 10 0 0 1-10-10'
        f'v{20 - height:g}a10 10 0 0 1 10-10z"/>'
    )


def chip_width(text: str) -> float:
    """Return the width of a label's shape."""
    return len(text) * SMALL + 14


def sent_text(value: dict | None) -> str:
    """Return the label of a gradient that was sent."""
    return values.short(value, 20) if value else "none"


def spanning(times: list[int]) -> list[str]:
    """Return, for parts that replace each other, the attributes with the steps that show each."""
    ends = [time - 1 for time in times[1:]]
    return [f' data-from="{a}" data-to="{b}"' for a, b in zip_longest(times, ends, fillvalue="")]


def last(i: int, parts: list) -> str:
    """Return the class of the last of several parts that replace each other."""
    return " ag-last" if i + 1 == len(parts) else ""


class Boxes:
    """The boxes of a recording's nodes: their text, their sizes and their SVG."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.calls = [(t, step) for t, step in enumerate(timeline.steps) if step.kind == "call"]
        self.end = len(timeline.steps) - 1
        # {a root: the steps of the calls that start at it, each with the gradients it starts with}
        self.seeds: dict[str, list[tuple[int, list[dict | None]]]] = {}
        for time, step in self.calls:
            for root in step.event["roots"]:
                known = self.seeds.setdefault(root["node"], [])
                if not known or known[-1][0] != time:
                    known.append((time, []))
                known[-1][1].append(root["seed"])  # a call may start twice at one node

    def seed_texts(self, name: str) -> list[str]:
        """Return the gradients with which each call starts at a node."""
        return [", ".join(map(sent_text, seeds)) for _, seeds in self.seeds[name]]

    def label(self, node: Node) -> str:
        """Return the name that a node has in the drawing."""
        return node.label

    def first_lines(self, node: Node) -> list[tuple[int, str, str, bool]]:
        """Return tuples of a step, the node's name, its value, and whether that is a shape.

        A leaf has another tuple for each engine call before which it changed, for example in an
        optimizer step, and for a change before the end of the script.
        """
        label = values.shortened(self.label(node), 22)
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

    def node(self, node: Node, box: Box) -> str:
        """Return a node's group with its box and texts."""
        runs = self.timeline.runs[node.id]
        bad = any(self.timeline.steps[time].error for time in runs)
        kinds = f"ag-{'leaf' if node.leaf else 'op'}"
        kinds += " ag-second" if node.data.get("by") else ""
        kinds += " ag-bad" if bad else ""
        return (
            f'<g class="ag-node {kinds}" data-a="{self.timeline.appears[node.id]}" '
            f'data-t="{",".join(map(str, runs))}"{self.about(node)} '
            f'transform="translate({box.x - box.width / 2:g} {box.y - box.height / 2:g})">'
            f"{self.inside(node, box)}</g>"
        )

    def about(self, node: Node) -> str:
        """Return the attributes that describe a node, where its text is not enough."""
        if any(self.timeline.steps[time].error for time in self.timeline.runs[node.id]):
            return f' aria-label="{escape(node.label)}, {escape(node.op)}, raised an error"'
        return ""

    def inside(self, node: Node, box: Box) -> str:
        """Return the contents of a node: its box, its tile and its lines of text."""
        width, height = f"{box.width:g}", f"{box.height:g}"
        tiny = len(node.sign) > 2
        parts = [
            f'<rect class="ag-box" width="{width}" height="{height}" rx="10"/>'
            f"{tile(box.height)}"
            f'<text class="ag-glyph{" ag-tiny" if tiny else ""}" x="{TILE / 2:g}" '
            f'y="{box.height / 2 + (4 if tiny else 5.5):g}">{escape(node.sign)}</text>'
        ]
        lines = self.first_lines(node)
        spans = spanning([time for time, *_ in lines]) if len(lines) > 1 else [""]
        for k, ((_, name, text, is_shape), span) in enumerate(zip(lines, spans, strict=True)):
            shown = f'<tspan class="ag-name">{escape(name)}</tspan>'
            if text and is_shape:
                shown += f'<tspan dx="9">{escape(text)}</tspan>'
            elif text:
                shown += f' = <tspan class="ag-val">{escape(text)}</tspan>'
            parts.append(
                f'<text class="ag-line1{last(k, lines)}" x="46" y="20"{span}>{shown}</text>'
            )
        parts.append(f'<text class="ag-line2" x="46" y="37">{escape(node.op)}</text>')
        if node.leaf:
            parts.append(f'<path class="ag-rule" d="M{TILE} 46.5h{box.width - TILE - 1:g}"/>')
            grads = self.grads(node)
            spans = spanning([time for time, _ in grads])
            for k, ((_, text), span) in enumerate(zip(grads, spans, strict=True)):
                empty = " ag-empty" if text == "None" else ""
                parts.append(
                    f'<text class="ag-grad{last(k, grads)}{empty}" x="46" y="62"{span}>'
                    f'<tspan class="ag-dot">.grad</tspan> {escape(text)}</text>'
                )
        return "".join(parts)
