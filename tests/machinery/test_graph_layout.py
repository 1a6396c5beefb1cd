"""The layout: nothing overlaps, edges go up, and the same graph gives the same layout."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from recorded_graphs import NAMES, recording

from gradbook.graph.layout import Box, Edge, Layout, layout
from gradbook.graph.svg import Drawing
from gradbook.graph.timeline import Timeline


def boxes_of(found: Layout) -> list[Box]:
    """Return the boxes of all nodes and labels, without duplicates."""
    return [*found.boxes.values(), *(label for _, label in found.routes)]


def assert_apart(found: Layout) -> None:
    boxes = boxes_of(found)
    for i, a in enumerate(boxes):
        assert a.x - a.width / 2 >= -0.5 and a.x + a.width / 2 <= found.width + 1
        assert a.y - a.height / 2 >= -0.5 and a.y + a.height / 2 <= found.height + 1
        for b in boxes[i + 1 :]:
            beside = abs(a.x - b.x) >= (a.width + b.width) / 2 + 4
            over = abs(a.y - b.y) >= (a.height + b.height) / 2 + 4
            assert beside or over, (a, b)


def assert_upwards(found: Layout, edges: list[Edge]) -> None:
    for edge, (points, _) in zip(edges, found.routes, strict=True):
        heights = [y for _, y in points]
        assert heights == sorted(heights, reverse=True)
        source, target = found.boxes[edge.source], found.boxes[edge.target]
        assert points[0][1] == source.y - source.height / 2
        assert abs(points[0][0] - source.x) <= source.width / 2
        assert points[-1] == (target.x, target.y + target.height / 2)


@pytest.mark.parametrize("name", NAMES)
def test_no_two_boxes_or_labels_of_a_recording_overlap(name):
    drawing = Drawing(Timeline(recording(name)))
    assert_apart(drawing.layout)
    assert_upwards(drawing.layout, drawing.edges)


@st.composite
def graphs(draw):
    """Draw a graph of up to 24 nodes, with edges from each node to later ones, some doubled."""
    count = draw(st.integers(1, 24))
    width, height = st.integers(20, 240), st.integers(20, 70)
    sizes = {f"n{i}": (draw(width), draw(height)) for i in range(count)}
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1))
    edges = [
        Edge(f"n{min(pair)}", f"n{max(pair)}", draw(width), 20, draw(st.integers(-9, 9)))
        for pair in draw(st.lists(pairs, max_size=40))
        if pair[0] != pair[1]
    ]
    nodes = list(sizes)
    above = {f"a{i}": (each, 8.0) for i, each in enumerate(draw(st.lists(st.sampled_from(nodes))))}
    below = {f"b{i}": each for i, each in enumerate(draw(st.sets(st.sampled_from(nodes))))}
    sizes |= {name: (draw(width), 22) for name in [*above, *below]}
    return sizes, edges, above, below


@settings(max_examples=150, deadline=None)
@given(graphs())
def test_no_two_boxes_or_labels_of_any_graph_overlap(graph):
    found = layout(*graph)
    assert_apart(found)
    assert_upwards(found, graph[1])
    assert [points for points, _ in layout(*graph).routes] == [points for points, _ in found.routes]


def test_a_chain_is_straight():
    sizes = dict.fromkeys("abcd", (100, 48))
    found = layout(sizes, [Edge(*pair, 40, 20) for pair in ("ab", "bc", "cd")])
    assert {box.x for box in boxes_of(found)} == {50.0}


def test_an_empty_graph_has_no_size():
    assert layout({}, [])[:2] == (0.0, 0.0)


def test_a_cycle_is_refused():
    with pytest.raises(ValueError, match="cycle"):
        layout({"a": (9, 9), "b": (9, 9)}, [Edge("a", "b", 9, 9), Edge("b", "a", 9, 9)])
