"""The code fences of a Markdown page, and the snippet that one includes.

Both readers of a page share this: the tests (`gradbook.verify`) and the site (`gradbook.markdown`).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pymdownx.snippets import SnippetPreprocessor

_OPENING = re.compile(r"(?P<prefix>[^`~]*?)(?P<marks>`{3,}(?!.*`)|~{3,})(?P<info>.*)")
# What may stand before the marks: white space, or the marks of a list, a quote or a definition.
_CONTAINER = re.compile(r"(?:\s|>|[-*+:](?=\s)|\d+[.)](?=\s))*")


class Fence(NamedTuple):
    """A code fence: `line` opens it, `end` closes it (from 1; None where nothing does)."""

    line: int
    end: int | None
    prefix: str
    info: str
    content: list[str]


class Include(NamedTuple):
    """What an include line names: a path below `snippets/`, and lines or a section of it."""

    path: str
    lines: str | None
    section: str | None


def fences(text: str) -> Iterator[Fence]:
    """Yield every code fence of a page, indented ones and those in lists or quotes too.

    A fence inside another fence is text that the page shows, and is not yielded.
    """
    opened, start, content = None, 0, []
    for number, line in enumerate(text.splitlines(), 1):
        if opened:
            marks = opened["marks"]
            # Outside of lists and quotes, more than three spaces make it a line of the code.
            bare = line.lstrip(" >\t") if opened["prefix"] else re.sub("^ {1,3}", "", line)
            if bare.startswith(marks) and not bare.strip().strip(marks[0]):
                yield Fence(start, number, opened["prefix"], opened["info"].strip(), content)
                opened = None
            else:
                content.append(line)
            continue
        found = _OPENING.fullmatch(line)
        if found and _CONTAINER.fullmatch(found["prefix"]):
            opened, start, content = found, number, []
    if opened:
        yield Fence(start, None, opened["prefix"], opened["info"].strip(), content)


def include_of(line: str) -> Include | None:
    """Return what a line includes, as pymdownx.snippets reads it; None if it includes nothing."""
    found = SnippetPreprocessor.RE_ALL_SNIPPETS.match(line)
    if not found or found["escape"]:
        return None
    path, lines, section = SnippetPreprocessor.RE_SNIPPET_FILE.match(
        (found["snippet"] or '""')[1:-1].strip()
    ).groups()
    return Include(path, lines, section and section[1:])
