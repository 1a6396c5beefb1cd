"""Choose template pages, which represent the whole site: they contain every shape of element."""

import re
from html.parser import HTMLParser
from pathlib import Path

from gradbook.publish.anchors import built_pages


class Shapes(HTMLParser):
    """The shapes of a page (each element name with its classes), and its number of elements.

    The contents of a formula or of code take no focus and run no script, and their colours are
    checked on every page. Each formula is therefore one shape, and so is each block of code, in any
    language and with any tokens.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: set[tuple[str, ...]] = set()
        self.size, self.maths, self.code = 0, 0, 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Store the shape of an element."""
        self.size += 1
        if self.maths:
            return
        classes = (dict(attrs).get("class") or "").split()
        if self.code and tag == "span":
            classes = [each for each in classes if len(each) > 2]  # Pygments' names are shorter
        classes = [re.sub("^language-.*", "language", each) for each in classes]
        self.found.add((tag, *sorted(set(classes))))
        self.maths += tag == "math"
        self.code += tag == "code"

    def handle_endtag(self, tag: str) -> None:
        """Leave a formula or code."""
        self.maths -= tag == "math"
        self.code -= tag == "code"


def templates(site: Path) -> list[str]:
    """Return pages of a built site that together contain every shape, with few elements in total.

    Each choice is the page that adds the most shapes for its number of elements. At the end, pages
    whose shapes are all on other chosen pages are dropped.
    """
    pages = {
        page.relative_to(site).as_posix(): Shapes(page.read_text("utf-8"))
        for page in built_pages(site)
    }
    left = set().union(*(page.found for page in pages.values()))
    chosen = []
    while left:
        best = max(pages, key=lambda path: (len(pages[path].found & left) / pages[path].size, path))
        left -= pages[best].found
        chosen.append(best)
    for path in list(chosen):
        others = set().union(*(pages[each].found for each in chosen if each != path))
        if pages[path].found <= others:
            chosen.remove(path)
    return sorted(chosen)
