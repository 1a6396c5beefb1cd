"""The built site: it shows every block that is run, sets outputs apart and fetches nothing."""

import html
import json
import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urlsplit

import markdown
import math_core
import math_font
import pytest
from processes import python
from site_files import EVERY, NAMES, PAGES, base, name, read

from gradbook import ROOT
from gradbook.fences import fences
from gradbook.pages import settings
from gradbook.publish.anchors import anchors
from gradbook.publish.anchors import read as places_of
from gradbook.torch_pin import pinned

LABS = sorted((ROOT / "docs/labs").glob("*.ipynb"))
BLOCK = re.compile(r'<div class="language-python highlight">.*?</code></pre></div>', re.DOTALL)
FETCHED = re.compile(
    r'<(?:script|img|iframe|source|video|audio|embed|link(?! rel="canonical"))\b[^>]*?'
    r'(?:src|href|srcset)="(https?:)?//[^"]*"'
)


def built(site: Path, page: Path) -> str:
    return (site / page.relative_to(ROOT / "docs").with_suffix(".html")).read_text("utf-8")


def python_fences(page: Path) -> list:
    return [each for each in fences(page.read_text("utf-8")) if each.info.startswith("python")]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_block_of_the_page_was_run_and_every_output_is_set_apart(site, page):
    blocks = BLOCK.findall(built(site, page))
    text = html.unescape(re.sub(r"<[^>]+>", "", "".join(blocks)))
    marks = len(re.findall(r"^ *# >", text, re.MULTILINE))
    fenced = len(python_fences(page))
    set_apart = "".join(blocks).count(' class="output-mark"')
    assert len(blocks) == fenced, f"docs/{name(page)}: {fenced} blocks, and {len(blocks)} are shown"
    assert set_apart == marks, f"docs/{name(page)}: {marks} outputs, and {set_apart} are set apart"


@pytest.mark.parametrize("page", LABS, ids=name)
def test_a_lab_shows_the_cells_of_its_notebook_and_nothing_else_of_what_its_plugin_brings(
    site, page
):
    text = built(site, page)
    cells = json.loads(page.read_text("utf-8"))["cells"]
    code = [each for each in cells if each["cell_type"] == "code"]
    outputs = [each for cell in code for each in cell["outputs"]]
    printed = re.findall(r'<pre class="lab-output" tabindex="0">(.*?)</pre>', text, re.DOTALL)
    recorded = ["".join(each["text"]) for each in outputs if "text" in each]
    assert [html.unescape(each).strip() for each in printed] == [each.strip() for each in recorded]
    drawn = ["".join(each["data"]["text/html"]) for each in outputs if "data" in each]
    plots = re.findall(r'<div class="plot">(<svg.*?</svg>)</div>', text, re.DOTALL)
    # The plugin's parser sorts the attributes, and writes their names small.
    parts = re.compile(r'[\w-]+="[^"]*"|>\s*[^<\s][^<]*(?=<)')
    assert [sorted(parts.findall(each.lower())) for each in plots] == [
        sorted(parts.findall(each.lower())) for each in drawn
    ]
    assert all('role="img"' in each and "aria-label" in each for each in plots)
    answers = sum("answer" in each["metadata"].get("tags", ()) for each in code)
    assert text.count('<details class="check">') == text.count("</details>") == answers
    for cell in cells:
        for heading in re.findall(r"^#+ (.+)", "".join(cell["source"]), re.MULTILINE):
            assert cell["cell_type"] == "code" or f">{heading}<a" in text
    assert not re.search("jp-Cell|MathJax|mermaid|clipboard-copy", text)


def dead(folder: Path, page: str) -> list[str]:
    """Return each address on this page that leads to no file of the site, or no place of one."""
    file, wrong = folder / page, []
    for line, address in places_of(file).leads:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            continue
        path = unquote(parts.path)
        target = file.parent / path if path else file
        if page == "404.html" and path:  # the answer for any folder: its links begin at the top
            top = urlsplit(base(folder)).path or "/"
            target = folder / (path.removeprefix(top) if path.startswith(top) else "outside")
        if target.is_dir() and page == "404.html":
            target = target / "index.html"
        if not target.is_file():
            wrong.append(f"{page}:{line} leads to {address}, and there is no such file")
        elif (
            parts.fragment
            and target.suffix == ".html"
            and unquote(parts.fragment) not in places_of(target).places
        ):
            wrong.append(f"{page}:{line} leads to {address}, and there is no such id")
    return wrong


@pytest.mark.parametrize("page", ["404.html", *map(name, PAGES + LABS)])
def test_every_link_of_the_page_leads_to_a_file_and_a_place_in_it(site, page):
    """Those of notebooks and of what templates make too, which MkDocs does not check."""
    wrong = dead(site, Path(page).with_suffix(".html").as_posix())
    assert not wrong, "fix the links in the page's source:\n" + "\n".join(wrong)


@pytest.mark.parametrize("page", ["404.html", "x/page.html"])
def test_a_dead_link_is_seen_from_a_page_and_from_the_answer_for_any_folder(tmp_path, page):
    at = '<link rel="canonical" href="https://example.org/a/path/"><h2 id="here">Here</h2>'
    (tmp_path / "index.html").write_text(at, "utf-8")
    (tmp_path / "x").mkdir()
    kept, dead_links = {
        "404.html": (["/a/path/index.html#here", "/a/path/"], ["/a/path/gone.html", "index.html"]),
        "x/page.html": (["../index.html#here", "#own"], ["../index.html#gone", "gone.html"]),
    }[page]
    links = [*kept, *dead_links, "/index.html"]
    text = '<p id="own">' + "".join(f'\n<a href="{each}">.</a>' for each in links)
    (tmp_path / page).write_text(text, "utf-8")
    assert [each.split(",")[0] for each in dead(tmp_path, page)] == [
        f"{page}:{line} leads to {link}" for line, link in enumerate(links[2:], 4)
    ]


@pytest.mark.parametrize("page", PAGES + LABS, ids=name)
def test_no_page_fetches_anything_from_another_host(site, page):
    found = [match[0] for match in FETCHED.finditer(built(site, page))]
    assert not found, f"docs/{name(page)} fetches from another host; bring the file here: {found}"


@pytest.mark.parametrize("page", PAGES + LABS, ids=name)
def test_the_page_names_the_torch_that_checked_it(site, page):
    assert f">PyTorch {pinned()} on " in built(site, page)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_page_leads_to_each_snippet(site, page):
    text = built(site, page)
    code = [each for each in fences(page.read_text("utf-8")) if each.info.startswith("jax")]
    included = [each for each in [*python_fences(page), *code] if "--8<--" in each.content[0]]
    assert text.count('<p class="snippet-source"') == len(included)


@pytest.mark.parametrize("page", EVERY, ids=NAMES)
def test_the_page_has_a_description_and_one_heading_of_the_first_level(site, page):
    length, headings = len(page.description), len(re.findall(r"<h1\b", read(site, page.address)))
    assert 50 <= length <= 160, (
        f"docs/{page.source}: its description has {length} characters, and search engines "
        "show 50 to 160: fix it in the front matter"
    )
    assert headings == 1, f"docs/{page.source}: write one heading of the first level"


@pytest.mark.parametrize("what", ["title", "description"])
def test_titles_and_descriptions_are_unique(what):
    found = Counter(getattr(page, what) for page in EVERY)
    shared = [text for text, times in found.items() if times > 1]
    assert not shared, f"two pages have one {what}; say what only one of them is about: {shared}"


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_heading_has_a_name_that_was_counted_on(site, page):
    """`Title` twice gives `title` and `title_1`: which is which, hangs on their order."""
    places = places_of(site / page.relative_to(ROOT / "docs").with_suffix(".html")).public
    counted = sorted(each for each in places if re.search(r"_\d+$", each))
    assert not counted, f"docs/{name(page)}: write `## Title {{#id}}` for one of {counted}"


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_box_of_the_page_is_closed(page):
    """One that is not swallows the rest of the page, and nobody else says so."""
    text, opened = page.read_text("utf-8"), []
    code = {line for fence in fences(text) if fence.end for line in fence.lines}
    for number, line in enumerate(text.splitlines(), 1):
        if number not in code and re.match(r" *///", line):
            if line.strip(" /"):
                opened.append(number)
            else:
                assert opened, f"docs/{name(page)}:{number}: `///` closes no box"
                opened.pop()
    assert not opened, f"docs/{name(page)}:{opened[-1]}: end this box with `///`"


def test_an_address_of_a_page_that_moved_is_followed_and_one_that_is_gone_is_named(tmp_path):
    (tmp_path / "new.html").write_text('<article><h2 id="part">P</h2></article>', "utf-8")
    (tmp_path / "old").mkdir()
    # As mkdocs-redirects and Zensical write it.
    text = '<meta http-equiv="refresh" content="0; url=../new.html">'
    (tmp_path / "old/page.html").write_text(text, "utf-8")
    assert anchors(tmp_path) == ["new.html#part"]
    published = tmp_path / "published.txt"
    gone = ["new.html#gone", "old/page.html#other", "no.html#p"]
    published.write_text("\n".join(["new.html#part", "old/page.html#part", *gone]), "utf-8")
    done = python("scripts/compare_anchors.py", published, tmp_path)
    said = "".join(f"{each} is published and would be gone\n" for each in gone)
    assert (done.returncode, done.stdout) == (1, said)


def test_every_character_of_the_formulae_is_in_the_font(site):
    cut = (ROOT / "docs/assets/fonts/stix-two-math-subset.txt").read_text("utf-8")
    missing = set(math_font.characters(site)) - set(cut)
    assert not missing, "run `make font`: it adds what the formulae need"


def converted(text: str) -> str:
    """Return the HTML of a page as our extension of Python-Markdown makes it."""
    options = {
        "tables": {},
        "pymdownx.arithmatex": {"generic": True},
        "gradbook.markdown": {"repository": "https://example.org/r"},
    }
    return markdown.markdown(text, extensions=list(options), extension_configs=options)


@pytest.mark.parametrize(
    ("row", "labels"),
    [
        ("| a | `b` | c |\n|---|---|---|\n| 1 | 2 | 3 |", ["b", "c"]),
        ("| a | b | c |\n|---|--:|---|\n| 1 | 2 | 3 |", []),
        ("| a | b | c |\n|---|---|---|\n| 1 | $x$ | 3 |", []),
        ("| a | b |\n|---|---|\n| 1 | 2 |", []),
        ("| a | b | c | d | e |\n|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 |", []),
    ],
)
def test_cells_of_a_table_of_text_are_labelled(row, labels):
    assert re.findall('data-label="([^"]*)"', converted(row)) == labels


def test_an_unknown_command_in_a_formula_stops_the_build():
    assert "<mfrac>" in converted(r"Half: $\frac{1}{2}$")
    with pytest.raises(math_core.LatexError):
        converted(r"$\nosuchcommand$")


def test_a_snippet_leads_to_the_form_for_wrong_outputs_where_there_is_a_repository():
    page = '```python\n--8<-- "learn/x.py:part"\n```\n'
    form = "https://example.org/r/issues/new?template=wrong-output.yml&amp;page=%40page%2C%20"
    assert f'<a href="{form}snippets/learn/x.py">report</a>' in converted(page)


def test_the_pages_name_the_torch_version_that_is_pinned():
    assert settings()["extra"]["torch"] == pinned()


def test_every_question_of_a_page_names_a_section_that_is_there(site):
    """Whether the search finds the answer, tests/browser/test_search.py asks."""
    lost = [
        f"docs/{page.source}: {question!r} names #{section}, and there is no such heading"
        for page in EVERY
        for question, sections in page.questions.items()
        for section in sections.split()
        if section not in places_of(site / page.address).places
    ]
    assert not lost, "\n".join(lost)


# PyTorch's addresses that stay: the documentation of the newest version, and its tutorials.
_OFFICIAL = re.compile(
    r"https://docs\.pytorch\.org/(docs/stable|tutorials)/[\w./-]+\.html(#[\w.-]+)?|"
    r"https://pytorch\.org/get-started/locally/|https://github\.com/pytorch/[\w./#-]+"
)


@pytest.mark.parametrize("page", PAGES + LABS, ids=name)
def test_links_to_pytorch_have_the_form_that_lasts(site, page):
    found = re.findall(r'\shref="(https?://[^"]*pytorch[^"]*)"', built(site, page))
    wrong = [each for each in map(html.unescape, found) if not _OFFICIAL.fullmatch(each)]
    assert not wrong, (
        f"docs/{name(page)}: link to https://docs.pytorch.org/docs/stable/….html: {wrong}"
    )
