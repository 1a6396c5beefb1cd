"""Edges cross only where they must, and the layout's work grows in proportion to the graph."""

import cProfile
import random
import re
from itertools import combinations, pairwise, permutations

import pytest
from recorded_graphs import COMMITTED, recording

from gradbook.graph.layout import Edge, Layout, layout
from gradbook.graph.svg import Drawing, curve
from gradbook.graph.timeline import Timeline

Graph = tuple[dict[str, tuple[float, float]], list[Edge]]


def graph_of(pairs: list[tuple[str, str]]) -> Graph:
    """Return a graph whose edges start side by side, in the given order."""
    targets: dict[str, list[str]] = {}
    for source, target in pairs:
        targets.setdefault(source, []).append(target)
        targets.setdefault(target, [])
    edges = [
        Edge(source, target, 60, 20, 40 * i / len(ends))
        for source, ends in targets.items()
        for i, target in enumerate(ends)
    ]
    return dict.fromkeys(targets, (120, 48)), edges


# Crossings in the drawing.


def drawn(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return points along the SVG path of an edge."""
    found: list[tuple[float, float]] = []
    for command, numbers in re.findall(r"([Mvc])([^Mvc]+)", curve(points)):
        values = [float(each) for each in numbers.split()]
        x, y = found[-1] if found else (0.0, 0.0)
        if command == "c":
            ends = zip(values[::2], values[1::2], strict=True)
            corners = [(x, y), *((x + dx, y + dy) for dx, dy in ends)]
            for t in (i / 12 for i in range(1, 13)):
                parts = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3]
                sums = [
                    sum(p * each[k] for p, each in zip(parts, corners, strict=True)) for k in (0, 1)
                ]
                found.append((sums[0], sums[1]))
        else:
            found.append((x, y + values[0]) if command == "v" else (values[0], values[1]))
    return found


def x_at(path: list[tuple[float, float]], y: float) -> float:
    """Return the x at which an upward path reaches the height y."""
    for (x0, y0), (x1, y1) in pairwise(path):
        if y1 <= y <= y0 and y1 < y0:
            return x0 + (x1 - x0) * (y - y0) / (y1 - y0)
    raise ValueError(y)


def crossings(found: Layout) -> int:
    """Return how many pairs of drawn edges cross."""
    paths = [drawn(points) for points, _ in found.routes]
    count = 0
    for a, b in combinations(paths, 2):
        top, bottom = max(a[-1][1], b[-1][1]), min(a[0][1], b[0][1])
        heights = {y for _, y in a + b if top <= y <= bottom}
        apart = [x_at(a, y) - x_at(b, y) for y in heights] if top < bottom else []
        count += any(x > 0.6 for x in apart) and any(x < -0.6 for x in apart)
    return count


@pytest.mark.parametrize("name", COMMITTED)
def test_no_edges_of_a_recording_on_a_page_cross(name):
    assert crossings(Drawing(Timeline(recording(name))).layout) == 0


# Unavoidable crossings, found by trying every order of every row.


def rows_and_links(graph: Graph) -> tuple[list[list[str]], list[list[tuple[str, str]]]]:
    """Return rows of nodes and bends, by the longest path from the roots, and their links."""
    names, edges = graph
    rank = dict.fromkeys(names, 0)
    for _ in names:
        for edge in edges:
            rank[edge.target] = max(rank[edge.target], rank[edge.source] + 1)
    rows = [[name for name in names if rank[name] == row] for row in range(max(rank.values()) + 1)]
    links: list[list[tuple[str, str]]] = [[] for _ in rows]
    for number, edge in enumerate(edges):
        below = edge.source
        for row in range(rank[edge.source] + 1, rank[edge.target]):
            rows[row].append(f"{number}@{row}")
            links[row].append((below, rows[row][-1]))
            below = rows[row][-1]
        links[rank[edge.target]].append((below, edge.target))
    return rows, links


def fits(low: tuple[str, ...], high: tuple[str, ...], links: list[tuple[str, str]]) -> bool:
    places = [(low.index(a), high.index(b)) for a, b in links]
    return all((a - c) * (b - d) >= 0 for (a, b), (c, d) in combinations(places, 2))


def must_cross(rows: list[list[str]], links: list[list[tuple[str, str]]]) -> bool:
    """Return whether every order of the rows has a crossing."""
    orders = list(permutations(rows[0]))
    for row, between in zip(rows[1:], links[1:], strict=True):
        orders = [
            order for order in permutations(row) if any(fits(low, order, between) for low in orders)
        ]
    return not orders


def some_graph(number: int) -> Graph:
    """Return a graph of four to ten nodes; its edges lead to one of the next few nodes."""
    chance = random.Random(number)
    count, reach = chance.randint(4, 10), chance.randint(2, 6)
    pairs = [
        (f"n{chance.randrange(max(0, i - reach), i)}", f"n{i}")
        for i in range(1, count)
        for _ in range(chance.choice([1, 2, 2, 3]))
    ]
    chance.shuffle(pairs)
    return graph_of(pairs)


def test_no_edges_of_a_graph_of_ten_nodes_cross_if_an_order_without_crossings_exists():
    avoidable = 0
    for number in range(250):
        graph = some_graph(number)
        rows, links = rows_and_links(graph)
        if max(map(len, rows)) > 5:
            continue  # too many orders to try
        found = crossings(layout(*graph))
        if must_cross(rows, links):
            assert found, number
        else:
            assert not found, number
            avoidable += 1
    assert avoidable > 100


@pytest.mark.parametrize("width", [3, 6, 12])
def test_rows_that_were_shuffled_are_put_in_an_order_without_crossings(width):
    for number in range(6):
        chance = random.Random(number)
        pairs = []
        for row in range(9 if width > 3 else 3):
            left, right = 0, 0
            while left < width and right < width:
                pairs.append((f"{row} {left}", f"{row + 1} {right}"))
                step = chance.choice(["left", "right", "both"])
                left, right = left + (step != "right"), right + (step != "left")
        names = {name: chance.random() for pair in pairs for name in pair}
        chance.shuffle(pairs)
        sizes, edges = graph_of(pairs)
        shuffled = {name: sizes[name] for name in sorted(sizes, key=names.__getitem__)}
        assert crossings(layout(shuffled, edges)) == 0, number


def test_inputs_are_in_order_unless_their_edges_would_cross():
    product_and_sum = [("p", "x"), ("p", "y"), ("z", "p"), ("z", "q")]
    for last, swapped in ((("q", "y"), False), (("q", "x"), True)):
        sizes, edges = graph_of([*product_and_sum, last])
        (left, *_), (right, *_) = (points for points, _ in layout(sizes, edges).routes[:2])
        assert (left > right) == swapped


# The amount of work.


def chain(count: int) -> Graph:
    return graph_of([(f"n{i}", f"n{i + 1}") for i in range(count)])


def recurrent(steps: int) -> Graph:
    """Return the graph of an LSTM cell over several steps, with one loss for all outputs."""
    pairs = [("loss", f"h{step}") for step in range(steps)]
    for step in reversed(range(steps)):
        inside = {"h": "o tanh", "tanh": "c", "c": "fc ic", "ic": "i g", "i": "chunk", "f": "chunk"}
        inside |= {"g": "chunk", "o": "chunk", "chunk": "sum", "sum": "ax ah", "fc": "f"}
        for source, targets in inside.items():
            pairs += [(f"{source}{step}", f"{target}{step}") for target in targets.split()]
        pairs += [(f"ax{step}", "w_ih"), (f"ax{step}", "b_ih")]
        pairs += [(f"ah{step}", f"h{step - 1}"), (f"fc{step}", f"c{step - 1}")]
        pairs += [(f"ah{step}", "w_hh"), (f"ah{step}", "b_hh")]
    return graph_of(pairs)


def tangle(count: int) -> Graph:
    chance = random.Random(count)
    ends = [i for i in range(1, count) for _ in range(1 + i % 2)]
    return graph_of([(f"n{max(0, i - chance.randint(1, 9))}", f"n{i}") for i in ends])


def work(graph: Graph) -> int:
    """Return how many function calls a layout makes, because timings vary between machines."""
    profile = cProfile.Profile()
    profile.runcall(layout, *graph)
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize(("make", "size"), [(chain, 500), (recurrent, 12), (tangle, 300)])
def test_the_work_for_twice_the_nodes_is_little_more_than_twice_the_work(make, size):
    assert work(make(2 * size)) <= 2.6 * work(make(size))


@pytest.mark.parametrize(("make", "size", "calls"), [(chain, 5000, 600), (recurrent, 60, 4000)])
def test_the_work_for_a_large_graph_is_limited(make, size, calls):
    graph = make(size)
    assert work(graph) <= calls * len(graph[0])


def test_long_edges_share_their_bends_only_if_there_would_be_too_many():
    """Without sharing, the 880 edges over 40 steps would have 72 bends each on average."""
    alone, shared = (layout(*recurrent(steps)).routes for steps in (3, 40))
    assert len({points[-2] for points, _ in alone}) == len(alone)
    assert len({points[-2] for points, _ in shared}) < len(shared)
    assert sum(len(points) for points, _ in shared) <= 20 * len(shared)
