"""The code fences of a Markdown page, and the snippet that one includes.

Both readers of a page share this: the tests (`gradbook.verify`) and the site (`gradbook.markdown`).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pymdownx.snippets import SnippetPreprocessor

_OPENING = re.compile(r"(?P<prefix>[^`~]*?)(?P<marks>`{3,}|~{3,})(?P<info>.*)")
# What may stand before the marks: white space, or the marks of a list, a quote or a definition.
_CONTAINER = re.compile(r"(?:\s|>|[-*+:](?=\s)|\d+[.)](?=\s))*")


class Fence(NamedTuple):
    """A code fence: `line` opens it, `end` closes it (both from 1; `end` is None if nothing does)."""

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
    start, prefix, marks, info, content = 0, "", "", "", []
    for number, line in enumerate(text.splitlines(), 1):
        if marks:
            bare = line.strip().lstrip("> ")
            if bare.startswith(marks) and not bare.strip(marks[0]):
                yield Fence(start, number, prefix, info, content)
                marks = ""
            else:
                content.append(line)
            continue
        found = _OPENING.fullmatch(line)
        if found and _CONTAINER.fullmatch(found["prefix"]) and "`" not in found["info"]:
            prefix, marks, info = found.groups()
            start, info, content = number, info.strip(), []
    if marks:
        yield Fence(start, None, prefix, info, content)


def include_of(line: str) -> Include | None:
    """Return what a line includes, as pymdownx.snippets reads it; None if it includes nothing."""
    found = SnippetPreprocessor.RE_ALL_SNIPPETS.match(line)
    if not found or found["escape"]:
        return None
    path, lines, section = SnippetPreprocessor.RE_SNIPPET_FILE.match(
        (found["snippet"] or '""')[1:-1].strip()
    ).groups()
    return Include(path, lines, section and section[1:])
