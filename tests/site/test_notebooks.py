"""The notebook of each page: all of the page is in it, and its links hold."""

import html
import json
import re

import nbformat
import pytest
from executed import lost, written_pages
from site_files import EVERY, base, read, shown_blocks, small_site

from gradbook import ROOT, pages
from gradbook.publish import folder
from gradbook.torch_pin import pinned
from gradbook.verify.labs import LABS

WRITTEN = written_pages()
LAB_PAGES = [page for page in EVERY if page.source.endswith(".ipynb")]
every_written = pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.address)


def made(site, page):
    """Return the notebook of a page in the built site."""
    return json.loads(read(site, page.notebook))


def prose(text):
    """Return Markdown without fences and code."""
    return re.sub(r"`[^`\n]*`", "", re.sub(r"^(`{3,}).*?^\1`*$", "", text, flags=re.M | re.S))


def texts(notebook):
    """Return the prose of the cells of Markdown."""
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "markdown"]
    return prose("\n\n".join("".join(cell["source"]) for cell in cells))


def test_every_page_with_code_has_a_notebook_and_no_other_page_has_one(site):
    found = {path.relative_to(site).as_posix() for path in site.rglob("*.ipynb")}
    assert found == {page.notebook for page in WRITTEN + LAB_PAGES}
    assert len(LAB_PAGES) == len(LABS)


@every_written
def test_it_has_every_block_of_the_page_and_every_output(site, page):
    missing = lost(shown_blocks(ROOT / "docs" / page.source), made(site, page))
    assert not missing, f"{page.notebook} lacks:\n{missing[0]}"


@every_written
def test_it_is_a_valid_notebook_whose_first_cell_asks_for_the_version(site, page):
    book = nbformat.reads(read(site, page.notebook), as_version=nbformat.NO_CONVERT)
    nbformat.validate(book)
    assert len({cell.id for cell in book.cells}) == len(book.cells)
    first, second = book.cells[:2]
    assert page.address in first.source
    assert f"PyTorch {pinned()}." in first.source
    assert "torch.__version__" in first.source
    assert second.source.startswith("# ")
    numbers = [cell.execution_count for cell in book.cells if cell.cell_type == "code"]
    assert numbers == list(range(1, len(numbers) + 1))


def words(text):
    return re.findall(r"\w+", re.sub(r"\]\([^)\s]*\)", "", text))


@every_written
def test_it_says_what_the_copy_of_the_page_says(site, page):
    """Except for the steps of graphs, to which it has links."""
    copy = read(site, page.copy).rpartition("\n---\n")[0]
    copy = re.sub(
        r"^What autograd did while .*?\n\n(?:\d+\. | .*\n)(?:.+\n)*", "", copy, flags=re.M
    )
    copy = prose(re.sub(r"^File: `.*`$", "", copy, flags=re.M))
    own = re.sub(r"^\[Step through .*$", "", texts(made(site, page)), flags=re.M)
    assert words(own) == words(copy)


@every_written
def test_its_links_are_whole_addresses_and_lead_to_places_of_the_site(site, page):
    address = base(site)
    links = re.findall(r"\]\(([^()\s]+)\)", texts(made(site, page)))
    for link in links:
        assert re.match("https?://", link), f"{page.notebook} links to {link}"
        if link.startswith(address):
            name, _, anchor = link.removeprefix(address).partition("#")
            there = html.unescape(read(site, name))
            assert not anchor or f'id="{anchor}"' in there, f"{page.notebook} links to {link}"
    steps = read(site, page.address).count("<autograd-explorer ")
    assert sum("[Step through" in line for line in texts(made(site, page)).split("\n")) == steps


def links(text):
    """Return the links to notebooks that a reader can see: those outside of templates."""
    shown = re.sub(r"<template.*?</template>", "", text, flags=re.DOTALL)
    return re.findall(r'<a href="([^"]*\.ipynb)"', shown)


@pytest.mark.parametrize("page", EVERY, ids=lambda page: page.address)
def test_the_page_links_to_its_notebook_if_it_has_one(site, page):
    name = page.notebook.rpartition("/")[2]
    found = {link for link in links(read(site, page.address)) if "colab" not in link}
    assert found == ({name} if page in WRITTEN + LAB_PAGES else set())
    assert not found or (site / page.address).with_name(name).is_file()


def test_a_plain_build_shows_no_link_to_a_notebook_and_publishing_does(tmp_path):
    blocks = "# {}\n\n```python\nprint()\n```\n"
    sources = {"index.md": "# Home\n", "learn/a.md": blocks.format("A")}
    cases = {
        "https://github.com/me/book": [
            "a.ipynb",
            "https://colab.research.google.com/github/me/book/blob/notebooks/learn/a.ipynb",
        ],
        "https://code.example/book": ["a.ipynb"],
        "": ["a.ipynb"],
    }
    for number, (repository, expected) in enumerate(cases.items()):
        built = small_site(tmp_path / str(number), sources, repo_url=repository or None)
        for name in ("index.html", "learn/a.html"):
            assert links(read(built, name)) == []
        folder.link_to_notebook(built / "learn/a.html", True)
        folder.link_to_notebook(built / "learn/a.html", True)
        assert links(read(built, "learn/a.html")) == expected
        folder.link_to_notebook(built / "index.html", False)
        for name, has in (("index.html", True), ("learn/a.html", False)):
            with pytest.raises(pages.PageError, match="places for links, but the page has"):
                folder.link_to_notebook(built / name, has)
