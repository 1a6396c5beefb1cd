"""The entries on the pages of `docs/errors/`: headings, wordings, causes and fixes."""

import re
from pathlib import Path
from typing import NamedTuple

from gradbook import ROOT, Refused
from gradbook.fences import Fence, fences, include_of

DOCS = ROOT / "docs"
FOLDER = DOCS / "errors"
_HEADING = re.compile(r"(#{1,6}) (.+?)(?: \{#([^ }]+)[^}]*\})?\s*")
_BOLD = re.compile(r"\*\*(\w[\w ]*)\.\*\* *")
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]\([^)]*\)")
_MARKS = re.compile(r"\*\*(\S(?:.*?\S)?)\*\*|(?<![\w*])\*([^*\s](?:[^*]*[^*\s])?)\*(?![\w*])")


class Entry(NamedTuple):
    """One error: its place, its wordings, and what the page says about it.

    `page` is the page's name without `.md`; `messages` are its templates, each with its type;
    `parts` maps “When”, “Why”, “Fix” and so on to the paragraph they open; `snippets` are the
    included files in their order. A silent failure has no messages.
    """

    page: str
    id: str
    title: str
    messages: list[str]
    parts: dict[str, str]
    snippets: list[str]

    @property
    def path(self) -> str:
        """The address within the site's errors: `backward.html#element-0`."""
        return f"{self.page}.html#{self.id}"


def plain(markdown: str) -> str:
    """Return a paragraph of Markdown as plain text, without links and emphasis."""
    pieces = re.split(r"(`+[^`]*`+)", _LINK.sub(r"\1", markdown))
    pieces = [
        piece.strip("`")
        if k % 2
        else re.sub(r"\\([^\w\s])", r"\1", _MARKS.sub(lambda m: m[1] or m[2], piece))
        for k, piece in enumerate(pieces)
    ]
    return " ".join("".join(pieces).split())


def complete(markdown: str) -> str:
    """Return a paragraph as plain text, without a last sentence that introduces code."""
    text = plain(markdown)
    if text.endswith(":"):
        text = text.rpartition(". ")[0] or text[:-1]
        text += "."
    return text


def entries_of(text: str, page: str) -> list[Entry]:
    """Return the entries of one page, in its order.

    Raises:
        Refused: the heading of an entry has no id, or a fence is never closed.
    """
    found: list[Entry] = []
    where, entry, part = f"docs/errors/{page}.md", None, None
    fenced = {line: fence for fence in fences(text) for line in fence.lines}
    for number, line in enumerate(text.split("\n"), 1):
        if fence := fenced.get(number):
            part = None
            if not fence.end:
                raise Refused(f"{where}:{fence.line}: this fence is not closed")
            if entry and number == fence.line:
                _add_fence(entry, fence)
        elif heading := _HEADING.fullmatch(line):
            part = None
            if len(heading[1]) == 3:
                if not heading[3]:
                    raise Refused(f"{where}:{number}: the heading has no {{#id}}")
                entry = Entry(page, heading[3], heading[2], [], {}, [])
                found.append(entry)
            elif len(heading[1]) < 3:
                entry = None
        elif not line.strip():
            part = None
        elif entry:
            if bold := _BOLD.match(line):
                part, line = bold[1], line[bold.end() :]
            if part:
                entry.parts[part] = f"{entry.parts.get(part, '')} {line.strip()}".strip()
    return found


def _add_fence(entry: Entry, fence: Fence) -> None:
    """Add the messages that a fence holds, or the snippets that it includes, to an entry."""
    lines = [line.strip() for line in fence.content if line.strip()]
    if 'title="message"' in fence.info:
        entry.messages.extend(lines)
    else:
        entry.snippets.extend(found.path for line in lines if (found := include_of(line)))


def read(folder: Path = FOLDER) -> list[Entry]:
    """Return all entries, page by page, sorted by the names of the pages.

    Raises:
        Refused: a page cannot be read as entries, or there is no folder of pages.
    """
    if not folder.is_dir():
        advice = "install gradbook from its repository with: python -m pip install -e ."
        raise Refused(f"{folder} is missing: {advice}")
    return [
        entry
        for path in sorted(folder.glob("*.md"))
        if path.stem != "index"
        for entry in entries_of(path.read_text("utf-8"), path.stem)
    ]
