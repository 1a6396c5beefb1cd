"""The claims of docs/about/for-teachers.md that files and the built site can show."""

import re
from importlib.metadata import metadata

import pytest
import yaml

from gradbook import ROOT

DOCS = ROOT / "docs"
PAGE = (DOCS / "about/for-teachers.md").read_text("utf-8")
WEEKS = re.findall(r"^\| \d \| (.+?) \| (\d+) minutes \| (.+?) \|$", PAGE, re.MULTILINE)
PATH = [re.findall(r"\((\.\./learn/[\w-]+\.md)\)", chapters) for chapters, *_ in WEEKS]


def linked(text: str) -> list[str]:
    """Return the names of the chapters to which a text leads."""
    return re.findall(r"\((?:\.\./learn/)?([\w-]+)\.md", text)


def test_the_path_has_every_chapter_but_the_review_in_the_order_of_the_navigation():
    nav = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[2]
    chapters = re.findall(r"learn/([\w-]+)\.md", nav)
    assert [name for week in PATH for name in linked(" ".join(f"({each})" for each in week))] == (
        [each for each in chapters if each != "review"]
    )


def test_the_times_of_the_weeks_are_those_of_the_chapters(site):
    home = (site / "index.html").read_text("utf-8")
    track = re.findall(r'href="(learn/[\w-]+)\.html">.*?about (\d+) minutes', home, re.DOTALL)
    times = {name: int(minutes) for name, minutes in track}
    assert len(WEEKS) == 4
    for week, (_, said, _) in zip(PATH, WEEKS, strict=True):
        total = sum(times[each.removeprefix("../").removesuffix(".md")] for each in week)
        assert int(said) == pytest.approx(total, abs=6), f"{week} takes {total} minutes"


def test_no_other_chapter_of_the_path_needs_one_that_may_be_left_out():
    left_out = {"backward-twice", "control-flow", "build-your-own-tensors"}
    for name in {each for week in PATH for each in linked(" ".join(f"({w})" for w in week))}:
        text = (DOCS / f"learn/{name}.md").read_text("utf-8")
        needs = re.search(r"^Before you start, .*$", text, re.MULTILINE)
        if name not in left_out and needs:
            assert not left_out & set(linked(needs[0])), name


def test_each_chapter_ends_with_questions_whose_answers_are_folded():
    for name in {each for week in PATH for each in week}:
        text = (DOCS / "about" / name).resolve().read_text("utf-8")
        end = text.partition("\n## Check yourself")[2].partition("\n## Recap")
        assert "\n/// check |" in end[0] and end[1], name


def test_the_step_is_the_one_that_stores_the_gradient_and_its_address_has_the_form(site):
    html = (site / "learn/first-gradient.html").read_text("utf-8")
    assert PAGE.count("learn/first-gradient.html#fit-a-line-s10") == 2
    step = html.partition('id="fit-a-line-s10"')[2].partition("</li>")[0]
    assert "stores it in <code>.grad</code>" in step and "of <code>w</code>" in step
    steps = re.findall(r'id="fit-a-line-s(\d+)"', html)
    assert steps == [str(each) for each in range(len(steps))]
    assert f"`10 / {steps[-1]}`" in PAGE
    assert 'id="leaf.py"' in (site / "learn/leaves.html").read_text("utf-8")


def test_the_reference_is_that_of_the_citation_file():
    cff = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    authors = ", ".join(each["name"] for each in cff["authors"])
    assert f"\n{authors}.\n{cff['title']}.\nVersion {cff['version']}.\n" in PAGE
    assert cff["license"] == ["MIT", "CC-BY-4.0"]


def test_the_licenses_are_those_of_the_files():
    def begins(name: str) -> str:
        return (ROOT / name).read_text("utf-8")[:400]

    assert begins("LICENSE").startswith("MIT License")
    ours = begins("docs/LICENSE.txt")
    for said in ("text and pictures in docs/ are licensed under CC BY 4.0", "licensed under MIT"):
        assert said in ours
    assert "blocks shown on the pages included" in ours and "SIL Open Font License 1.1" in ours
    assert "SIL Open Font License, Version 1.1" in begins("docs/assets/fonts/OFL.txt")
    assert "Permission is hereby granted, free" in begins("docs/assets/minisearch/LICENSE.txt")
    theme = metadata("mkdocs-material")
    assert (
        "MIT" in f"{theme['License-Expression']} {theme['License']} {theme.get_all('Classifier')}"
    )


def test_a_page_is_also_there_as_a_notebook_as_markdown_and_in_the_zip_file(site):
    page = (site / "learn/leaves.html").read_text("utf-8")
    assert '<span class="notebook">' in page and 'leaves.ipynb" download' in page
    for name in ("learn/leaves.ipynb", "learn/leaves.md", "labs/vanishing.py", "gradbook.zip"):
        assert (site / name).is_file(), name
    home = (site / "index.html").read_text("utf-8")
    assert re.search(r'gradbook\.zip" download="[^"]*\d{4}-\d\d-\d\d[^"]*torch', home)


def test_the_zip_file_has_the_licenses_that_the_page_names(site):
    for name in ("LICENSE.txt", "assets/fonts/OFL.txt", "assets/minisearch/LICENSE.txt"):
        assert (site / name).is_file()
