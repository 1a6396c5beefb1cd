"""A layered layout: the place of each box of a graph, and the points of its edges.

The roots, where a backward pass begins, are at the bottom, and every node is above all nodes that
send it gradients. Between two rows of nodes is a row of labels. Each edge has its own box there, so
a label never covers a node or another label. This is the method of Gansner, Koutsofios, North & Vo
(1993) in three steps: rows, an order in each row with few crossings, and then x coordinates that
make the edges as straight as the order allows.

An edge that passes rows of nodes gets a bend in each of them. If there are too many bends, as in a
recurrent network whose weights are used in every step, long edges with a common end share bends.

The same graph gives the same numbers on every machine: floats are added one by one, because Python
3.12 changed how `sum` rounds.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable
from typing import NamedTuple

from gradbook.graph.columns import Box, Link, Trunk, straighten
from gradbook.graph.crossings import uncross

GAP_ROWS = 15.0
BENDS = 4  # edges share bends if there are more bends per node than this


class Edge(NamedTuple):
    """An edge, its label's size, and where on top of the source it starts (0: middle)."""

    source: str
    target: str
    width: float
    height: float
    port: float = 0.0


class Tie(NamedTuple):
    """A part of an edge, from one row of nodes to the next, and its label or bend in between."""

    low: Box
    port: float
    middle: Box
    high: Box


class Course(NamedTuple):
    """The boxes of an edge: its label, the bends of a trunk, and the bend below its target."""

    label: Box
    trunk: Trunk | None = None
    tail: Box | None = None


class Layout(NamedTuple):
    """The size of the picture, the boxes by name, and for each edge its points and its label."""

    width: float
    height: float
    boxes: dict[str, Box]
    routes: list[tuple[list[tuple[float, float]], Box]]


def layout(
    sizes: dict[str, tuple[float, float]],
    edges: list[Edge],
    above: dict[str, tuple[str, float]] | None = None,
    below: dict[str, str] | None = None,
    top: Collection[str] = (),
) -> Layout:
    """Return the positions of all parts. The order of `sizes` decides which boxes are on the left.

    The edges of a node start at its ports in the order of the ports, or in another order if that
    gives fewer crossings.

    `above` and `below` name small boxes that belong to a node, such as a constant or the gradient
    that a pass starts with. They are in the row of labels above or below that node, and a box above
    is beside the named port. The boxes in `top`, which have no edges of their own, are in the top
    row.

    Raises:
        ValueError: the edges form a cycle.
    """
    above, below = above or {}, below or {}
    rank = _ranks([name for name in sizes if name not in above and name not in below], edges)
    bends = sum(rank[edge.target] - rank[edge.source] - 1 for edge in edges)
    shared = bends > BENDS * max(len(rank), 50)
    if shared:
        _raise_nodes(rank, edges)
    rank |= dict.fromkeys(top, max(rank.values(), default=0) + 1)
    boxes = {name: Box(*sizes[name], 2 * at + 1) for name, at in rank.items()}
    ups: dict[Box, list[Tie]] = defaultdict(list)
    courses, trunks = _courses(edges, boxes, ups, shared)
    for ties in ups.values():
        ties.sort(key=lambda tie: tie.port)
    called = dict.fromkeys(boxes[at] for at in below.values())
    rows = _ordered([*(box for box in boxes.values() if box not in called), *called], ups)
    beside: dict[Box, list[tuple[float, Box]]] = defaultdict(list)
    starts: dict[Box, list[Box]] = defaultdict(list)
    small: dict[str, Box] = {}
    for name, (at, port) in above.items():
        small[name] = Box(*sizes[name], boxes[at].row + 1)
        beside[boxes[at]].append((port, small[name]))
    for name, at in below.items():
        small[name] = Box(*sizes[name], boxes[at].row - 1)
        starts[boxes[at]].append(small[name])
    rows = _with_labels(rows, ups, beside, starts)
    straighten(rows, trunks if shared else [])
    width, height = _settle(rows)
    for trunk in trunks:
        trunk.find_turns()
    routes = []
    for edge, course in zip(edges, courses, strict=True):
        points = _points(course, boxes[edge.source], boxes[edge.target])
        routes.append((points, course.label))
    return Layout(width, height, boxes | small, routes)


def _ranks(names: list[str], edges: list[Edge]) -> dict[str, int]:
    """Return the length of the longest path from the roots to each node."""
    sources: dict[str, list[str]] = {name: [] for name in names}
    targets: dict[str, list[str]] = {name: [] for name in names}
    for edge in edges:
        sources[edge.target].append(edge.source)
        targets[edge.source].append(edge.target)
    waits = {name: len(found) for name, found in sources.items()}
    ready = [name for name in names if not waits[name]]
    for name in ready:  # the list grows during the loop
        for target in targets[name]:
            waits[target] -= 1
            if not waits[target]:
                ready.append(target)
    if len(ready) < len(names):
        raise ValueError("its edges form a cycle")
    rank: dict[str, int] = {}
    for name in ready:
        rank[name] = max((rank[source] + 1 for source in sources[name]), default=0)
    return {name: rank[name] for name in names}


def _raise_nodes(rank: dict[str, int], edges: list[Edge]) -> None:
    """Move nodes up to their targets if the total length of the edges does not grow.

    Edges to a leaf do not count, because they share their bends.
    """
    sources = Counter(edge.target for edge in edges)
    nodes = {edge.source for edge in edges}
    targets: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        if edge.target in nodes:
            targets[edge.source].append(edge.target)
    for name in sorted(targets, key=rank.__getitem__, reverse=True):
        if 0 < sources[name] <= len(targets[name]):
            rank[name] = min(rank[target] for target in targets[name]) - 1
    for edge in edges:
        if edge.target not in nodes:
            rank[edge.target] = max(rank[edge.target], rank[edge.source] + 1)


def _courses(
    edges: list[Edge], boxes: dict[str, Box], ups: dict[Box, list[Tie]], shared: bool
) -> tuple[list[Course], list[Trunk]]:
    """Return the boxes of each edge and all trunks, and add the ties between rows to `ups`."""
    ends = [(boxes[edge.source], boxes[edge.target]) for edge in edges]
    long = [(low, high) for low, high in ends if high.row > low.row + 2]
    leaving, arriving = Counter(low for low, _ in long), Counter(high for _, high in long)
    keys: list[Hashable] = []
    spans: dict[Hashable, tuple[int, int]] = {}
    for number, (low, high) in enumerate(ends):
        key: Hashable = number
        if shared:  # the trunk rises from the source or leads to the target
            key = (low, True) if leaving[low] > arriving[high] else (high, False)
        keys.append(key)
        if high.row > low.row + 2:
            first, last = spans.get(key, (low.row + 2, high.row - 2))
            spans[key] = min(first, low.row + 2), max(last, high.row - 2)
    trunks: dict[Hashable, Trunk] = {}
    for key, (first, last) in spans.items():
        bends = [Box(2.0, 0.0, row, True) for row in range(first, last + 1)]
        trunks[key] = trunk = Trunk(bends, first)
        if shared:
            for box in bends:
                box.trunk = trunk
        for low, middle, high in zip(bends[::2], bends[1::2], bends[2::2], strict=False):
            ups[low].append(Tie(low, 0.0, middle, high))
    tails: dict[tuple[Hashable, Box], Box] = {}
    courses = []
    for edge, key, (low, high) in zip(edges, keys, ends, strict=True):
        label = Box(edge.width, edge.height, low.row + 1, True)
        if high.row == low.row + 2:
            ups[low].append(Tie(low, edge.port, label, high))
            courses.append(Course(label))
            continue
        trunk = trunks[key]
        ups[low].append(Tie(low, edge.port, label, trunk.boxes[low.row + 2 - trunk.first]))
        if (key, high) not in tails:
            tails[key, high] = Box(2.0, 0.0, high.row - 1, True)
            bend = trunk.boxes[high.row - 2 - trunk.first]
            ups[bend].append(Tie(bend, 0.0, tails[key, high], high))
        courses.append(Course(label, trunk, tails[key, high]))
    return courses, list(trunks.values())


def _ordered(nodes: list[Box], ups: dict[Box, list[Tie]]) -> list[list[Box]]:
    """Return the rows of nodes and bends in an order with few crossings.

    The search starts from the order in which a traversal from the roots visits the boxes.
    """
    highs = {tie.high for ties in ups.values() for tie in ties}
    todo = [box for box in reversed(nodes) if box not in highs]
    met: dict[Box, int] = {}
    rows: dict[int, list[int]] = defaultdict(list)
    while todo:
        box = todo.pop()
        if box not in met:
            rows[box.row].append(len(met))
            met[box] = len(met)
            todo += [tie.high for tie in reversed(ups.get(box, []))]
    numbers = [rows[row] for row in sorted(rows)]
    uncross(numbers, [(met[box], met[tie.high]) for box in met for tie in ups.get(box, [])])
    found = list(met)
    return [[found[number] for number in row] for row in numbers]


def _with_labels(
    ordered: list[list[Box]],
    ups: dict[Box, list[Tie]],
    beside: dict[Box, list[tuple[float, Box]]],
    starts: dict[Box, list[Box]],
) -> list[list[Box]]:
    """Return the rows of nodes, interleaved with the rows of labels, and link all boxes.

    Labels are in the order in which their edges start, so edges can cross only above them.
    """
    place = {box: at for row in ordered for at, box in enumerate(row)}
    rows: list[list[Box]] = [[]]
    for row in ordered:
        seeds = [(box, at) for at, node in enumerate(row) for box in starts.get(node, [])]
        for seed, at in seeds:
            _link(seed, row[at], 0.0, 1.0)
        rows[-1] = _merged(rows[-1], seeds, place)
        labels = []
        for low in row:
            ties = sorted(ups.get(low, []), key=lambda tie: place[tie.high])
            ports = [tie.port for tie in ups.get(low, [])]
            found = [(port, tie.middle) for port, tie in zip(ports, ties, strict=True)]
            for (port, middle), tie in zip(found, ties, strict=True):
                _link(low, middle, port, 6.0 if low.bend else 1.0)
                _link(middle, tie.high, 0.0, 6.0 if tie.high.bend else 2.0 if low.bend else 1.0)
            for port, box in beside.get(low, []):
                _link(low, box, port, 0.0005)
                found.append((port, box))
            labels += [box for _, box in sorted(found, key=lambda each: each[0])]
        rows += [row, labels]
    return rows


def _merged(labels: list[Box], seeds: list[tuple[Box, int]], place: dict[Box, int]) -> list[Box]:
    """Return labels and initial gradients, in the order of the nodes above them."""
    found: list[Box] = []
    waiting = seeds[::-1]
    for label in labels:
        while waiting and label.up and place[label.up[0].box] >= waiting[-1][1]:
            found.append(waiting.pop()[0])
        found.append(label)
    return found + [box for box, _ in reversed(waiting)]


def _link(low: Box, high: Box, port: float, weight: float) -> None:
    low.up.append(Link(high, port, weight))
    high.down.append(Link(low, port, weight))


def _points(course: Course, low: Box, high: Box) -> list[tuple[float, float]]:
    """Return the points of an edge, without those in the middle of a vertical part."""
    label, trunk, tail = course
    between = [label]
    if trunk:
        first, last = low.row + 2 - trunk.first, high.row - 2 - trunk.first
        inner = trunk.turns[bisect_right(trunk.turns, first) : bisect_left(trunk.turns, last)]
        between += [trunk.boxes[i] for i in dict.fromkeys([first, *inner, last])]
        between.append(tail)
    points = [(low.x + _half(label.down[0].port), low.y - low.height / 2)]
    points += [(box.x, box.y) for box in between]
    return [*points, (high.x, high.y + high.height / 2)]


def _half(x: float) -> float:
    return round(x * 2) / 2


def _settle(rows: list[list[Box]]) -> tuple[float, float]:
    """Round everything to half a pixel from the top left corner, and return the picture's size."""
    every = [box for row in rows for box in row]
    left = min((box.x - box.width / 2 for box in every), default=0.0)
    y = 0.0
    for row in reversed(rows):
        height = max((box.height for box in row), default=0.0)
        for box in row:
            box.x, box.y = _half(box.x - left), _half(y + height / 2)
        y += height + GAP_ROWS if row else 0.0
    width = max((box.x + box.width / 2 for box in every), default=0.0)
    return _half(width), _half(max(y - GAP_ROWS, 0.0))
