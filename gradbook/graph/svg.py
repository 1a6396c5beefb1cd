"""Draw a recording as SVG: boxes for nodes, arrows along the gradient flow, gradient labels.

The player shows and hides parts by these attributes, whose numbers are steps. `data-a`: the part is
recorded. `data-t`: the part is active. `data-from` and `data-to`: the part is shown.
Labels that are shown at the end have the class `ag-last`. The style sheet sets colours and fonts.
No element has an `href`, because Material's instant navigation assigns to `href`, and in SVG that
property is read-only.
"""

from gradbook.graph import values
from gradbook.graph.layout import Edge, layout
from gradbook.graph.names import Node
from gradbook.graph.node_svg import (
    CHIP,
    SMALL,
    Boxes,
    arrow,
    canvas,
    chip_width,
    curve,
    last,
    pill,
    sent_text,
    spanning,
)
from gradbook.graph.norms import broken
from gradbook.graph.timeline import Timeline
from gradbook.graph.values import escape


class Drawing(Boxes):
    """The parts of the drawing, and the layout with their positions."""

    def __init__(self, timeline: Timeline) -> None:
        super().__init__(timeline)
        self.sizes: dict[str, tuple[float, float]] = {}
        self.edges: list[Edge] = []
        self.drawn: list[tuple[Node, int]] = []  # the node and the index of each edge
        self.ghosts: dict[str, tuple[Node, str]] = {}  # constants, by node and edge
        self.above: dict[str, tuple[str, float]] = {}
        for node in reversed(timeline.nodes.values()):  # roots first
            self.sizes[node.id] = self.size(node)
        for node in reversed(timeline.nodes.values()):
            self.fan_out(node)
        for name in self.seeds:
            self.sizes[f"{name}.in"] = (max(map(chip_width, self.seed_texts(name))), CHIP)
        below = {f"{name}.in": name for name in self.seeds}
        self.layout = layout(self.sizes, self.edges, self.above, below)

    def element(self) -> tuple[str, float, float]:
        """Return the SVG element, its width and its height."""
        nodes = self.timeline.nodes.values()
        leaves = [node.label for node in nodes if node.leaf]
        others = len(nodes) - len(leaves)
        desc = (
            f"{others} operation node{'s' * (others != 1)} and "
            f"{len(leaves)} AccumulateGrad node{'s' * (len(leaves) != 1)} "
            f"({', '.join(leaves)}). Arrows point the way gradients flow."
        )
        parts = [self.edge(i) for i in range(len(self.edges))]
        parts += [self.ghost(name) for name in self.ghosts]
        parts += [self.node(node, self.layout.boxes[node.id]) for node in nodes]
        parts += [self.seed(name) for name in self.seeds]
        return canvas("ag-svg", self.layout, desc, "".join(parts))

    def fan_out(self, node: Node) -> None:
        """Add a node's edges, and the constants in place of edges that are None."""
        width = self.sizes[node.id][0]
        real = [i for i, edge in enumerate(node.edges) if edge]
        apart = min(54.0, (width - 60) / max(1, len(real) - 1))
        for i, edge in enumerate(node.edges):
            if edge:
                port = (real.index(i) - (len(real) - 1) / 2) * apart
                texts = [sent_text(value) for _, value in self.timeline.sent.get((node.id, i), [])]
                label = max(map(chip_width, texts), default=40)
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

    # Drawing the parts.

    def edge(self, i: int) -> str:
        """Return an arrow with the gradient that each pass sent along it."""
        node, index = self.drawn[i]
        points, label = self.layout.routes[i]
        sent = self.timeline.sent.get((node.id, index), [])
        chips = [
            f'<g class="ag-chip{last(k, sent)}{broken(value)}" '
            f'transform="translate({label.x:g} {label.y:g})"'
            f"{span}>{pill(sent_text(value))}</g>"
            for k, ((_, value), span) in enumerate(
                zip(sent, spanning([time for time, _ in sent]), strict=True)
            )
        ]
        times = ",".join(str(time) for time, _ in sent)
        return (
            f'<g class="ag-edge{"" if sent else " ag-unused"}" '
            f'data-a="{self.timeline.appears[node.id]}" data-t="{times}">'
            f"{arrow(points)}{''.join(chips)}</g>"
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
        times = [time for time, _ in self.seeds[name]]
        points = [(box.x, box.y - CHIP / 2), (high.x, high.y + high.height / 2)]
        shown = zip(times, self.seed_texts(name), spanning(times), strict=True)
        bad = {time: " ag-bad" * bool(self.timeline.steps[time].error) for time in times}
        return "".join(
            f'<g class="ag-seed{last(k, times)}{bad[time]}"{span} '
            f'data-t="{time}">{arrow(points)}<g class="ag-chip ag-last" '
            f'transform="translate({box.x:g} {box.y:g})">{pill(text)}</g></g>'
            for k, (time, text, span) in enumerate(shown)
        )
