"""Orders the boxes in each row of a layered graph so that few links cross.

A link leads from a box to one in the next row. The links of one box leave it side by side in a
given order, and they may swap places if that removes a crossing.

The rows are swept up and down: each row is sorted by the mean position of its neighbours, then
adjacent boxes are swapped as long as this helps (Sugiyama, Tagawa & Toda 1981; Gansner et al.
1993). If crossings remain in a small graph, an exact search follows. Rules on pairs of boxes decide
whether an order without crossings exists: if two links share no end, their lower boxes must be in
the same order as their upper boxes. An order exists unless these rules require both orders of one
pair (Randerath et al. 2001; proved by Fulek, Pelsmajer, Schaefer & Štefankovič 2013).
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator
from itertools import chain, combinations, product

CROSSING = 1000  # one crossing costs as much as this many swapped links
LINKS = 1 << 20  # larger than the number of links of any box
SMALL = 20_000  # the exact search handles at most this many pairs of boxes
TRIES = 5_000

Pair = tuple[int, int]


def uncross(rows: list[list[int]], links: list[Pair], sweeps: int = 12) -> None:
    """Reorder the rows, the lowest first, so that few links cross.

    Boxes are the numbers from 0 on. A link leads from a box to one in the next row, and the links
    of one box are given from left to right.
    """
    graph = Graph(rows, links)
    best, kept, failed = graph.cost(), [list(row) for row in rows], 0
    for sweep in range(sweeps):
        if not best or failed == 4:
            break
        if sweep == 0:  # start with swaps alone, which keep most of the given order
            for row in reversed(rows):
                graph.swap(row)
        else:
            graph.sweep(downwards=sweep % 2 == 1)
        cost, failed = graph.cost(), failed + 1
        if cost < best:
            best, kept, failed = cost, [list(row) for row in rows], 0
    for row, order in zip(rows, kept, strict=True):
        row[:] = order
    if best and sum(len(row) ** 2 for row in rows) <= SMALL:
        # An order in which links need not swap places is easier to read. Otherwise only crossings
        # count.
        found = _exact(graph, fixed=True)
        if not found and best >= CROSSING:
            found = _exact(graph, fixed=False)
        rows[:] = found or rows


class Graph:
    """Rows of boxes, from the lowest, the links between them, and each box's place in its row."""

    def __init__(self, rows: list[list[int]], links: list[Pair]) -> None:
        count = sum(map(len, rows))
        self.rows = rows
        self.place = [0] * count
        self.up: list[list[int]] = [[] for _ in range(count)]
        self.down: list[list[Pair]] = [[] for _ in range(count)]  # each with the link's number
        for low, high in links:
            self.down[high].append((low, len(self.up[low])))
            self.up[low].append(high)
        for row in rows:
            self.number(row)

    def number(self, row: list[int]) -> None:
        """Store the place of each box in a row."""
        for place, box in enumerate(row):
            self.place[box] = place

    def cost(self) -> int:
        """Return the cost of the order: crossings and, much cheaper, swapped links."""
        total = 0
        for row in self.rows:
            passed: list[int] = []
            for box in row:
                ends = [self.place[high] for high in self.up[box]]
                own: list[int] = []
                for end in ends:
                    total += CROSSING * (len(passed) - bisect_right(passed, end))
                    total += len(own) - bisect_right(own, end)
                    insort(own, end)
                for end in ends:
                    insort(passed, end)
        return total

    def ends(self, box: int, downwards: bool) -> list[int]:
        """Return where the links of a box end, as places times LINKS, in sorted order.

        At its lower end, a link also has a place among the links of that box.
        """
        if downwards:
            return sorted(self.place[low] * LINKS + link for low, link in self.down[box])
        return sorted(self.place[high] * LINKS for high in self.up[box])

    def sweep(self, downwards: bool) -> None:
        """Sort each row by the mean place of its neighbours in one direction.

        Places of neighbours below are already settled if the sweep goes from the lowest row up.
        """
        for row in self.rows if downwards else reversed(self.rows):
            if len(row) < 2:
                continue
            ends = {box: self.ends(box, downwards) for box in row}
            means = {box: sum(found) / len(found) for box, found in ends.items() if found}
            order = sorted(means, key=means.__getitem__)
            for place, box in enumerate(row):  # without such neighbours a box keeps its place
                if box not in means:
                    order.insert(place, box)
            row[:] = order
            self.number(row)
            self.swap(row)

    def swap(self, row: list[int]) -> None:
        """Swap adjacent boxes in a row as long as this lowers the cost, eight times at most."""
        above = {box: self.ends(box, downwards=False) for box in row}
        below = {box: self.ends(box, downwards=True) for box in row}
        boxes = {box: [end // LINKS for end in ends] for box, ends in below.items()}

        def cost(left: int, right: int) -> int:
            crossed = _inverted(boxes[left], boxes[right])
            swapped = _inverted(below[left], below[right]) - crossed
            return CROSSING * (crossed + _inverted(above[left], above[right])) + swapped

        for _ in range(min(len(row), 8)):
            swapped = False
            for i in range(len(row) - 1):
                left, right = row[i], row[i + 1]
                present = cost(left, right)
                if present and cost(right, left) < present:
                    row[i], row[i + 1], swapped = right, left, True
            if not swapped:
                break
        self.number(row)

    def tied(self, a: int, b: int) -> Iterator[Pair]:
        """Yield the pairs of boxes that must be in the same order as `a` and `b`."""
        lows = ({low for low, _ in self.down[each]} for each in (a, b))
        pairs = chain(product(set(self.up[a]), set(self.up[b])), product(*lows))
        yield from ((x, y) for x, y in pairs if x != y)


def _inverted(left: list[int], right: list[int]) -> int:
    """Return in how many pairs from two sorted lists the left number is larger."""
    if not left or not right or left[-1] <= right[0]:
        return 0
    return sum(bisect_left(right, each) for each in left)


def _exact(graph: Graph, fixed: bool) -> list[list[int]] | None:
    """Return rows without crossings, close to the present ones, or None if none are found.

    If `fixed` is true, the links of a box may not swap places.
    """
    ports = [pair for highs in graph.up for pair in combinations(highs, 2)] if fixed else []
    ports = [(left, right) for left, right in ports if left != right]
    pairs = [pair for row in graph.rows for pair in combinations(row, 2)]
    search = Search(graph)
    if not _possible(graph, ports, pairs) or not search.settle(ports):
        return None
    at, reverse = 0, False
    decided: list[tuple[int, int, bool]] = []  # the pair, how much was known before, and its order
    for _ in range(TRIES):
        while at < len(pairs) and search.knows(*pairs[at]):
            at += 1
        if at == len(pairs):
            return [sorted(row, key=search.boxes_right_of, reverse=True) for row in graph.rows]
        known = len(search.known)
        if search.settle([pairs[at][::-1] if reverse else pairs[at]]):
            decided.append((at, known, reverse))
            reverse = False
            continue
        search.forget(known)
        while reverse:
            if not decided:
                return None
            at, known, reverse = decided.pop()
            search.forget(known)
        reverse = True
    return None


def _possible(graph: Graph, ports: list[Pair], pairs: list[Pair]) -> bool:
    """Return whether no pair of boxes must be in both orders."""
    group: dict[Pair, int] = {}  # the pairs of a group keep or reverse their order together
    for number, start in enumerate([ports, *([pair] for pair in pairs)]):
        todo = [] if number and start[0][::-1] in group else list(start)
        while todo:
            pair = todo.pop()
            if group.get(pair[::-1]) == number:
                return False
            if pair not in group:
                group[pair] = number
                todo += graph.tied(*pair)
    return True


class Search:
    """What is known about the order: for each box, the boxes left and right of it, as bits."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.left = [0] * len(graph.place)
        self.right = [0] * len(graph.place)
        self.known: list[Pair] = []

    def knows(self, a: int, b: int) -> bool:
        """Return whether the order of two boxes is known."""
        return bool((self.left[a] | self.right[a]) >> b & 1)

    def boxes_right_of(self, box: int) -> int:
        """Return how many boxes are known to be right of a box."""
        return self.right[box].bit_count()

    def settle(self, pairs: list[Pair]) -> bool:
        """Note that the first box of each pair is left of the second, with all consequences.

        Return whether that agrees with what is known.
        """
        todo = list(pairs)
        while todo:
            a, b = todo.pop()
            if self.right[a] >> b & 1:
                continue
            if self.left[a] >> b & 1:
                return False
            self.right[a] |= 1 << b
            self.left[b] |= 1 << a
            self.known.append((a, b))
            todo += self.graph.tied(a, b)
            todo += [(a, each) for each in _bits(self.right[b] & ~self.right[a])]
            todo += [(each, b) for each in _bits(self.left[a] & ~self.left[b])]
        return True

    def forget(self, count: int) -> None:
        """Forget all but the first `count` pairs that were noted."""
        while len(self.known) > count:
            a, b = self.known.pop()
            self.right[a] ^= 1 << b
            self.left[b] ^= 1 << a


def _bits(number: int) -> Iterator[int]:
    while number:
        yield (number & -number).bit_length() - 1
        number &= number - 1
