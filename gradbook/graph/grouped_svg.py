"""Draw a large recording as SVG: its groups are closed, and each holds a drawing of its own.

The player opens groups, and then computes the places of all parts again. Each part has the data for
that: an item its name, `data-i`, and its centre and size, `data-b`; an arrow the names of the items
at its ends, `data-e`, and its points with all groups closed, `data-p`. The element `ag-level` that
precedes the item of a group is what the group holds. A port in it is an item without content, at
which an arrow continues outside of the group.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from math import isnan

from gradbook.graph import values
from gradbook.graph.groups import Group, content, overview, title
from gradbook.graph.layout import Box, Edge, Layout, layout
from gradbook.graph.names import Node
from gradbook.graph.node_svg import (
    CHIP,
    LARGE,
    SMALL,
    TILE,
    Boxes,
    arrow,
    canvas,
    chip_width,
    last,
    pill,
    spanning,
    tile,
)
from gradbook.graph.norms import WORDS, Scale, norm, word
from gradbook.graph.timeline import Timeline
from gradbook.graph.values import escape

NAME = 30  # the most characters of a path in the box of its group
HEIGHT = 48

Sent = tuple[int, float | None]  # a step and the norm of the gradient that it sends


@dataclass(eq=False)
class Arrow:
    """The edges between two items of a level: the gradients flow from `source` to `target`.

    An edge is a node and the index of an entry of its `next_functions`; `seed` is the node that an
    engine call starts with.
    """

    source: str
    target: str
    edges: list[tuple[Node, int]] = field(default_factory=list)
    seed: str = ""
    told: bool = True  # whether the arrow has labels: a part of one with the same label has none
    leaves: bool = False  # whether the target is a port
    name: str = ""


class GroupedDrawing(Boxes):
    """The drawing of a large recording."""

    def __init__(self, timeline: Timeline) -> None:
        super().__init__(timeline)
        self.scale = Scale(timeline)
        self.whole = overview(timeline)
        self.base = ""  # of the level that is being drawn
        self.counted = 0  # groups and arrows get numbers as names

    def element(self) -> tuple[str, float, float]:
        """Return the SVG element, its width and its height."""
        found, inside = self.level(self.whole, {})
        desc = (
            f"{content(self.whole)}, grouped by the module that called them. Arrows point the "
            "way gradients flow."
        )
        level = f'<g class="ag-level" data-size="{found.width:g} {found.height:g}">{inside}</g>'
        return canvas("ag-svg ag-norms", found, desc, level)

    def level(self, group: Group, outer: dict[str, tuple[Arrow, bool]]) -> tuple[Layout, str]:
        """Return the layout of what a group holds, and its SVG.

        `outer` has the arrows that end at the group, by the names of their ports, and whether they
        leave the group.
        """
        base, self.base = self.base, group.base
        whole = group is self.whole
        items = {self.name(each): each for each in reversed(group.items)}  # roots first
        owner = {node.id: name for name, each in items.items() for node in _nodes(each)}
        arrows = [*self.between(owner), *_stubs(owner, outer)]
        sizes = {name: self.box_size(each) for name, each in items.items()}
        if whole:
            for name in self.seeds:
                sizes[f"{name}.in"] = (max(map(chip_width, self.seed_texts(name))), CHIP)
                arrows.append(Arrow(f"{name}.in", owner[name], seed=name, told=False))
        sizes |= dict.fromkeys(outer, (2, 2))
        leaving = [name for name, (_, leaves) in outer.items() if leaves]
        found = layout(sizes, [*self.edges(arrows, sizes)], top=leaving)
        ends: dict[str, dict[str, tuple[Arrow, bool]]] = {}  # {item: its arrows}
        for each in arrows:
            name = each.name = f"e{self.count()}"
            ends.setdefault(each.source, {})[name] = each, True
            ends.setdefault(each.target, {})[name] = each, False
        parts = [
            self.arrow(each, *route, whole)
            for each, route in zip(arrows, found.routes, strict=True)
        ]
        for name, each in items.items():
            box = found.boxes[name]
            if isinstance(each, Node):
                parts.append(_item(name, box, self.node(each, box)))
                continue
            inner, inside = self.level(each, ends.get(name, {}))
            parts.append(
                f'<g class="ag-level ag-shut" data-of="{name}" '
                f'data-size="{inner.width:g} {inner.height:g}"><rect class="ag-frame" rx="14"/>'
                f"{inside}</g>{_item(name, box, self.box(each, box))}"
            )
        for name in [each for each in sizes if each not in items]:
            inside = self.seed(name.removesuffix(".in"), found.boxes[name]) if whole else ""
            parts.append(_item(name, found.boxes[name], inside))
        self.base = base
        return found, "".join(parts)

    def count(self) -> int:
        """Return the next number."""
        self.counted += 1
        return self.counted

    def name(self, item: Node | Group) -> str:
        """Return the name of an item in the drawing."""
        return item.id if isinstance(item, Node) else f"g{self.count()}"

    def label(self, node: Node) -> str:
        """Return the name of a node without the path of the group that is drawn."""
        return self.within(node.label)

    def about(self, node: Node) -> str:
        """Return the full name of a node, of which its box has no room for the path."""
        value = f", value {values.short(node.value, 60)}" if node.value else ""
        runs = self.timeline.runs[node.id]
        raised = ", raised an error" * any(self.timeline.steps[time].error for time in runs)
        about = escape(f"{node.label}, {node.op}{value}{raised}")
        return f' role="img" aria-label="{about}"'

    def within(self, path: str) -> str:
        """Return a path without the path of the group that is drawn."""
        for mark in (".", ": ", " "):
            if self.base and path.startswith(self.base + mark):
                return path.removeprefix(self.base + mark)
        return path

    def between(self, owner: dict[str, str]) -> list[Arrow]:
        """Return the arrows between items. `owner` is {node: the item that holds it}."""
        found: dict[tuple[str, str], Arrow] = {}
        for name, source in owner.items():
            node = self.timeline.nodes[name]
            for i, edge in enumerate(node.edges):
                target = owner.get(edge["to"], source) if edge else source
                if target != source:
                    joined = found.setdefault((source, target), Arrow(source, target))
                    joined.edges.append((node, i))
        return [*found.values()]

    # The gradients of an arrow.

    def passes(self, arrow: Arrow) -> list[list[Sent]]:
        """Return what an arrow sends in each engine call, in the order of the steps."""
        sent = [
            (time, norm(value))
            for node, i in arrow.edges
            for time, value in self.timeline.sent.get((node.id, i), ())
        ]
        found = self.seeds.get(arrow.seed, ())
        sent += [(time, norm(seed)) for time, seeds in found for seed in seeds]
        starts = [time for time, _ in self.calls]
        sent.sort(key=lambda each: each[0])
        calls = groupby(sent, lambda each: sum(start <= each[0] for start in starts))
        return [[*found] for _, found in calls]

    def told(self, sent: list[Sent]) -> str:
        """Return the label of what an arrow sends in a call: each of two norms, or the largest."""
        norms = [each for _, each in sent]
        if len(norms) <= 2:
            return ", ".join(map(word, norms))
        return f"{len(norms)}, up to {word(_largest(norms))}"

    def edges(self, arrows: list[Arrow], sizes: dict[str, tuple[float, float]]) -> Iterator[Edge]:
        """Yield the edges for the layout, side by side on top of their source."""
        leaving: dict[str, list[Arrow]] = {}
        for each in arrows:
            leaving.setdefault(each.source, []).append(each)
        for each in arrows:
            others = leaving[each.source]
            apart = min(54.0, (sizes[each.source][0] - 60) / max(1, len(others) - 1))
            port = (others.index(each) - (len(others) - 1) / 2) * max(apart, 0)
            texts = [self.told(sent) for sent in self.passes(each)] if each.told else []
            width = max(map(chip_width, texts), default=24)
            yield Edge(each.source, each.target, width, CHIP, port)

    def arrow(self, each: Arrow, points: list[tuple[float, float]], label: Box, drawn: bool) -> str:
        """Return an arrow with the norm of what each call sent along it.

        If it is not `drawn`, the player draws it when the group opens.
        """
        passes = self.passes(each)
        ends = [sent[-1][0] for sent in passes]  # all has been sent from this step on
        chips = ""
        for k, (sent, span) in enumerate(zip(passes, spanning(ends), strict=True)):
            broken = " ag-broken" if word(_largest([found for _, found in sent])) in WORDS else ""
            place = f' transform="translate({label.x:g} {label.y:g})"' if drawn else ""
            if each.told:
                chips += f'<g class="ag-chip{last(k, passes)}{broken}"{place}{span}>'
                chips += f"{pill(self.told(sent))}</g>"
        times = [time for sent in passes for time, _ in sent]
        norms = [
            _largest([n for _, n in sent[: k + 1]]) for sent in passes for k in range(len(sent))
        ]
        places = [self.scale.place(found) for found in norms]
        colors = ["" if word(n) in WORDS else f"{p}" for n, p in zip(norms, places, strict=True)]
        appears = [self.timeline.appears[node.id] for node, _ in each.edges] or [0]
        kinds = "ag-edge" + " ag-leaving" * each.leaves + " ag-unused" * (not times)
        kinds += " ag-start" * bool(each.seed)
        kinds += " ag-broken" * bool(colors and not colors[-1])
        style = f' style="--ag-n:{colors[-1]}%"' if colors and colors[-1] else ""
        empty = '<path class="ag-wire" pathLength="1"/><path class="ag-tip"/>'
        shown = arrow(points) if drawn else empty
        route = " ".join(f"{x:g} {y:g}" for x, y in points)
        return (
            f'<g class="{kinds}"{style} data-a="{min(appears)}" data-t="{_joined(times)}" '
            f'data-n="{_joined(colors)}" data-e="{each.source} {each.target} {each.name}" '
            f'data-p="{route}">'
            f"{shown}{chips}</g>"
        )

    # The boxes.

    def seed(self, name: str, box: Box) -> str:
        """Return the gradients with which calls start at a node."""
        times = [time for time, _ in self.seeds[name]]
        return "".join(
            f'<g class="ag-seed{last(k, times)}" data-t="{times[k]}"{span}>'
            f'<g class="ag-chip ag-last" transform="translate({box.x:g} {box.y:g})">'
            f"{pill(text)}</g></g>"
            for k, (text, span) in enumerate(
                zip(self.seed_texts(name), spanning(times), strict=True)
            )
        )

    def box_size(self, item: Node | Group) -> tuple[float, float]:
        """Return the width and height that the box of an item needs."""
        if isinstance(item, Node):
            return self.size(item)
        first, second = self.lines(item)
        return round(max(len(first) * LARGE, len(second) * SMALL)) + TILE + 26, HEIGHT

    def lines(self, group: Group) -> tuple[str, str]:
        """Return the two lines in the box of a group: its path, and what it is."""
        count = f"{sum(1 for _ in group.nodes())} nodes"
        what = f"{title(group)} · {count}" if group.kind else count
        return values.shortened(self.within(group.path), NAME), what

    def box(self, group: Group, box: Box) -> str:
        """Return the box of a group."""
        first, second = self.lines(group)
        runs = sorted(time for node in group.nodes() for time in self.timeline.runs[node.id])
        born = min(self.timeline.appears[node.id] for node in group.nodes())
        bad = any(self.timeline.steps[time].error for time in runs)
        what = f"{group.path}, {title(group)}, a group of {content(group)}"
        what += ", raised an error" * bad
        size = f'width="{box.width:g}" height="{HEIGHT}" rx="10"'
        stack = f'<rect class="ag-stack" x="5" y="-5" {size}/>' if group.times else ""
        return (
            f'<g class="ag-node ag-op ag-group{" ag-bad" * bad}" data-a="{born}" '
            f'data-t="{_joined(runs)}" role="img" aria-label="{escape(what)}" '
            f'transform="translate({box.x - box.width / 2:g} {box.y - box.height / 2:g})">'
            f'{stack}<rect class="ag-box" {size}/>{tile(HEIGHT)}'
            f'<text class="ag-glyph" x="{TILE / 2:g}" y="{HEIGHT / 2 + 5.5:g}">+</text>'
            f'<text class="ag-line1 ag-last" x="46" y="20"><tspan class="ag-name">'
            f"{escape(first)}</tspan></text>"
            f'<text class="ag-line2" x="46" y="37">{escape(second)}</text></g>'
        )


def _nodes(item: Node | Group) -> Iterator[Node]:
    yield from [item] if isinstance(item, Node) else item.nodes()


def _stubs(owner: dict[str, str], outer: dict[str, tuple[Arrow, bool]]) -> Iterator[Arrow]:
    """Yield the arrows between the items of a group and its ports."""
    for port, (outside, leaves) in outer.items():
        if seed := outside.seed:
            yield Arrow(port, owner[seed], seed=seed, told=False)
            continue
        found: dict[str, list[tuple[Node, int]]] = {}
        for node, i in outside.edges:
            inner = node.id if leaves else node.edges[i]["to"]
            found.setdefault(owner[inner], []).append((node, i))
        told = len(found) > 1
        for name, edges in found.items():
            ends = (name, port) if leaves else (port, name)
            yield Arrow(*ends, edges, told=told, leaves=leaves)


def _item(name: str, box: Box, inside: str) -> str:
    place = f"{box.x:g} {box.y:g} {box.width:g} {box.height:g}"
    return f'<g class="ag-item" data-i="{name}" data-b="{place}">{inside}</g>'


def _largest(norms: list[float | None]) -> float | None:
    """Return NaN if there is one, and the largest norm otherwise."""
    found = [each for each in norms if each is not None]
    return next(filter(isnan, found), max(found, default=None))


def _joined(parts: list) -> str:
    return ",".join(map(str, parts))
