"""What the built HTML tells of a page without a browser: without scripts, from disk, copied."""

import html
import json
import re
from html.parser import HTMLParser

import pytest
from site_files import EVERY, NAMES, ROOT, base, read, shown_blocks

from gradbook.errors.entries import plain
from gradbook.errors.entries import read as entries

PATHS = ["404.html", *NAMES]
CODE = re.compile(
    r'<div class="language-python highlight">(?:(?!</div>).)*?<code[^>]*>(.*?)</code></pre></div>',
    re.DOTALL,
)
ADDRESS = re.compile(
    r'<(?!link rel="canonical")[a-z-]+\b[^>]*?\s(?:href|src|srcset|action|data)="([^"]*)"'
    r"|\burl\(\s*['\"]?([^'\")]+)"
)
VOID = {"base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
# What only a script uses: without one it is hidden as a whole.
SCRIPTED = {"finder", "lost"}
# What only the index of the search sees, as gradbook.markdown makes it.
INDEXED = re.compile(r"<template><pre>[^<]*</pre></template>")


class Article(HTMLParser):
    """The text of an article that an attribute hides, and the ids of a page that it has twice."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.hidden: list[str] = []
        self.twice: list[str] = []
        self.ids: set[str] = set()
        self.open: list[tuple[str, str]] = []  # each element around: its name, and why it is hidden
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the id of an element, and whether it is hidden."""
        values = dict(attrs)
        if (name := values.get("id")) is not None:
            self.twice += [name] if name in self.ids else []
            self.ids.add(name)
        if tag in VOID:
            return
        classes = set((values.get("class") or "").split())
        hides = re.search(
            r"display: *none|visibility: *hidden|opacity: *0(?![.\d])", values.get("style") or ""
        )
        why = tag if "hidden" in values or hides or tag == "template" else ""
        if classes & SCRIPTED or tag in ("script", "style"):
            why = "scripted"
        around = self.open[-1][1] if self.open else ""
        self.open.append((tag, around if around == "scripted" else why or around))

    def handle_endtag(self, tag: str) -> None:
        """Leave an element, and those in it that may go without an end tag."""
        while tag in (name for name, _ in self.open) and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Note a text of the article that is hidden."""
        why = self.open[-1][1] if self.open else ""
        if data.strip() and why not in ("", "scripted") and ("article", "") in self.open:
            self.hidden.append(f"<{why}> hides “{data.strip()}”")


def elsewhere(text: str, own: str) -> list[str]:
    """Return the addresses in HTML or CSS that lead from the top of a server, or to `own`."""
    found = [html.unescape(one or other) for one, other in ADDRESS.findall(text)]
    # The archive of the site cannot hold itself, so its link leads to the published site.
    found = [each for each in found if each != f"{own}gradbook.zip"]
    return [each for each in found if each.startswith("/") or (own and each.startswith(own))]


def codes(text: str) -> list[str]:
    """Return what the copy buttons of a page's Python blocks copy."""
    return [html.unescape(re.sub(r"<[^>]+>", "", each)).strip() for each in CODE.findall(text)]


@pytest.mark.parametrize("page", EVERY, ids=NAMES)
def test_the_copy_buttons_of_the_page_copy_what_runs(site, page):
    blocks = [each.strip() for each in shown_blocks(ROOT / "docs" / page.source)]
    assert codes(read(site, page.address)) == blocks


@pytest.mark.parametrize("page", [*NAMES, "assets/gradbook.css", "assets/explorer.css"])
def test_every_address_of_the_page_is_relative_so_that_it_works_from_disk(site, page):
    assert elsewhere(read(site, page), base(site)) == []


@pytest.mark.parametrize("page", PATHS)
def test_no_text_of_the_page_waits_for_a_script_and_its_ids_are_unique(site, page):
    article = Article(INDEXED.sub("", read(site, page)))
    assert article.hidden == []
    twice = article.twice
    assert not twice, f"{page}: name one of each otherwise, as `## Title {{#id}}`: {twice}"


@pytest.mark.parametrize("page", PATHS)
def test_the_page_loads_the_scripts_of_what_it_holds_and_no_others(site, page):
    text = read(site, page)
    for script, holds in [
        ("assets/explorer.js", "<autograd-explorer"),
        ("assets/finder.js", 'class="finder"'),
    ]:
        assert (script in text) == (holds in text), script


def test_every_entry_of_the_finder_is_on_its_page_and_in_the_search(site):
    index = json.loads(read(site, "search/search_index.json"))
    titles = {each["location"]: each["title"] for each in index["docs"]}
    for entry in entries():
        page = read(site, f"errors/{entry.page}.html")
        for id in [entry.id, *(case.id for case in entry.cases)]:
            assert not id or re.search(rf'<h[2-4] id="{id}"', page), f"{entry.page}: #{id}"
        title = html.unescape(re.sub("<[^>]+>", "", titles[f"errors/{entry.path}"]))
        assert " ".join(title.split()) == " ".join(plain(entry.title).split())


def test_the_index_of_the_search_holds_no_outputs_no_file_names_and_no_lists_of_links(site):
    text = read(site, "search/search_index.json")
    pages = json.loads(text)["docs"]
    left_out = ("<p>snippets/", "\n# &gt; ", "import torch\n")
    found = [each["location"] for each in pages if any(what in each["text"] for what in left_out)]
    assert [each for each in found if not each.startswith("labs/")] == []
    places = {each["location"] for each in pages}
    assert "errors/index.html" in places and "errors/index.html#messages" not in places
    assert read(site, "search/search_index.js") == f"var __index = {text}"


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<p hidden>for some</p>", ["<p> hides “for some”"]),
        ('<p style="display:none">a <b>c</b></p>', ["<p> hides “a”", "<p> hides “c”"]),
        ("<template>never</template>", ["<template> hides “never”"]),
        (
            '<ul hidden><li>one<li>two</ul><p style="opacity: 0.5">pale</p>',
            ["<ul> hides “one”", "<ul> hides “two”"],
        ),
        ('<div class="finder"><p hidden>later</p></div><p hidden></p>text', []),
        ("<script>let hidden</script><img hidden>text", []),
    ],
)
def test_a_text_that_waits_for_a_script_is_seen(inside, said):
    assert Article(f"<p hidden>frame</p><article>{inside}</article>").hidden == said


def test_an_id_that_is_given_twice_is_seen():
    assert Article('<p id="a"><b id="b"></b><img id="a"><i data-id="b">').twice == ["a"]


@pytest.mark.parametrize(
    "text",
    [
        '<img src="/x.png">',
        '<a class="b" href="https://own.example/x.html">x</a>',
        '<script defer src="//own.example/x.js">',
        '<p style="background: url(/x.png)">',
        "@font-face { src: url('/x.woff2') }",
    ],
)
def test_an_address_that_fails_from_disk_is_seen(text):
    assert len(elsewhere(text, "https://own.example/")) == 1
    kept = '<link rel="canonical" href="https://own.example/"><a href="../x.html">url(x.png)</a>'
    assert elsewhere(kept, "https://own.example/") == []


def test_a_block_that_would_be_copied_otherwise_is_seen():
    block = '<div class="language-python highlight"><span>a.py</span><pre>{}</pre></div>'
    code = '<code>print(<span class="mi">1</span> &lt; 2)\n# &gt; True\n</code>'
    assert codes(block.format(code)) == ["print(1 < 2)\n# > True"]
    assert codes(block.format(code.replace("True", "None"))) != ["print(1 < 2)\n# > True"]
