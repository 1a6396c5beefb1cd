"""Large graphs in groups: each node is in one, repeats are folded, and the page is small."""

import functools
import json
import math
import re

import models
import pytest

from gradbook import ROOT
from gradbook.graph import norms
from gradbook.graph.grouped_svg import GroupedDrawing
from gradbook.graph.groups import Group, overview, title
from gradbook.graph.record import record
from gradbook.graph.standalone import page
from gradbook.graph.tensors import dump
from gradbook.graph.timeline import Timeline

NAMES = ["resnet50", "gpt", "unet", "vae", "maml", "lstm"]


@functools.cache
def recorded(name):
    found = record(models.program(name, 4), ROOT / "tests/my_script.py", details=True)
    return json.loads(dump(found))


@functools.cache
def timeline(name):
    return Timeline(recorded(name))


def shown(group):
    """Return the items of a group as text."""
    return [
        f"{each.path} {title(each)}" if isinstance(each, Group) else each.label
        for each in group.items
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_node_is_in_one_group_and_drawn_once(name):
    found = timeline(name)
    assert sorted(node.id for node in overview(found).nodes()) == sorted(found.nodes)
    svg, width, height = GroupedDrawing(found).element()
    labels = re.findall(r'data-i="((?:n|leaf)\d+)"', svg)
    assert sorted(labels) == sorted(found.nodes)
    assert min(width, height) > 0


def test_repeated_modules_are_folded_and_the_rest_is_the_first_view():
    resnet = shown(overview(timeline("resnet50")))
    blocks = [f"model.layers.{at}" for at in ("0", "1–2", "3", "4–6", "7", "8–12", "13", "14–15")]  # noqa: RUF001
    times = ["", " × 2", "", " × 3", "", " × 5", "", " × 2"]  # noqa: RUF001
    assert resnet[2:10] == [
        f"{block} Block{time}" for block, time in zip(blocks, times, strict=True)
    ]
    assert "model.layers.0–2 Attention × 3" in shown(overview(timeline("gpt")))  # noqa: RUF001
    assert "model cell, head × 60" in shown(overview(timeline("lstm")))  # noqa: RUF001
    assert len(shown(overview(timeline("unet")))) == 18  # its arms can be seen: nothing is folded


def test_a_shared_parameter_is_where_all_its_users_are():
    whole = overview(timeline("gpt"))
    top = [each.label for each in whole.items if not isinstance(each, Group)]
    assert "model.tokens.weight" in top  # the head has the same weight
    assert "model.places.weight" not in top


def test_the_page_of_resnet_50_has_at_most_one_and_a_half_megabytes():
    assert len(page(recorded("resnet50"), "resnet50.py").encode()) <= 1_500_000


@pytest.mark.parametrize(
    ("value", "word"),
    [
        ({"shape": [2], "dtype": "float32", "data": [3, 4]}, "5"),
        ({"shape": [], "dtype": "float32", "data": -2}, "2"),
        ({"shape": [1], "dtype": "complex64", "data": [[3, -4]]}, "5"),
        ({"shape": [2], "dtype": "float32", "data": [1, "nan"]}, "NaN"),
        ({"shape": [2], "dtype": "float32", "data": ["-inf", "nan"]}, "NaN"),
        ({"shape": [2], "dtype": "float32", "data": ["-inf", 0]}, "inf"),
        ({"shape": [99], "dtype": "float32", "stat": {"norm": 0.125, "min": 0, "max": 1}}, "0.12"),
        ({"shape": [99], "dtype": "float32", "stat": {"nan": 1, "inf": 3}}, "NaN"),
        ({"shape": [99], "dtype": "float32", "stat": {"inf": 3}}, "inf"),
        # No element is infinite, and the norm is too large for a float64.
        ({"shape": [99], "dtype": "float64", "stat": {"norm": "inf"}}, "inf"),
        ({"shape": ["j1"], "dtype": "float32", "type": "NestedTensor"}, "none"),
        (None, "none"),
    ],
)
def test_the_norm_of_a_value_is_a_number_or_a_word(value, word):
    assert norms.word(norms.norm(value)) == word


def test_colours_follow_the_logarithm_of_the_norm():
    scale = norms.Scale(timeline("resnet50"))
    middle = math.sqrt(scale.low * scale.high)
    assert [scale.place(each) for each in (scale.low, middle, scale.high)] == [0, 50, 100]
    assert [scale.place(each) for each in (None, 0.0, math.nan, math.inf)] == [0, 0, 0, 0]
    assert scale.place(10 * scale.high) == 100
