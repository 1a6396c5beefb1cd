"""Every message about gradients in torch's sources and libraries has an entry, or a reason."""

import functools
import importlib.metadata
import re
import sys
import tomllib
from pathlib import Path

import pytest
from pasted import filled
from pinned import only_with_pinned_torch
from torch_messages import ABOUT, FAMILIES, LIBRARIES, PLACES, of_libraries, of_sources, root

from gradbook.errors.entries import read, read_symptoms
from gradbook.errors.index import data
from gradbook.errors.matching import matches
from gradbook.errors.template import compiled, dense

HERE = Path(__file__).parent
REVIEWED = tomllib.loads((HERE / "errors_not_indexed.toml").read_text("utf-8"))["group"]
COMPILED = tomllib.loads((HERE / "errors_not_indexed_compiled.toml").read_text("utf-8"))["group"]
# The libraries of another build contain other texts: those for CUDA have more.
only_with_the_linux_wheel = pytest.mark.skipif(
    sys.platform != "linux" or not importlib.metadata.version("torch").endswith("+cpu"),
    reason="the list was made from the libraries of the CPU wheel for Linux",
)


@functools.cache
def uncovered() -> dict[str, str]:
    """Return the messages of the sources that lead to no entry."""
    known = data(read(), read_symptoms())
    kept = of_sources().kept
    return {text: file for text, file in kept.items() if not matches(filled(text, ("x1",)), known)}


@functools.cache
def templates() -> list[str]:
    return [compiled(message)[1] for entry in read() for message in entry.messages]


def covered(text: str) -> bool:
    """Tell whether a compiled text, which may be a piece of a message, belongs to an entry."""
    longest = max(map(dense, text.split("…")), key=len)
    pieces = (piece for each in templates() for piece in re.split("[…«»•]", each))
    return any(longest in each for each in templates()) or any(
        len(piece) >= 20 and piece in longest for piece in pieces
    )


def test_the_sources_hold_messages_about_gradients():
    found = of_sources().kept
    assert len(found) > 300
    assert {file.split("/")[0] for file in found.values()} == {
        place.split("/")[0] for place in PLACES
    }
    assert any("different number of tensors was saved" in text for text in found)


@only_with_pinned_torch("the list was made from its sources")
def test_every_message_leads_to_an_entry_or_is_reviewed():
    listed = {text for group in REVIEWED for text in group["messages"]}
    missing = {text: file for text, file in uncovered().items() if text not in listed}
    assert missing == {}, "write an entry, or add it with its reason to errors_not_indexed.toml"


@only_with_pinned_torch("the list was made from its sources")
def test_no_listed_message_has_an_entry_or_is_gone_from_pytorch():
    listed = [text for group in REVIEWED for text in group["messages"]]
    assert len(listed) == len(set(listed))
    assert set(listed) <= set(uncovered())


@only_with_pinned_torch("the list was made from its libraries")
@only_with_the_linux_wheel
def test_every_compiled_message_belongs_to_an_entry_or_has_a_reason():
    patterns = [re.compile(each) for group in COMPILED for each in group["patterns"]]
    missing = {
        text: file
        for text, file in of_libraries().kept.items()
        if not covered(text) and not any(each.search(text) for each in patterns)
    }
    files = [str(root() / name) for name in LIBRARIES]
    assert missing == {}, f"in {files}: write an entry, or give a reason in the list"


@only_with_pinned_torch("the list was made from its libraries")
@only_with_the_linux_wheel
def test_the_libraries_are_read_and_what_is_left_out_is_counted():
    """Fifty random messages of those that are left out were read: none concerns gradients."""
    walk = of_libraries()
    assert set(walk.kept.values()) == set(LIBRARIES)
    assert any("is not differentiable with respect to argument" in each for each in walk.kept)
    assert 550 < len(walk.kept) < 700
    assert 13_000 < len(walk.dropped) < 16_000
    assert 9_000 < sum(walk.no_message.values()) < 11_000
    assert all(family in walk.kept or family in walk.dropped for family in FAMILIES)
    assert not any(ABOUT.search(text) for text in walk.dropped if len(text) > 40)


@only_with_pinned_torch("the list was made from its libraries")
@only_with_the_linux_wheel
def test_every_reason_is_that_of_some_compiled_message():
    kept = of_libraries().kept
    patterns = [each for group in COMPILED for each in group["patterns"]]
    assert len(set(patterns)) == len(patterns)
    assert [each for each in patterns if not any(re.search(each, text) for text in kept)] == []


def test_every_group_has_a_reason():
    assert all(5 < len(group["reason"]) < 200 and group["messages"] for group in REVIEWED)
    assert all(5 < len(group["reason"]) < 200 and group["patterns"] for group in COMPILED)
