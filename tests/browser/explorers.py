"""Checks of explorers: the functions of explorers.js, and the recorded gradients."""

import json
import re
from pathlib import Path

import pytest
from recorded_graphs import COMMITTED

EXPLORERS = Path(__file__).with_name("explorers.js").read_text("utf-8")
SOURCE = re.compile(r"snippets/(.+)\.py")
STEPPED = f"""() => {{ {EXPLORERS}
  const {{ walk, gradients }} = explorers, source = each => each.querySelector(".snippet-source")
  return [...document.querySelectorAll("autograd-explorer")].map(each =>
    [source(each).textContent, walk(each), gradients(each)])
}}"""
GRADIENTS = f"explorer => {{ {EXPLORERS}; return explorers.gradients(explorer) }}"


def page_of(names) -> str:
    """Return a page with these explorers and a link to one step in each of them."""
    parts = ["# Recorded"]
    for k, name in enumerate(names):
        graph = f"``` {{.graph #g{k}}}\n{name}\n```"
        parts.append(f"Watch [step 4 of {k}](#g{k}-s4).\n\n{graph}\n\nText after it.")
    return "\n\n".join(parts)


BOTH = ["learn/first-gradient/fit_a_line", "learn/accumulation/used_twice"]
# Together these have every kind of step and node.
KINDS = ["learn/first-gradient/fit_a_line", "learn/backward-twice/second_time"]
KINDS += [f"understand/gallery/{name}" for name in ("attention", "double_backward", "two_steps")]
PAGES = {
    "index.md": "# Start\n\n[Both](both.md), and [a step](both.md#g1-s3).\n",
    "both.md": page_of(BOTH),
    "kinds.md": page_of(KINDS),
}


def flat(data) -> list[float]:
    return [x for each in data for x in flat(each)] if isinstance(data, list) else [float(data)]


def differing(name: str, shown: list[list[str]]) -> list[str]:
    """Compare the boxes of the leaves with each `.grad` after its last accumulation."""
    recording = json.loads(COMMITTED[name].read_text("utf-8"))
    leaves = [node["id"] for node in recording["nodes"] if node["kind"] == "leaf"]
    left = {event["node"]: event["after"] for event in recording["events"] if "after" in event}
    if len(shown) != len(leaves):
        return [f"{name}: {len(leaves)} leaves are recorded, and {len(shown)} are shown"]
    wrong = []
    for leaf, texts in zip(leaves, shown, strict=True):
        value = left.get(leaf) or {"shape": ["None"]}
        if texts == ["\u00d7".join(map(str, value["shape"]))]:
            continue  # a value too long for the box is shown as its shape
        numbers = re.findall(r"nan|-?inf|[-\d.]+(?:e-?\d+)?", " ".join(texts))
        expected = pytest.approx(flat(value.get("data", [])), rel=6e-2, nan_ok=True)
        if len(texts) != 1 or [float(each) for each in numbers] != expected:
            wrong.append(f"{name}: {leaf} shows {texts}")
    return wrong


def step_through(page) -> tuple[list[str], list[str]]:
    """Step through each explorer of a page to its end and back, with reduced motion.

    Return the snippets that the explorers show, and the problems found.
    """
    names, wrong = [], []
    for source, found, shown in page.evaluate(STEPPED):
        name = SOURCE.match(source)[1]
        names.append(name)
        wrong += [f"{name}: {each}" for each in found] + differing(name, shown)
    return names, wrong
