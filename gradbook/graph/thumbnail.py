"""A recording's drawing in three paths, so small that a page can show dozens of them."""

from gradbook.graph.layout import Box
from gradbook.graph.svg import Drawing
from gradbook.graph.timeline import Timeline

SCALE = 10  # whole numbers place a part well enough where ten pixels are one


def thumbnail(recording: dict) -> str:
    """Return the drawing as SVG without words: its arrows, its operations and its leaves.

    A box is a line from its left to its right end, which the style sheet draws thick.

    Raises:
        ValueError: the recording cannot be one of PyTorch's engine.
        LookupError: it lacks something.
    """
    timeline = Timeline(recording)
    layout = Drawing(timeline).layout
    boxes = {True: "", False: ""}
    for node in timeline.nodes.values():
        boxes[node.leaf] += _bar(layout.boxes[node.id])
    wires = "".join(_line(points) for points, _ in layout.routes)
    return (
        f'<svg class="ag-mini" viewBox="-4 -4 {_small(layout.width) + 8} '
        f'{_small(layout.height) + 8}" aria-hidden="true">'
        f'<path class="ag-wire" d="{wires}"/><path class="ag-ops" d="{boxes[False]}"/>'
        f'<path class="ag-leaves" d="{boxes[True]}"/></svg>'
    )


def _bar(box: Box) -> str:
    width = box.width - box.height
    return f"M{_small(box.x - width / 2)} {_small(box.y)}h{_small(width)}"


def _line(points: list[tuple[float, float]]) -> str:
    """Return the ends of an arrow, and its bends if it goes around a node."""
    shown = points if len(points) > 3 else [points[0], points[-1]]
    (x, y), *others = [(_small(x), _small(y)) for x, y in shown]
    line = f"M{x} {y}"
    for x1, y1 in others:
        line += f"v{y1 - y}" if x1 == x else f"l{x1 - x} {y1 - y}"
        x, y = x1, y1
    return line


def _small(length: float) -> int:
    return round(length / SCALE)
