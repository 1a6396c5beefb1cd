"""The terms of `docs/reference/glossary.md`, and links to them from the text of other pages."""

import re
from collections.abc import Iterator
from functools import cache
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from gradbook import ROOT

PAGE = "reference/glossary.md"
_TERM = re.compile(r"^(\S.*?) \{#([\w-]+)( \.basic)?\}\n:   ", re.MULTILINE)
# Where no term becomes a link: code and links, and what is a label or a table, not running text.
_SKIPPED = {"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "table", "summary", "script"}


@cache
def terms() -> dict[str, str]:
    """Return each form of each term with the id of the term, without those that every page has."""
    text = (ROOT / "docs" / PAGE).read_text("utf-8")
    return {
        form.strip("`"): found[2]
        for found in _TERM.finditer(text)
        if not found[3]
        for form in found[1].split(", ")
    }


@cache
def pattern() -> re.Pattern:
    """Return what finds the terms in a text: longer ones first, abbreviations only in capitals."""
    forms = sorted(terms(), key=len, reverse=True)
    each = "|".join(f"(?i:{re.escape(form)})" if form[1:].islower() else form for form in forms)
    return re.compile(rf"(?<![\w`./-])(?:{each})(?![\w-])")


class GlossaryLinks(Treeprocessor):
    """Links the first use of each term in the running text of a page to the glossary.

    A term that a heading of the page names is explained there, so it gets no link.
    """

    def run(self, root: Element) -> None:
        """Insert the links. MkDocs makes the addresses relative to the page afterwards."""
        if root.find("dl") is not None:  # the glossary itself
            return
        known = {each.lower(): place for each, place in terms().items()}
        headings = " ".join("".join(each.itertext()) for each in root.iter() if each.tag[0] == "h")
        left = set(known.values()) - {known[each.lower()] for each in pattern().findall(headings)}
        for parent in [*running(root)]:
            for before in [None, *parent]:
                self.link(parent, before, known, left)

    def link(self, parent: Element, before: Element | None, known: dict, left: set) -> None:
        """Link the terms in one piece of text: that of an element, or that after a child of it."""
        while text := parent.text if before is None else before.tail:
            found = next((m for m in pattern().finditer(text) if known[m[0].lower()] in left), None)
            if not found:
                return
            place = known[found[0].lower()]
            left.discard(place)
            link = Element("a", {"class": "term", "href": f"/{PAGE}#{place}"})
            link.text, link.tail = found[0], text[found.end() :]
            if before is None:
                parent.text = text[: found.start()]
            else:
                before.tail = text[: found.start()]
            parent.insert([*parent].index(before) + 1 if before is not None else 0, link)
            before = link


def running(element: Element, inside: bool = False) -> Iterator[Element]:
    """Yield the elements whose own text is running text: paragraphs, items, and emphasis there."""
    marked = element.get("class")  # a paragraph with a class is a label
    if element.tag in _SKIPPED or marked == "arithmatex" or (element.tag == "p" and marked):
        return
    inside = inside or element.tag in ("p", "li")
    if inside:
        yield element
    for child in element:
        yield from running(child, inside)
