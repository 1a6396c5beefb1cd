"""Refuse unnatural words, and measure the sentences of running text: `make prose`."""

import html
import re
import sys
import tomllib
from collections.abc import Iterator
from statistics import mean

from markdown import Markdown

from gradbook import ROOT
from gradbook.errors.entries import own_page
from gradbook.pages import body, cells, pages

WORDS, TITLES, BOUNDS = tomllib.loads((ROOT / "scripts/prose.toml").read_text("utf-8")).values()
OPTIONS = {
    "pymdownx.arithmatex": {"generic": True},
    "pymdownx.blocks.admonition": {"types": ["note", "tip", "warning", "rule"]},
    "pymdownx.blocks.details": {"types": ["check", "more"]},
}
OTHERS = [
    "tables",
    "attr_list",
    "def_list",
    "md_in_html",
    "pymdownx.superfences",
    "pymdownx.blocks.tab",
]
PARSER = Markdown(extensions=[*OTHERS, *OPTIONS], extension_configs=OPTIONS)


def text_of(source: str) -> str:
    """Return the Markdown of a page below `docs/`, which for a lab is that of all its cells."""
    if not source.endswith(".ipynb"):
        return body(source)[0]
    lab = [each for each in cells(ROOT / "docs" / source) if each["cell_type"] == "markdown"]
    return "\n\n".join(each["source"] for each in lab)


def parts(text: str) -> tuple[str, str, list[str]]:
    """Return all text of a page, its titles, and its paragraphs. Each piece of code is one word."""
    page = re.sub(r"(?s)<pre.*?</pre>", "", PARSER.reset().convert(text))
    page = re.sub(r'(?s)<code.*?</code>|<span class="arithmatex">.*?</span>', "Code", page)
    titles = [found[1] for found in re.findall(r"(?s)<(h\d|summary)\b[^>]*>(.*?)</\1>", page)]
    prose = re.sub(r"(?s)<(ul|ol|dl|table|figure)\b.*?</\1>", "", page)
    # A paragraph with a class is a label, and one that consists almost only of links is a list.
    paragraphs = [
        each
        for each in re.findall(r"(?s)<p>(.*?)</p>", prose)
        if not re.search(" · |--8&lt;", each)
        and ("<a " not in each or len(re.sub(r"(?s)<a .*?</a>|<.*?>", "", each).split()) > 2)
    ]
    # The run-in labels of an error's entry, such as “Why.”, are no sentences.
    paragraphs = [re.sub(r"^<strong>[\w ]+\.</strong> ", "", each) for each in paragraphs]
    found = [page, "\n".join(titles), *paragraphs]
    found = [html.unescape(re.sub(r"<[^>]+>", "", each)) for each in found]
    return found[0], found[1], found[2:]


def lengths(paragraphs: list[str]) -> list[int]:
    """Return the number of words of each sentence; a semicolon ends a sentence."""
    found = [part for each in paragraphs for part in re.split(r';\s|[.!?]["”)]*\s(?![a-z])', each)]
    return [n for part in found if (n := sum(any(map(str.isalnum, w)) for w in part.split()))]


def refused(text: str, where: str, *lists: dict[str, str]) -> Iterator[str]:
    """Yield a line for each refused word of a text."""
    for pattern, better in (pair for each in lists for pair in each.items()):
        for found in re.finditer(pattern, text, re.IGNORECASE | re.MULTILINE):
            near = " ".join(text[max(0, found.start() - 30) : found.end() + 30].split())
            yield f"{where}: “{found[0]}”: say {better} (in “{near}”)"


def faults(source: str, text: str, description: str = "") -> tuple[list[str], str]:
    """Return what is wrong with the words of a page, and the row that says what was measured."""
    where, section = f"docs/{source}", source.partition("/")[0]
    words, titles, paragraphs = parts(text)
    if section == "errors" and own_page(text):
        titles = titles.partition("\n")[2]  # the first one is what PyTorch says
    found = list(refused(titles, where, TITLES))
    found += refused(f"{words}\n{description}", where, WORDS)
    counts = lengths(paragraphs) or [0]
    average, short = mean(counts), 100 * mean(each <= 6 for each in counts)
    long = 100 * mean(each > 35 for each in counts)
    low, high, most_short, most_long = BOUNDS.get(section, BOUNDS["usual"])
    if not low <= average <= high:
        found.append(f"{where}: {average:.1f} words a sentence: write {low} to {high}")
    for share, most, what in (short, most_short, "six or fewer"), (long, most_long, "over 35"):
        if share > most and len(counts) > 9:  # a share of a few sentences means little
            found.append(f"{where}: {share:.0f} % of sentences have {what} words: {most} % may")
    return found, f"{source:36}{average:6.1f}{short:12.0f} %{long:9.0f} %"


def main(report: bool) -> int:
    """Check every page, and return 1 after a line for each problem. Print the averages if asked."""
    nav = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[2]
    titles = "\n".join(re.findall(r"^ +- (.+?):(?= |$)", nav, re.MULTILINE))
    found, rows = list(refused(titles, "mkdocs.yml", WORDS, TITLES)), []
    for page in pages():
        wrong, row = faults(page.source, text_of(page.source), page.description)
        found, rows = found + wrong, [*rows, row]
    if report:
        print(f"{'page':37}words  six or fewer  over 35", *rows, sep="\n")
    print(*found, sep="\n", end="\n" if found else "")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main("report" in sys.argv[1:]))
