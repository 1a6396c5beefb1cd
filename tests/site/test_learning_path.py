"""The track Learn is a path: each page says what it needs, which comes before, and what is next."""

import os
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from site_files import EVERY, FAULT, PAGES, read, shown_blocks

from gradbook import ROOT
from gradbook.errors.entries import own_page
from gradbook.errors.entries import read as read_entries
from gradbook.fences import explorer_of, fences
from gradbook.pages import body, settings

DOCS = ROOT / "docs"
LINK = re.compile(r"\[([^\]]+)\]\(([^)#\s]+\.(?:md|ipynb))(?:#[^)]*)?\)")
NEXT = re.compile(r"^\*\*Next:\*\*.*$", re.MULTILINE)
NEEDS = re.compile(r"^Before you start, read .+(?=\n\{ \.needs \}$)", re.MULTILINE)
LEARN = [page for page in EVERY if page.section == "Learn"]
TRACK = [DOCS / page.source for page in LEARN]
listed = pytest.mark.skipif(bool(FAULT), reason=FAULT)


def linked(pattern: re.Pattern, page: Path) -> list[tuple[str, Path]]:
    """Return the links in the lines that a pattern finds on a page: their words and targets."""
    lines = "\n".join(pattern.findall(page.read_text("utf-8")))
    return [(text, (page.parent / target).resolve()) for text, target in LINK.findall(lines)]


def fault_of_next(page: Path, following: Path | None, track: list[Path]) -> str:
    """Return why the line `**Next:**` does not lead to the page that follows: None is outside."""
    targets = [target for _, target in linked(NEXT, page)]
    if len(targets) == 1 and (targets[0] == following or not following) and page != targets[0]:
        return "" if following or targets[0] not in track else f"{page}: **Next:** must leave Learn"
    name = os.path.relpath(following, page.parent) if following else "page.md"
    return f"{page}: write one line **Next:** with one link, [title]({Path(name).as_posix()})"


def faults_of_needs(page: Path, titles: dict[Path, str]) -> Iterator[str]:
    """Yield what is wrong with the line `Before you start, read` of a page of the track."""
    links = linked(NEEDS, page)
    if not links:
        yield (
            f"{page}: under its first sentence, write a line that links what to read before: "
            "Before you start, read [Title](page.md). And under it: { .needs }"
        )
    before = list(titles)[: list(titles).index(page)]
    for text, target in links:
        if target not in before:
            yield f"{page}: {target.name} is no page of Learn that comes before this one"
        elif text != titles[target]:
            yield f"{page}: call it [{titles[target]}], not [{text}]"


def names(nav: list) -> dict[str, str | None]:
    """Return the pages of a navigation, each with the name that it has there."""
    found = {}
    for entry in nav:
        name, what = next(iter(entry.items())) if isinstance(entry, dict) else (None, entry)
        found |= names(what) if isinstance(what, list) else {what: name}
    return found


def test_every_page_of_the_menu_can_be_listed_and_there_is_a_section_learn():
    assert not FAULT, FAULT
    assert LEARN, "mkdocs.yml: nav has no section Learn: name one so"


@listed
def test_from_home_the_links_next_lead_to_every_page_of_the_track_once_and_in_order():
    path = [DOCS / "index.md", *TRACK, None]
    faults = [each for pair in pairwise(path) if (each := fault_of_next(*pair, TRACK))]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("page", TRACK[1:], ids=lambda page: page.stem)
def test_the_page_names_what_it_needs_and_that_comes_before_it(page):
    titles = dict(zip(TRACK, (each.title for each in LEARN), strict=True))
    faults = list(faults_of_needs(page, titles))
    assert not faults, "\n".join(faults)


@listed
def test_the_menu_calls_each_page_by_its_heading():
    """Else one of them is wrong; and without a name here, `make serve` knows none.

    A page whose heading is a message of PyTorch has a shorter name in the menu.
    """
    called = names(settings()["nav"])
    wrong = {
        page.source: page.title
        for page in EVERY[1:]
        if called[page.source] != page.title
        and not (page.section == "Errors" and own_page(body(page.source)[0]))
    }
    assert not wrong, "mkdocs.yml: call these pages as their headings do"


@listed
def test_home_and_each_chapter_say_how_long_the_track_is(site):
    home = read(site, "index.html").partition('<ol class="track">')[2].partition("</ol>")[0]
    times = re.findall(r"about \d+ minutes", home)
    assert re.findall(r'<a href="([^"]+)">([^<]+)</a>', home) == [
        (page.address, page.title) for page in LEARN
    ]
    for number, (page, time) in enumerate(zip(TRACK, times, strict=True), 1):
        chapter = read(site, page.relative_to(DOCS).with_suffix(".html").as_posix())
        assert f"<span>{number} of {len(LEARN)} · {time}" in chapter


def test_home_counts_what_the_site_holds(site):
    home = read(site, "index.html").partition('<p class="where">')[2].partition("</p>")[0]
    said = {name: int(count) for count, name in re.findall(r"<b>(\d+)</b> ([a-z ]+)", home)}
    graphs = [each for page in PAGES for each in fences(page.read_text("utf-8"))]
    code = [block for page in PAGES for block in shown_blocks(page)]
    assert said == {
        "verified outputs": sum(len(re.findall(r"(?:^ *# >.*\n?)+", each, re.M)) for each in code),
        "recorded graphs": len(list(filter(None, map(explorer_of, graphs)))),
        "explained messages": len([each for each in read_entries() if each.messages]),
    }


@pytest.mark.parametrize(
    ("next_line", "needs", "faults"),
    [
        ("**Next:** [three](three.md).", "Before you start, read [One](one.md).", []),
        ("", "", ["one link, [title](three.md)", "under its first sentence, write"]),
        (
            "**Next:** [one](one.md)",
            "Before you start, read one.",
            ["one link", "under its first sentence"],
        ),
        (
            "**Next:** [two](two.md)",
            "Before you start, read [Uno](one.md).",
            ["one link", "call it [One], not"],
        ),
        (
            "**Next:** [a](three.md)\n\n**Next:** [b](three.md)",
            "Before you start, read [Three](three.md) and [Four](four.md).",
            ["one link", "three.md is no page of Learn that", "four.md is no page of Learn that"],
        ),
    ],
)
def test_an_error_about_a_page_of_the_track_says_what_to_write(tmp_path, next_line, needs, faults):
    titles = {tmp_path / f"{name}.md": name.capitalize() for name in ("one", "two", "three")}
    one, two, three = titles
    two.write_text(f"# Two\n\n{next_line}\n\n{needs}\n{{ .needs }}\n", "utf-8")
    said = [fault_of_next(two, three, list(titles)), *faults_of_needs(two, titles)]
    for fault, expected in zip(filter(None, said), faults, strict=True):
        assert expected in fault
    one.write_text("**Next:** [Two](two.md)", "utf-8")
    assert "must leave Learn" in fault_of_next(one, None, list(titles))


def test_a_name_of_the_menu_is_found_at_any_depth():
    nav = [{"Home": "a.md"}, {"Learn": [{"Part": [{"B": "b.md"}]}, "c.md"]}]
    assert names(nav) == {"a.md": "Home", "b.md": "B", "c.md": None}
