"""A recording's drawing in three paths, so small that a page can show dozens of them."""

from gradbook.graph.layout import Box
from gradbook.graph.svg import Drawing
from gradbook.graph.timeline import Timeline

SCALE = 4  # whole numbers place a part well enough where four pixels are one


def thumbnail(recording: dict) -> str:
    """Return the drawing as SVG without words: its arrows, its operations and its leaves.

    Raises:
        ValueError: the recording cannot be one of PyTorch's engine.
        LookupError: it lacks something.
    """
    timeline = Timeline(recording)
    layout = Drawing(timeline).layout
    boxes = {True: "", False: ""}
    for node in timeline.nodes.values():
        boxes[node.leaf] += _outline(layout.boxes[node.id])
    wires = "".join(
        "M" + "L".join(f"{_small(x)} {_small(y)}" for x, y in points) for points, _ in layout.routes
    )
    return (
        f'<svg class="ag-mini" viewBox="0 0 {_small(layout.width)} {_small(layout.height)}" '
        'aria-hidden="true">'
        f'<path class="ag-wire" d="{wires}"/><path class="ag-ops" d="{boxes[False]}"/>'
        f'<path class="ag-leaves" d="{boxes[True]}"/></svg>'
    )


def _outline(box: Box) -> str:
    left, top = box.x - box.width / 2, box.y - box.height / 2
    width = _small(box.width)
    return f"M{_small(left)} {_small(top)}h{width}v{_small(box.height)}h{-width}z"


def _small(length: float) -> int:
    return round(length / SCALE)
