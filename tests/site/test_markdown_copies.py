"""The Markdown copy beside each page: nothing of the page is lost, and every link holds."""

import html
import json
import re
from urllib.parse import urlsplit

import pytest
from site_files import EVERY, NAMES, read, shown_blocks, tag

from gradbook import ROOT, pages
from gradbook.fences import fences, graph_of

FENCE = re.compile(r"^```[^`\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_list_of_pages_is_the_pages_that_are_built(site):
    built = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert built - {"404.html"} == set(NAMES)


@pytest.mark.parametrize("page", EVERY, ids=NAMES)
def test_every_block_of_the_page_is_in_its_copy_in_full_and_in_order(site, page):
    blocks = [block.strip("\n") for block in FENCE.findall(read(site, page.copy))]
    place = 0
    for block in shown_blocks(ROOT / "docs" / page.source):
        assert block in blocks[place:], f"{page.copy} lacks:\n{block}"
        place = blocks.index(block, place) + 1


@pytest.mark.parametrize("page", EVERY, ids=NAMES)
def test_a_copy_needs_no_builder_of_this_site(site, page):
    text = FENCE.sub("", re.sub(r"^````.*?^````$", "", read(site, page.copy), flags=re.M | re.S))
    text = re.sub(r"`[^`\n]*`", "", text)
    for mark in (
        r"--8<--",
        r"^///",
        r"^```",
        r"^</?[a-z]+[\s/>]",
        r"\{ ?[#.:][\w-]+[^}]*\}\s*$",
        r"^---\n\w+:",
    ):
        found = re.search(mark, text, re.MULTILINE)
        assert not found, f"{page.copy}: {text[found.start() : found.start() + 80]!r} was left"
    assert text.startswith("# ")


@pytest.mark.parametrize("page", EVERY, ids=NAMES)
def test_every_link_of_a_copy_leads_to_a_page_and_a_place_of_the_site(site, page):
    text = re.sub(r"`[^`\n]*`", "", FENCE.sub("", read(site, page.copy)))
    links = re.findall(r"\]\(([^()\s]+)\)", text)
    assert links
    for link in links:
        if not urlsplit(link).scheme:
            name, _, anchor = link.partition("#")
            target = (site / page.copy).parent / name
            assert target.is_file(), f"{page.copy} links to {link}, which is not there"
            assert target.suffix != ".md", f"{page.copy} links to {link}, not to the page"
            there = html.unescape(target.read_text("utf-8")) if anchor else ""
            assert not anchor or f'id="{anchor}"' in there, f"{page.copy} links to {link}"


def words(text):
    """Return the words of a text, without addresses of links, includes, marks and tags."""
    marks = (
        r"^--8<--.*$|</?[a-z]+(?=[\s/>])[^<>\n]*>|^/{3} *\w*|\{ ?[#.:][^}\n]*\}|(?<=\])\([^)\s]*\)"
    )
    return " ".join(re.findall(r"\w+", re.sub(marks, " ", text, flags=re.MULTILINE)))


@pytest.mark.parametrize(
    "page", [page for page in EVERY if page.source.endswith(".md")], ids=lambda page: page.address
)
def test_no_sentence_of_the_page_is_lost_in_its_copy(site, page):
    text, lines = f" {words(read(site, page.copy))} ", pages.body(page.source)[0].split("\n")
    for fence in reversed(list(fences("\n".join(lines)))):
        lines[fence.line - 1 : fence.end] = []
    # The finder is of no use without its script.
    rest = re.sub(r'^<div class="finder".*?^</div>$', "", "\n".join(lines), flags=re.M | re.S)
    for line in rest.split("\n"):
        assert not words(line) or f" {words(line)} " in text, f"{page.copy} lacks: {line}"


GRAPHS = sorted(
    {
        (page.copy, name)
        for page in EVERY
        if page.source.endswith(".md")
        for fence in fences((ROOT / "docs" / page.source).read_text("utf-8"))
        if (name := graph_of(fence))
    }
)


@pytest.mark.parametrize(("copy", "name"), GRAPHS, ids=["-".join(each) for each in GRAPHS])
def test_a_graph_is_written_step_by_step_beside_its_code(site, copy, name):
    text = read(site, copy)
    recording = json.loads((ROOT / f"snippets/{name}.graph.json").read_text("utf-8"))
    told = text.partition(f"`snippets/{name}.py` ran")[2].partition("\n\n")[2].partition("\n\n")[0]
    numbers = [int(number) for number in re.findall(r"^(\d+)\. ", told, re.MULTILINE)]
    page = read(site, copy.removesuffix(".md") + ".html")
    counts = re.findall(r"<autograd-explorer.*?</ol>", page, re.DOTALL)
    assert numbers == list(range(len(numbers)))
    assert len(numbers) in [each.count('<li class="ag-step') for each in counts]
    for node in recording["nodes"]:
        assert node["op"].split("::")[-1] in told, f"{copy}: {name} does not name {node['op']}"
    assert all(line in text for line in recording["code"] if "--8<--" not in line)


def test_formulae_stay_latex(site):
    assert r"$\frac{\mathrm{d}y}{\mathrm{d}x} = 2x$" in read(site, "learn/leaves.md")


def test_a_lab_is_copied_with_its_outputs_and_its_plots_in_words(site):
    for page in [page for page in EVERY if page.source.endswith(".ipynb")]:
        text = read(site, page.copy)
        for cell in pages.cells(ROOT / "docs" / page.source):
            for output in cell.get("outputs", []):
                said = "".join(output.get("text", "")) or cell["metadata"]["alt"]
                assert said.strip() in text


@pytest.mark.parametrize("page", EVERY, ids=NAMES)
def test_the_head_of_the_page_names_its_copy(site, page):
    link = tag(
        read(site, page.address), r'<link rel="alternate " type="text/markdown" href="([^"]*)"'
    )
    assert ((site / page.address).parent / link).resolve() == (site / page.copy).resolve()
    # Without the space Material asks for a sitemap.xml beside the copy, on every page.
    assert 'rel="alternate"' not in read(site, page.address)
