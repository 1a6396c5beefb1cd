"""The rows of docs/reference/pitfalls.md and cheat-sheet.md: each leads to the block it names."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
import torch

from gradbook import ROOT
from gradbook.verify.outputs import recorded

PAGES = [ROOT / "docs/reference/pitfalls.md", ROOT / "docs/reference/cheat-sheet.md"]
_BLOCK = re.compile(r"\[[^]]+\]\((?:(\S+)\.md)?#(\w+\.py)\) \|$")


def rows(page: Path) -> list[tuple[str, str, Path]]:
    """Return each row of the tables of a page: its first cell, all of it, the snippet it names."""
    found = []
    lines = page.read_text("utf-8").splitlines()
    for line, following in pairwise([*lines, ""]):
        if line.startswith("| ") and not following.startswith("|-"):
            target = _BLOCK.search(line)
            assert target, f"{page.name}: this row leads to no block: {line}"
            folder = (page.parent / (target[1] or page.stem)).resolve()
            snippet = ROOT / "snippets" / folder.relative_to(ROOT / "docs") / target[2]
            found.append((line.split(" | ")[0].strip("| "), line, snippet))
    return found


ROWS = [row for page in PAGES for row in rows(page)]


@pytest.mark.parametrize(("first", "row", "snippet"), ROWS, ids=[first for first, *_ in ROWS])
def test_the_block_shows_what_the_row_names(first, row, snippet):
    source = snippet.read_text("utf-8")
    printed = "\n".join(text for lines in recorded(source).values() for text in lines)
    for message in re.findall("“(.+?)”", first):
        for part in message.split("…"):
            assert part.strip() in printed
    for code in re.findall("`(.+?)`", first):
        names = re.findall(r"[a-z_]{3,}", code.split("(")[0])
        assert not names or names[-1] in source


def test_no_row_of_the_cheat_sheet_or_the_pitfalls_is_lost():
    assert len(rows(PAGES[0])) >= 40
    assert len(rows(PAGES[1])) >= 35


def test_the_order_of_the_questions_finds_the_first_cause():
    """A tensor for which two answers fit: it is no leaf, and the loss does not depend on it."""
    namespace = {}
    source = (ROOT / "snippets/reference/pitfalls/why_is_grad_none.py").read_text("utf-8")
    exec(source.replace("print(", "str("), namespace)
    result = torch.ones(1, requires_grad=True) * 2
    assert namespace["why"](result, namespace["loss"]) == "it is not a leaf"
    namespace["loss"].backward(retain_graph=True)
    assert namespace["w"].grad is not None


def test_switched_off_after_the_forward_pass_nothing_raises_and_nothing_is_stored():
    x = torch.tensor([2.0], requires_grad=True)
    y = x**2
    x.requires_grad_(False)
    y.backward()
    assert y.requires_grad
    assert x.grad is None


def test_in_evaluation_without_no_grad_a_model_still_builds_its_graph():
    model = torch.nn.Linear(2, 1).eval()
    assert model(torch.ones(1, 2)).grad_fn is not None


def test_results_of_inference_mode_cannot_be_saved_for_a_backward_pass():
    with torch.inference_mode():
        x = torch.ones(2) * 2
    with pytest.raises(RuntimeError, match="Inference tensors cannot be saved for backward"):
        x * torch.ones(2, requires_grad=True)


def test_a_result_of_inference_mode_that_is_not_saved_may_be_an_input():
    with torch.inference_mode():
        x = torch.ones(2) * 2
    w = torch.ones(2, requires_grad=True)
    (x + w).sum().backward()
    assert w.grad.tolist() == [1.0, 1.0]


def test_after_backward_the_function_for_none_needs_a_new_forward_pass():
    namespace = {}
    source = (ROOT / "snippets/reference/pitfalls/why_is_grad_none.py").read_text("utf-8")
    exec(source.replace("print(", "str("), namespace)
    namespace["loss"].backward()
    with pytest.raises(RuntimeError, match="a second time"):
        namespace["why"](namespace["w"], namespace["loss"])


def test_detach_in_place_cuts_the_graph_and_other_in_place_operations_do_not():
    for change, attached in (("detach_", False), ("zero_", True), ("round_", True)):
        y = torch.ones(2, requires_grad=True) * 2
        getattr(y, change)()
        assert y.requires_grad is attached


def test_an_empty_result_is_not_a_scalar():
    with pytest.raises(RuntimeError, match="only for scalar outputs"):
        torch.empty(0, requires_grad=True).backward()


@pytest.mark.parametrize("value", [True, False])
def test_requires_grad_cannot_be_assigned_on_a_result(value):
    y = torch.ones(1, requires_grad=True) * 2
    with pytest.raises(RuntimeError, match="of leaf variables"):
        y.requires_grad = value


def test_booleans_cannot_require_grad():
    with pytest.raises(RuntimeError, match="Only Tensors of floating point"):
        torch.tensor([True], requires_grad=True)
