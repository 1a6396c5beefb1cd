"""The track Learn is a path: each page says what it needs, which comes before, and what is next."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from site_files import ROOT, settings

from gradbook.publish.pages import pages

DOCS = ROOT / "docs"
_LINK = re.compile(r"\[([^\]]+)\]\(([^)#\s]+\.(?:md|ipynb))(?:#[^)]*)?\)")
LEARN = [DOCS / page.source for page in pages() if page.section == "Learn"]


def title(page: Path) -> str:
    return re.search(r"^# (.+?)(?: \{.*\})?$", page.read_text("utf-8"), re.MULTILINE)[1]


def leads_to(page: Path) -> Path:
    """Return the page that the line `**Next:**` leads to."""
    (line,) = re.findall(r"^\*\*Next:\*\* .+$", page.read_text("utf-8"), re.MULTILINE)
    ((_, target),) = _LINK.findall(line)
    return (page.parent / target).resolve()


def test_from_home_the_links_next_lead_to_every_page_of_the_track_once_and_in_order():
    assert leads_to(DOCS / "index.md") == LEARN[0]
    for page, following in pairwise(LEARN):
        assert leads_to(page) == following, (
            f"docs/learn/{page.name}: its line **Next:** must lead to {following.name}"
        )
    assert leads_to(LEARN[-1]) not in LEARN, "the track would begin anew"


@pytest.mark.parametrize("page", LEARN[1:], ids=lambda page: page.stem)
def test_the_page_names_what_it_needs_and_that_comes_before_it(page):
    needs = re.findall(r"^You need: (.+)\n\{ \.needs \}$", page.read_text("utf-8"), re.MULTILINE)
    assert len(needs) == 1, "one line `You need: [page](page.md).`, and under it `{ .needs }`"
    for text, target in (links := _LINK.findall(needs[0])):
        needed = (page.parent / target).resolve()
        assert needed in LEARN[: LEARN.index(page)], f"{target} comes later"
        assert text == title(needed)
    assert links


def test_the_menu_calls_each_page_by_its_heading():
    """Else one of them is wrong; and without a name here, `make serve` knows none."""
    titles = {page.source: page.title for page in pages()}
    for section in settings()["nav"][1:]:  # the first, home, is called Home
        for entry in next(iter(section.values())):
            assert isinstance(entry, dict), f"mkdocs.yml, nav: {entry} stands without a title"
            assert entry == {titles[page]: page for page in entry.values()}, "mkdocs.yml, nav"


def test_home_lists_the_pages_of_the_track_in_their_order():
    listed = re.findall(
        r"^\d+\. \[(.+?)\]\((.+?)\)", (DOCS / "index.md").read_text("utf-8"), re.MULTILINE
    )
    assert [(text, DOCS / target) for text, target in listed] == [
        (title(page), page) for page in LEARN
    ], "docs/index.md must list the pages of Learn as `nav` in mkdocs.yml does"
