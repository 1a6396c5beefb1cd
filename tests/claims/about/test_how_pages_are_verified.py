"""The failing check that the README and the about page show is what a failing check prints."""

import re
import shutil

import torch

from gradbook import ROOT
from gradbook.torch_pin import pinned

SNIPPETS = "snippets/learn/first-gradient"
PAGE = "docs/learn/first-gradient.md"


def failing_check(pytester) -> str:
    """Change one output in a copy of a page's snippets, and return what the page's test prints."""
    pytester.makeini("[pytest]\naddopts = --markdown-docs")
    shutil.copytree(ROOT / SNIPPETS, pytester.path / SNIPPETS)
    (pytester.path / PAGE).parent.mkdir(parents=True)
    shutil.copy(ROOT / PAGE, pytester.path / PAGE)
    snippet = pytester.path / SNIPPETS / "one_number.py"
    right = snippet.read_text("utf-8")
    wrong = right.replace("tensor([7.])", "tensor([6.])")
    assert wrong != right
    snippet.write_text(wrong, "utf-8")
    result = pytester.runpytest_inprocess(PAGE)
    assert result.parseoutcomes()["failed"] == 1
    report = re.search(
        r"^_{3,} .*? _{3,}\n(.*?)^={3,}", result.stdout.str(), re.DOTALL | re.MULTILINE
    )
    # Whichever torch is installed here: what is shown was printed on the pinned one.
    return report[1].strip().replace(f"this is {torch.__version__}", f"this is {pinned()}")


def test_the_about_page_shows_it(pytester):
    shown = (ROOT / "docs/.includes/failing-check.txt").read_text("utf-8").strip()
    assert failing_check(pytester) == shown, "copy the new text into docs/.includes"


def test_the_readme_shows_it(pytester):
    readme = (ROOT / "README.md").read_text("utf-8")
    assert failing_check(pytester) in readme, "copy the new text into README.md"
