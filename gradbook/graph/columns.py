"""Gives the boxes of a layered graph x coordinates that make its edges as straight as possible.

The rows keep their order. Row by row, each box moves to the mean of the places that its neighbours
ask for (the "priority method" of Sugiyama, Tagawa & Toda 1981); boxes that would overlap then move
as one block, which is the least-squares solution for the row.
"""

import itertools
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple

GAP = 24.0  # between two nodes of a row; half of it beside a label or the bend of an edge
NEAR = 5.0  # an edge that is this close to straight is made straight
WORK = 400_000  # how often boxes are moved before larger graphs get fewer rounds
# Edges start left or right of the middle of a node, so each straight edge moves the rows above it
# further sideways. In graphs with more than TALL rows, PULL draws the boxes back to the middle.
TALL = 60
PULL = 0.03


class Link(NamedTuple):
    """Ties a box to one in the row below or above; `port` is the place on the lower box."""

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
    trunk: "Trunk | None" = None
    x: float = 0.0
    y: float = 0.0
    up: list[Link] = field(default_factory=list)
    down: list[Link] = field(default_factory=list)

    def wanted(self, downwards: bool, upwards: bool, pull: float = 0.0) -> tuple[float, float]:
        """Return the x to which the links pull the box's centre, and the strength of the pull."""
        if self.trunk and self.trunk.x is not None:
            return self.trunk.x, 1e6
        at, total = 0.0, pull
        if downwards:
            for box, port, weight in self.down:
                at += (box.x + port) * weight
                total += weight
        if upwards:
            for box, port, weight in self.up:
                at += (box.x - port) * weight
                total += weight
        return (at / total, total) if total else (self.x, 0.01)


@dataclass(eq=False, slots=True)
class Trunk:
    """The bends of an edge, one in each row from the first on, or those that several edges share.

    A shared trunk is vertical, at `x`, wherever there is room. After placement, `turns` lists the
    indices of the bends at which the trunk is not vertical.
    """

    boxes: list[Box]
    first: int
    x: float | None = None
    turns: list[int] = field(default_factory=list)

    def stand_up(self) -> None:
        """Move `x` to the median bend; in later rounds, to where a lack of room pushed the bends.

        The outermost twentieth of the bends is ignored, because they may be at crossings.
        """
        xs = sorted(bend.x for bend in self.boxes)
        if self.x is None:
            self.x = xs[len(xs) // 2]
        else:
            low, high = xs[len(xs) // 20], xs[-1 - len(xs) // 20]
            self.x = low if self.x - low > high - self.x else high

    def find_turns(self) -> None:
        """Find the bends at which the trunk is not vertical."""
        xs = [box.x for box in self.boxes]
        inner = range(1, len(xs) - 1)
        self.turns = [i for i in inner if not xs[i - 1] == xs[i] == xs[i + 1]]


def straighten(rows: list[list[Box]], shared: Collection[Trunk]) -> None:
    """Move the boxes sideways, row by row, to where their neighbours pull them.

    At first each row follows the row before it, in alternating upward and downward sweeps. Later
    each row follows the rows on both sides, and shared trunks become vertical. Larger graphs get
    fewer rounds, so that the time grows no faster than the graph.
    """
    spaced = [(row, _offsets(row)) for row in rows]
    for row, offsets in spaced:
        _spread(row, offsets, [(0.0, 1.0)] * len(row))
    pull = PULL if len(rows) > TALL else 0.0
    rounds = max(12, min(80, WORK // max(1, sum(map(len, rows)))))
    for turn in range(rounds):
        down = turn % 2 == 0
        both = turn >= rounds // 3
        for trunk in shared if turn >= rounds // 2 else ():
            trunk.stand_up()
        for row, offsets in spaced if down else reversed(spaced):
            _spread(row, offsets, [box.wanted(down or both, not down or both, pull) for box in row])
    for row, offsets in spaced:  # make nearly straight edges straight
        near = [(box, *box.wanted(True, False)) for box in row]
        wanted = [(x if abs(x - box.x) < NEAR else box.x, weight) for box, x, weight in near]
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

    The sum of squares is smallest if boxes that would overlap move as one block to the mean of
    their wanted places ("pool adjacent violators").
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
