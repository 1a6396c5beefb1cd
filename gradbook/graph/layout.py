"""A layered layout: where each box of a graph stands, and through which points its edges run.

The roots, where a backward pass begins, stand at the bottom, and every node above all that send it
gradients. Between two rows of nodes runs a row of labels: each edge has a box of its own there, so
no label ever lies on a node or on another label. First the boxes of a row are put in an order with
few crossings, then they are moved sideways until the edges are as straight as the order allows.

The same graph gives the same numbers on every machine: floats are added one by one, because Python
3.12 changed how `sum` rounds.
"""

import itertools
from bisect import bisect_right, insort
from dataclasses import dataclass, field
from typing import NamedTuple

GAP = 24.0  # between two nodes of a row; half as much beside the bend of an edge or a label
GAP_ROWS = 15.0
NEAR = 5.0  # an edge that is this far from straight becomes it


class Edge(NamedTuple):
    """An edge, the size of its label, and where on the top of its source it starts (0: middle)."""

    source: str
    target: str
    width: float
    height: float
    port: float = 0.0


class Link(NamedTuple):
    """What ties a box to one in the row below or above: `port` is where it meets the lower one."""

    box: "Box"
    port: float
    weight: float


@dataclass(eq=False, slots=True)
class Box:
    """A node, a label or a bend of an edge: its size, its row, and its centre once it is placed."""

    width: float
    height: float
    row: int
    bend: bool = False
    x: float = 0.0
    y: float = 0.0
    place: int = 0
    up: list[Link] = field(default_factory=list)
    down: list[Link] = field(default_factory=list)

    def wanted(self, downwards: bool, upwards: bool) -> tuple[float, float]:
        """Return where its links would have its centre, and how strongly."""
        at = total = 0.0
        if downwards:
            for box, port, weight in self.down:
                at += (box.x + port) * weight
                total += weight
        if upwards:
            for box, port, weight in self.up:
                at += (box.x - port) * weight
                total += weight
        return (at / total, total) if total else (self.x, 0.01)


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
) -> Layout:
    """Return where everything goes. The order of `sizes` decides what stands left.

    `above` and `below` name small boxes that belong to a node, as a constant or the gradient that
    a pass starts with: they stand in the row of labels above or below that node, one above beside
    the port that is named.

    Raises:
        ValueError: the edges run in a circle.
    """
    above, below = above or {}, below or {}
    rank = _ranks([name for name in sizes if name not in above and name not in below], edges)
    boxes = {name: Box(*sizes[name], 2 * rank[name] + 1) for name in rank}
    boxes |= {name: Box(*sizes[name], boxes[at].row + 1) for name, (at, _) in above.items()}
    boxes |= {name: Box(*sizes[name], boxes[at].row - 1) for name, at in below.items()}
    rows: list[list[Box]] = [[] for _ in range(2 * max(rank.values(), default=0) + 3)]
    for box in boxes.values():
        rows[box.row].append(box)
    for name, (at, port) in above.items():
        _link(boxes[at], boxes[name], port, 0.0005)
    for name, at in below.items():
        _link(boxes[name], boxes[at], 0.0, 1.0)
    chains = [_chain(edge, boxes, rows) for edge in edges]
    _first_order(boxes, rows)
    _uncross(rows)
    _straighten(rows)
    width, height = _settle(rows)
    routes = []
    for edge, chain in zip(edges, chains, strict=True):
        low, high = boxes[edge.source], boxes[edge.target]
        points = [(low.x + _half(edge.port), low.y - low.height / 2)]
        points += [(box.x, box.y) for box in chain]
        routes.append(([*points, (high.x, high.y + high.height / 2)], chain[0]))
    return Layout(width, height, boxes, routes)


def _ranks(names: list[str], edges: list[Edge]) -> dict[str, int]:
    """Return how far each node is from the roots, by the longest way."""
    sources: dict[str, list[str]] = {name: [] for name in names}
    targets: dict[str, list[str]] = {name: [] for name in names}
    for edge in edges:
        sources[edge.target].append(edge.source)
        targets[edge.source].append(edge.target)
    waits = {name: len(found) for name, found in sources.items()}
    ready = [name for name in names if not waits[name]]
    for name in ready:  # it grows while it is read
        for target in targets[name]:
            waits[target] -= 1
            if not waits[target]:
                ready.append(target)
    if len(ready) < len(names):
        raise ValueError("its edges run in a circle")
    rank: dict[str, int] = {}
    for name in ready:
        rank[name] = max((rank[source] + 1 for source in sources[name]), default=0)
    return {name: rank[name] for name in names}


def _link(low: Box, high: Box, port: float, weight: float) -> None:
    low.up.append(Link(high, port, weight))
    high.down.append(Link(low, port, weight))


def _chain(edge: Edge, boxes: dict[str, Box], rows: list[list[Box]]) -> list[Box]:
    """Return an edge's label and, where it passes rows of nodes, its bends; link them up."""
    low, high = boxes[edge.source], boxes[edge.target]
    chain = [Box(edge.width, edge.height, low.row + 1, True)]
    chain += [Box(2.0, 0.0, row, True) for row in range(low.row + 2, high.row)]
    port, long = edge.port, len(chain) > 1
    for box in chain:
        rows[box.row].append(box)
        _link(low, box, port, 6.0 if low.bend else 1.0)
        low, port = box, 0.0
    _link(low, high, port, 2.0 if long else 1.0)
    return chain


def _first_order(boxes: dict[str, Box], rows: list[list[Box]]) -> None:
    """Order each row as a walk from the roots meets its boxes, the inputs in their own order."""
    met: dict[int, int] = {}
    todo = [box for box in reversed(boxes.values()) if not box.down]
    while todo:
        box = todo.pop()
        if id(box) not in met:
            met[id(box)] = len(met)
            todo += [link.box for link in sorted(box.up, key=lambda link: -link.port)]
    for row in rows:
        _number(sorted(row, key=lambda box: met[id(box)]), row)


def _number(order: list[Box], row: list[Box]) -> None:
    row[:] = order
    for place, box in enumerate(row):
        box.place = place


def _ends(box: Box, down: bool) -> list[tuple[int, float]]:
    """Return where a box's links end in the next row; edges that go up all end in the middle."""
    if down:
        return [(link.box.place, link.port) for link in box.down]
    return [(link.box.place, 0.0) for link in box.up]


def _mean(ends: list[tuple[int, float]]) -> float:
    total = 0.0
    for place, port in ends:
        total += place + port / 1e3
    return total / len(ends)


def _crossings(rows: list[list[Box]]) -> int:
    """Return how many pairs of links cross."""
    count = 0
    for row in rows:
        passed: list[tuple[int, float]] = []
        for box in row:
            ends = _ends(box, down=True)
            count += sum(len(passed) - bisect_right(passed, end) for end in ends)
            for end in ends:
                insort(passed, end)
    return count


def _uncross(rows: list[list[Box]], sweeps: int = 12) -> None:
    """Order the rows by the mean of their neighbours, up and down in turn; keep the best order."""
    best, kept = _crossings(rows), [list(row) for row in rows]
    for sweep in range(sweeps):
        if not best:
            break
        down = sweep % 2 == 0

        for row in rows if down else reversed(rows):
            ends = {id(box): _ends(box, down) for box in row}
            free = [box for box in row if ends[id(box)]]
            free.sort(key=lambda box, ends=ends: (_mean(ends[id(box)]), box.place))
            for box in row:  # without neighbours on this side a box keeps its place
                if not ends[id(box)]:
                    free.insert(box.place, box)
            _number(free, row)
        _swap(rows)
        count = _crossings(rows)
        if count < best:
            best, kept = count, [list(row) for row in rows]
    for row, order in zip(rows, kept, strict=True):
        _number(order, row)


def _swap(rows: list[list[Box]]) -> None:
    """Swap neighbours in a row wherever that takes crossings away."""

    def crossed(left: Box, right: Box) -> int:
        return sum(
            a > b for down in (True, False) for a in _ends(left, down) for b in _ends(right, down)
        )

    for row in rows:
        for _ in row:
            swapped = False
            for i in range(len(row) - 1):
                left, right = row[i], row[i + 1]
                if crossed(left, right) > crossed(right, left):
                    row[i], row[i + 1] = right, left
                    left.place, right.place, swapped = i + 1, i, True
            if not swapped:
                break


def _straighten(rows: list[list[Box]], rounds: int = 80) -> None:
    """Move the boxes sideways, row by row, to where their neighbours would have them."""
    spaced = [(row, _offsets(row)) for row in rows]
    for row, offsets in spaced:
        _spread(row, offsets, [(0.0, 1.0)] * len(row))
    for turn in range(rounds):
        down = turn % 2 == 0
        both = turn >= rounds // 3
        for row, offsets in spaced if down else reversed(spaced):
            _spread(row, offsets, [box.wanted(down or both, not down or both) for box in row])
    for row, offsets in spaced:  # what is nearly straight becomes it
        near = [(box, *box.wanted(True, False)) for box in row]
        wanted = [(x if abs(x - box.x) < NEAR else box.x, pull) for box, x, pull in near]
        _spread(row, offsets, wanted)


def _offsets(row: list[Box]) -> list[float]:
    """Return how far from the first box's centre each centre is when the row is packed."""
    offsets = [0.0] * len(row)
    for i, (before, box) in enumerate(itertools.pairwise(row), 1):
        gap = GAP / 2 if box.bend or before.bend else GAP
        offsets[i] = offsets[i - 1] + (before.width / 2 + gap + box.width / 2)
    return offsets


def _spread(row: list[Box], offsets: list[float], wanted: list[tuple[float, float]]) -> None:
    """Give each box the x nearest to the wanted one that keeps the order and the gaps.

    The sum of squares is least when boxes that would overlap move as one block to the mean of
    their wishes ("pool adjacent violators").
    """
    blocks: list[tuple[float, float, int]] = []  # mean, weight, boxes
    for (x, weight), offset in zip(wanted, offsets, strict=True):
        mean, count = x - offset, 1
        while blocks and blocks[-1][0] > mean:
            before, heavy, more = blocks.pop()
            total = heavy + weight
            mean, weight, count = (before * heavy + mean * weight) / total, total, count + more
        blocks.append((mean, weight, count))
    at = iter(zip(row, offsets, strict=True))
    for mean, _, count in blocks:
        for box, offset in itertools.islice(at, count):
            box.x = mean + offset


def _half(x: float) -> float:
    return round(x * 2) / 2


def _settle(rows: list[list[Box]]) -> tuple[float, float]:
    """Round all to half a pixel from the corner at the top left; return the picture's size."""
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
