"""The entries on the pages of `docs/errors/`: headings, wordings, causes, fixes and cases.

An entry is a heading of the third level on a page that groups several, or a whole page: one whose
fence of messages stands before its first section. The headings below an entry that have ids are its
cases.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from gradbook import ROOT, Refused
from gradbook.fences import Fence, fences, include_of

DOCS = ROOT / "docs"
FOLDER = DOCS / "errors"
_HEADING = re.compile(r"(#{1,6}) (.+?)(?: \{#([^ }]+)[^}]*\})?\s*")
_TITLE = re.compile(r'text +title="([^"]*)"')
# The titles of text fences: the wordings of an entry, the wordings that tell a case from the other
# cases of its entry, and what another version prints.
MESSAGE, DECIDES = "message", "the message says"
_TITLES = re.compile(rf"{MESSAGE}|{DECIDES}|PyTorch \d+(\.\d+)+")
# The group of the pages that are one entry.
MOST = "The messages that people ask about most"
_BOLD = re.compile(r"\*\*(\w[\w ]*)\.\*\* *")
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]\([^)]*\)")
_MARKS = re.compile(r"\*\*(\S(?:.*?\S)?)\*\*|(?<![\w*])\*([^*\s](?:[^*]*[^*\s])?)\*(?![\w*])")


class Case(NamedTuple):
    """One cause among several of an error: its place, and how to recognise and fix it.

    `says` are the templates of which the message has one in this case; without any, no message is
    known to decide for this case. `parts` is as in `Entry`; its fix is `Fix`, or else the first
    paragraph, under the name "".
    """

    id: str
    title: str
    says: list[str]
    parts: dict[str, str]

    @property
    def fix(self) -> str:
        """The paragraph that says what to do, in Markdown."""
        return self.parts.get("Fix") or self.parts.get("", "")


class Entry(NamedTuple):
    """One error: its place, its wordings, and what the page says about it.

    `page` is the page's name without `.md`; `id` is empty if the entry is the whole page.
    `messages` are its templates, each with its type; `parts` maps “When”, “Why”, “Fix” and so on to
    the paragraph they open; `code` are the lines of its other fences. A silent failure has no
    messages.
    """

    page: str
    id: str
    title: str
    messages: list[str]
    parts: dict[str, str]
    code: list[str]
    cases: list[Case]

    @property
    def path(self) -> str:
        """The address within the site's errors: `backward.html#second-time`, or `leaf.html`."""
        return self.at(self.id)

    @property
    def snippets(self) -> list[str]:
        """The files that its fences include, in their order."""
        return [found.path for line in self.code if (found := include_of(line))]

    def at(self, id: str, suffix: str = "html") -> str:
        """Return the address of a heading on the entry's page; of the page, if `id` is empty."""
        return f"{self.page}.{suffix}#{id}" if id else f"{self.page}.{suffix}"


class Symptom(NamedTuple):
    """What people say when there is no message, and the address and the title of the answer.

    `about` is the description of the page.
    """

    words: str
    path: str
    title: str
    about: str


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


def own_page(text: str) -> bool:
    """Tell whether a page of errors is one entry: it has messages before its first section."""
    lines = text.split("\n")
    for fence in fences(text):
        if _title(fence) == MESSAGE:
            inside = {line for each in fences(text) for line in each.lines}
            before = enumerate(lines[: fence.line - 1], 1)
            return not any(n not in inside and line.startswith("## ") for n, line in before)
    return False


def entries_of(text: str, page: str) -> list[Entry]:
    """Return the entries of one page, in its order.

    Raises:
        Refused: the heading of an entry has no id, a fence is never closed or its title is unknown,
        or a fence of messages belongs to no entry or case.
    """
    found: list[Entry] = []
    where, entry, case, part = f"docs/errors/{page}.md", None, None, None
    # The level of the headings of entries: a whole page has no id, because it needs none.
    level = 1 if own_page(text) else 3
    fenced = {line: fence for fence in fences(text) for line in fence.lines}
    for number, line in enumerate(text.split("\n"), 1):
        if fence := fenced.get(number):
            part = None
            if not fence.end:
                raise Refused(f"{where}:{fence.line}: this fence is not closed")
            if number == fence.line:
                _add_fence(entry, case, fence, where)
        elif heading := _HEADING.fullmatch(line):
            part, (marks, title, id) = None, heading.groups()
            if len(marks) == level:
                if level > 1 and not id:
                    raise Refused(f"{where}:{number}: the heading has no {{#id}}")
                entry, case = Entry(page, "" if level == 1 else id, title, [], {}, [], []), None
                found.append(entry)
            elif len(marks) < level:
                entry = case = None
            elif len(marks) == level + 1:
                case = Case(id, title, [], {}) if entry and id else None
                if case:
                    entry.cases.append(case)
        elif not line.strip():
            part = None
        elif entry:
            if bold := _BOLD.match(line):
                name, line = bold[1], line[bold.end() :]
                # Only the fix is the case's own: what else stands below the cases is of the entry.
                if case and name == "Fix":
                    part = case.parts, name
                else:
                    part = None if case and name in entry.parts else (entry.parts, name)
            elif case and not case.parts and part is None and line[0] not in "|<-/":
                part = case.parts, ""
            if part:
                parts, name = part
                parts[name] = f"{parts.get(name, '')} {line.strip()}".strip()
    return found


def _title(fence: Fence) -> str:
    """Return the title of a fence of text; empty if it has none."""
    found = _TITLE.match(fence.info)
    return found[1] if found else ""


def _add_fence(entry: Entry | None, case: Case | None, fence: Fence, where: str) -> None:
    """Add what a fence holds to the entry or the case: messages, or code."""
    lines, title = [line.strip() for line in fence.content if line.strip()], _title(fence)
    if title and not _TITLES.fullmatch(title):
        known = f"“{MESSAGE}”, “{DECIDES}” and “PyTorch” with a version"
        raise Refused(f"{where}:{fence.line}: the title “{title}” is unknown; known are {known}")
    if title in (MESSAGE, DECIDES):
        if not (entry if title == MESSAGE else case):
            owner = "entry" if title == MESSAGE else "case, a heading with an id below its entry"
            raise Refused(f"{where}:{fence.line}: this fence “{title}” belongs to no {owner}")
        (entry.messages if title == MESSAGE else case.says).extend(lines)
    elif entry:
        entry.code.extend(lines)


def _front(text: str) -> dict:
    """Return the front matter of a page."""
    from yaml import safe_load  # imported here, because only reading a page needs it

    front = re.match(r"---\n(.*?\n)---\n", text, re.DOTALL)
    return safe_load(front[1]) if front else {}


def doing_of(text: str) -> str:
    """Return what a reader of a page of errors was doing, by which the list is grouped.

    That is `doing` in the front matter, else the heading. A page that is one entry is among those
    that are asked most.
    """
    if doing := _front(text).get("doing"):
        return doing
    heading = re.search(r"^# (.+?)(?: \{[^}]*\})?$", text, re.MULTILINE)
    return MOST if own_page(text) or not heading else heading[1]


def symptoms_of(text: str, page: str) -> list[Symptom]:
    """Return what the front matter of a page lists under `symptoms`, as it does `questions`.

    Raises:
        Refused: an item is not words, or words with the id of a section; or there is no such id.
    """
    front = _front(text)
    where, listed = f"docs/errors/{page}.md", front.get("symptoms", [])
    inside = {line for fence in fences(text) for line in fence.lines}
    titles: dict[str, str] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if number not in inside and (heading := _HEADING.fullmatch(line)):
            titles.setdefault(heading[3] or "", heading[2])
            if len(heading[1]) == 1:
                titles[""] = heading[2]
    found = []
    for item in listed if isinstance(listed, list) else [listed]:
        single = isinstance(item, dict) and len(item) == 1
        words, id = next(iter(item.items())) if single else (item, "")
        if not isinstance(words, str) or not isinstance(id, str):
            raise Refused(f"{where}: {item!r} is not a symptom: quote it, or write `- words: id`")
        if id not in titles:
            raise Refused(f"{where}: the symptom {words!r} names #{id}, which no heading has")
        path = f"{page}.html#{id}" if id else f"{page}.html"
        found.append(Symptom(words, path, titles[id], front.get("description", "")))
    return found


def _pages(folder: Path) -> Iterator[Path]:
    """Yield the pages with entries.

    Raises:
        Refused: there is no such folder.
    """
    if not folder.is_dir():
        advice = "install gradbook from its repository with: python -m pip install -e ."
        raise Refused(f"{folder} is missing: {advice}")
    yield from (path for path in sorted(folder.glob("*.md")) if path.stem != "index")


def read(folder: Path = FOLDER) -> list[Entry]:
    """Return all entries, page by page, sorted by the names of the pages.

    Raises:
        Refused: a page cannot be read as entries, or there is no folder of pages.
    """
    pages = _pages(folder)
    return [each for path in pages for each in entries_of(path.read_text("utf-8"), path.stem)]


def read_doings(folder: Path = FOLDER) -> dict[str, str]:
    """Return what the readers of each page were doing: the page's name to `doing_of`.

    Raises:
        Refused: there is no folder of pages.
    """
    return {path.stem: doing_of(path.read_text("utf-8")) for path in _pages(folder)}


def read_symptoms(folder: Path = FOLDER) -> list[Symptom]:
    """Return what all pages list under `symptoms`.

    Raises:
        Refused: a page lists what is no symptom, or there is no folder of pages.
    """
    pages = _pages(folder)
    return [each for path in pages for each in symptoms_of(path.read_text("utf-8"), path.stem)]
