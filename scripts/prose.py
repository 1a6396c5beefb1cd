"""Refuse words that nobody says, and measure the sentences of each page: `make prose`.

Only running text is measured: code, headings, lists, tables and captions are left out.
"""

import html
import re
import sys
from collections.abc import Iterator
from statistics import mean

from markdown import Markdown

from gradbook import ROOT
from gradbook.pages import body, cells, pages, settings

REFUSED = {  # in titles and in text: what is refused, and what to say
    r"\bwhere people fall\b": "common mistakes",
    r"\byou need:": "before you start",
    r"\btelephones?\b": "phone",
    r"\b(un|not )marked\b|\bmarked (tensors?|lea\w+|inputs?|results?|factors?)\b|\bthe mark\b": (
        "requires grad"
    ),
    r"\bhand(s|ed)? (\w+ )?on\b|\bgives on\b": "passes",
    r"\banew\b": "again",
    r"\brest beyond\b": "remaining",
    r"\b(each|every|one|two|three|four|first|last|no) turns?\b": "iteration",
    r"\bseed scripts?\b": "the name that readers know",
    r"\b(simply|just|obviously|of course)\b": "the same without it",
}
REFUSED_TITLES = {  # in headings and in the navigation
    r"^errors (of|in|about|with)\b": "X errors",
    r"\bchanges in place\b": "in-place operations",
    r"^the way of\b": "how …",
}
# Words a sentence, at least and at most; percent of sentences with six words or fewer, and over 35.
BOUNDS = {"by-hand": (11, 19, 18, 5), "reference": (11, 19, 18, 5)}
USUAL = (12, 19, 16, 5)
ONLY_MEASURED = ("errors", "about", "index.md")
PARSER = Markdown(
    extensions=["tables", "attr_list", "md_in_html", "pymdownx.superfences", "pymdownx.arithmatex"]
    + [f"pymdownx.blocks.{name}" for name in ("admonition", "details", "tab")],
    extension_configs={
        "pymdownx.arithmatex": {"generic": True},
        "pymdownx.blocks.admonition": {"types": ["note", "tip", "warning", "rule"]},
        "pymdownx.blocks.details": {"types": ["check", "more"]},
    },
)


def parts(text: str) -> tuple[str, str, list[str]]:
    """Return all text of a page, its titles, and its paragraphs; code is one word each."""
    page = re.sub(r"<pre.*?</pre>", "", PARSER.reset().convert(text), flags=re.DOTALL)
    page = re.sub(r'<code.*?</code>|<span class="arithmatex">.*?</span>', "Code", page, flags=re.S)
    titles = re.findall(r"<(h\d|summary)\b[^>]*>(.*?)</\1>", page, re.DOTALL)
    prose = page
    for tag in ("ul", "ol", "table", "figure"):
        prose = re.sub(rf"<{tag}\b.*?</{tag}>", "", prose, flags=re.DOTALL)
    # A paragraph with a class is the title of a box, or the list of what to read before.
    paragraphs = [
        each
        for each in re.findall(r"<p>(.*?)</p>", prose, re.DOTALL)
        if len(re.sub(r"<a\b.*?</a>|<[^>]+>", "", each, flags=re.DOTALL).split()) > 3
    ]
    clean = [html.unescape(re.sub(r"<[^>]+>", "", each)) for each in [page, *paragraphs]]
    titles = [html.unescape(re.sub(r"<[^>]+>", "", each)) for _, each in titles]
    return clean[0], "\n".join(titles), clean[1:]


def lengths(paragraphs: list[str]) -> list[int]:
    """Return the words of each sentence; a list of links has none, and a semicolon ends one."""
    running = [each for each in paragraphs if " · " not in each and "--8<--" not in each]
    found = [part for each in running for part in re.split(r";\s+|[.!?][\"”)]*\s+(?![a-z])", each)]
    counts = [sum(any(map(str.isalnum, word)) for word in part.split()) for part in found]
    return [count for count in counts if count]


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
    found = list(refused(titles, where, REFUSED_TITLES))
    found += refused(titles if section == "errors" else f"{words}\n{description}", where, REFUSED)
    counts = lengths(paragraphs) or [0]
    average = mean(counts)
    short, long = (
        100 * sum(which) / len(counts)
        for which in ([each <= 6 for each in counts], [each > 35 for each in counts])
    )
    low, high, most_short, most_long = BOUNDS.get(section, USUAL)
    if section not in ONLY_MEASURED:
        if not low <= average <= high:
            found.append(f"{where}: {average:.1f} words a sentence: write {low} to {high}")
        for share, most, what in (
            (short, most_short, "six words or fewer"),
            (long, most_long, "over 35"),
        ):
            if share > most:
                found.append(
                    f"{where}: {share:.0f} % of the sentences have {what}: at most {most} %"
                )
    return found, f"{source:36}{average:6.1f}{short:12.0f} %{long:9.0f} %"


def names(nav: list) -> Iterator[str]:
    """Yield the titles of a navigation."""
    for title, what in (pair for each in nav if isinstance(each, dict) for pair in each.items()):
        yield title
        yield from names(what) if isinstance(what, list) else ()


def main(report: bool) -> int:
    """Check every page; return 1 after a line for each fault. Print what was measured if asked."""
    titles = "\n".join(names(settings()["nav"]))
    found, rows = list(refused(titles, "mkdocs.yml", REFUSED, REFUSED_TITLES)), []
    for page in pages():
        text, _ = body(page.source)
        if page.source.endswith(".ipynb"):
            all_cells = cells(ROOT / "docs" / page.source)
            kept = [each["source"] for each in all_cells if each["cell_type"] == "markdown"]
            text = "\n\n".join(kept)
        wrong, row = faults(page.source, text, page.description)
        found, rows = found + wrong, [*rows, row]
    if report:
        print(f"{'page':37}words  six or fewer  over 35", *rows, sep="\n")
    print(*found, sep="\n", end="\n" if found else "")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main("report" in sys.argv[1:]))
