"""The track Learn is a path: each page says what it needs, which comes before, and what is next."""

import os
import re
from itertools import pairwise
from pathlib import Path

import pytest
from site_files import EVERY, FAULT, read

from gradbook import ROOT
from gradbook.errors.entries import read as read_entries
from gradbook.fences import explorer_of, fences, shown_lines
from gradbook.pages import body, settings

DOCS = ROOT / "docs"
_LINK = re.compile(r"\[([^\]]+)\]\(([^)#\s]+\.(?:md|ipynb))(?:#[^)]*)?\)")
_NEXT = re.compile(r"^\*\*Next:\*\*.*$", re.MULTILINE)
_NEEDS = re.compile(r"^Before you start, read (.+)\n\{ \.needs \}$", re.MULTILINE)

LEARN = [DOCS / page.source for page in EVERY if page.section == "Learn"]
if not (LEARN or FAULT):
    FAULT = "mkdocs.yml: nav has no section Learn: name one so"
listed = pytest.mark.skipif(bool(FAULT), reason=FAULT)


def none_of(faults):
    """Fail with the faults, a line each."""
    if faults := list(faults):
        pytest.fail("\n".join(faults), pytrace=False)


def lines_of(fence):
    """Return the lines of code that a fence shows, those of its snippet if it includes one."""
    if not (shown := shown_lines(fence, ROOT)):
        return fence.content
    path, first, last = shown
    return path.read_text("utf-8").splitlines(keepends=True)[first - 1 : last]


def title(page: Path) -> str:
    return re.search(r"^# (.+?)(?: \{.*\})?$", page.read_text("utf-8"), re.MULTILINE)[1]


def relative(target: Path, folder: Path) -> str:
    return Path(os.path.relpath(target, folder)).as_posix()


def found(pattern: re.Pattern, file: Path) -> list[tuple[str, re.Match]]:
    """Return what the pattern finds in a file, each with its place: `docs/learn/x.md:9`."""
    text, name = file.read_text("utf-8"), relative(file, DOCS.parent)
    return [
        (f"{name}:{text.count(chr(10), 0, match.start()) + 1}", match)
        for match in pattern.finditer(text)
    ]


def faults_of_next(page: Path, following: Path | None, track: list[Path]):
    """Yield why the line `**Next:**` does not lead to the page that follows: None is outside."""
    if not (lines := found(_NEXT, page)):
        yield f"{relative(page, DOCS.parent)}: add the line **Next:** [title](page.md)"
        return
    (place, line), *more = lines
    for second, _ in more:
        yield f"{second}: keep one line **Next:**; another stands at {place}"
    links = _LINK.findall(line[0])
    if len(links) != 1:
        yield f"{place}: write one link to a page in this line: **Next:** [title](page.md)"
        return
    target = (page.parent / links[0][1]).resolve()
    if following and target != following:
        yield f"{place}: **Next:** must lead to {relative(following, page.parent)}"
    if not following and target in track:
        yield f"{place}: **Next:** must lead out of Learn, or the track starts again"


def faults_of_needs(page: Path, track: list[Path]):
    """Yield what is wrong with the line `Before you start, read` of a page of the track."""
    if not (lines := found(_NEEDS, page)):
        yield (
            f"{relative(page, DOCS.parent)}: under its first sentence, write: "
            "Before you start, read [Title](page.md). / { .needs } (two lines)"
        )
        return
    (place, line), *more = lines
    for second, _ in more:
        yield f"{second}: keep one line `Before you start, read`; another stands at {place}"
    if not (links := _LINK.findall(line[1])):
        yield f"{place}: link a page of Learn here: Before you start, read [Title](page.md)."
    for text, target in links:
        needed = (page.parent / target).resolve()
        if not needed.is_file():
            yield f"{place}: {target} is not there: link a page that comes before this one"
        elif needed not in track:
            yield f"{place}: {target} is not in Learn: link a page that comes before this one"
        elif needed == page:
            yield f"{place}: {target} is this page: link one that comes before"
        elif needed not in track[: track.index(page)]:
            yield f"{place}: {target} comes later: link a page that comes before this one"
        elif text != (called := title(needed)):
            yield f"{place}: call it [{called}], not [{text}]"


def faults_of_menu(nav: list, titles: dict[str, str], text: str):
    """Yield the entries of `nav` that have no title, or another than the page."""
    for entry in nav:
        for name, source in entry.items() if isinstance(entry, dict) else [(None, entry)]:
            if isinstance(source, list):
                yield from faults_of_menu(source, titles, text)
            elif name != titles[source]:
                at = re.search(rf"^ +- (.*: )?[\"']?{re.escape(source)}\b", text, re.MULTILINE)
                line = f":{text.count(chr(10), 0, at.start()) + 1}" if at else ""
                yield f'mkdocs.yml{line}: call {source} "{titles[source]}", as its heading does'


def test_every_page_of_the_menu_can_be_listed():
    none_of([FAULT] if FAULT else [])


@listed
def test_from_home_the_links_next_lead_to_every_page_of_the_track_once_and_in_order():
    path = [DOCS / "index.md", *LEARN, None]
    none_of(
        fault
        for page, following in pairwise(path)
        for fault in faults_of_next(page, following, LEARN)
    )


@pytest.mark.parametrize("page", LEARN[1:], ids=lambda page: page.stem)
def test_the_page_names_what_it_needs_and_that_comes_before_it(page):
    none_of(faults_of_needs(page, LEARN))


@listed
def test_the_menu_calls_each_page_by_its_heading():
    """Else one of them is wrong; and without a name here, `make serve` knows none."""
    titles = {page.source: page.title for page in EVERY}
    nav = settings()["nav"][1:]  # the first, home, is called Home
    none_of(faults_of_menu(nav, titles, (ROOT / "mkdocs.yml").read_text("utf-8")))


@listed
def test_home_and_each_chapter_say_how_long_the_track_is(site):
    home = read(site, "index.html").partition('<ol class="track">')[2].partition("</ol>")[0]
    times = re.findall(r"about \d+ minutes", home)
    assert re.findall(r'<a href="([^"]+)">([^<]+)</a>', home) == [
        (page.address, page.title) for page in EVERY if page.section == "Learn"
    ]
    for number, (page, time) in enumerate(zip(LEARN, times, strict=True), 1):
        chapter = read(site, page.relative_to(DOCS).with_suffix(".html").as_posix())
        assert f"<span>{number} of {len(LEARN)} · {time}" in chapter


def test_home_counts_what_the_site_holds(site):
    home = read(site, "index.html").partition('<p class="where">')[2].partition("</p>")[0]
    said = {name: int(count) for count, name in re.findall(r"<b>(\d+)</b> ([a-z ]+)", home)}
    texts = [body(page.source)[0] for page in EVERY if page.source.endswith(".md")]
    found = [fence for text in texts for fence in fences(text)]
    code = ["".join(lines_of(fence)) for fence in found if fence.info.startswith("python")]
    assert said == {
        "verified outputs": sum(len(re.findall(r"(?:^ *# >.*\n?)+", each, re.M)) for each in code),
        "recorded graphs": len(list(filter(None, map(explorer_of, found)))),
        "explained messages": len([each for each in read_entries() if each.messages]),
    }


@pytest.fixture
def track(tmp_path, monkeypatch):
    """Return a track of three pages, of which the test writes the second."""
    tmp_path = tmp_path.resolve()
    monkeypatch.setitem(globals(), "DOCS", tmp_path / "docs")
    (tmp_path / "docs/learn").mkdir(parents=True)
    pages = [tmp_path / f"docs/learn/{name}.md" for name in ("one", "two", "three")]
    for page in pages:
        page.write_text(f"# {page.stem.capitalize()}\n", "utf-8")
    (tmp_path / "docs/other.md").write_text("# Other\n", "utf-8")
    return pages


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("**Next:** [three](three.md).", ""),
        ("", ": add the line **Next:** [title](page.md)"),
        ("**Next:**", ":3: write one link to a page in this line: **Next:** [title](page.md)"),
        ("**Next:** [one](one.md)", ":3: **Next:** must lead to three.md"),
    ],
)
def test_a_fault_of_next_says_what_to_write(track, line, fault):
    track[1].write_text(f"# Two\n\n{line}\n", "utf-8")
    faults = list(faults_of_next(track[1], track[2], track))
    assert faults == ([f"docs/learn/two.md{fault}"] if fault else [])


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("Before you start, read [One](one.md).", ""),
        (
            "",
            ": under its first sentence, write: Before you start, read [Title](page.md).",
        ),
        ("Before you start, read one.", ":3: link a page of Learn here: "),
        ("Before you start, read [Uno](one.md).", ":3: call it [One], not [Uno]"),
        ("Before you start, read [Three](three.md).", ":3: three.md comes later: "),
        ("Before you start, read [Four](four.md).", ":3: four.md is not there: "),
        ("Before you start, read [Other](../other.md).", ":3: ../other.md is not in Learn: "),
    ],
)
def test_a_fault_of_needs_says_what_to_write(track, line, fault):
    track[1].write_text(f"# Two\n\n{line}\n{{ .needs }}\n", "utf-8")
    faults = list(faults_of_needs(track[1], track))
    assert len(faults) == bool(fault)
    assert all(each.startswith(f"docs/learn/two.md{fault}") for each in faults)


def test_a_fault_of_the_menu_names_the_title():
    text, titles = "nav:\n  - Two: one.md\n  - two.md\n", {"one.md": "One", "two.md": "Two"}
    assert list(faults_of_menu([{"Two": "one.md"}, "two.md"], titles, text)) == [
        'mkdocs.yml:2: call one.md "One", as its heading does',
        'mkdocs.yml:3: call two.md "Two", as its heading does',
    ]
