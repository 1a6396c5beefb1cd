"""The code fences of a Markdown page, and the snippet that one includes.

Both readers of a page share this: the tests (`gradbook.verify`) and the site (`gradbook.markdown`).
"""

import difflib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SNIPPETS = "snippets"
_OPENING = re.compile(r"(?P<prefix>[^`~]*?)(?P<marks>`{3,}(?!.*`)|~{3,})(?P<info>.*)")
# What may precede the backticks: white space, or the marker of a list, quote or definition.
_CONTAINER = re.compile(r"(?:\s|\ufeff|>|[-*+:](?=\s)|\d+[.)](?=\s))*")
_GRAPH = re.compile(r"graph(?!\S)|\{ *\.graph(?![^\s}])")


class Fence(NamedTuple):
    """A code fence, opened on `line` and closed on `end` (from 1; None if it is never closed)."""

    line: int
    end: int | None
    prefix: str
    info: str
    content: list[str]

    @property
    def lines(self) -> range:
        """The numbers of its lines, fence lines included; to the end of the page if unclosed."""
        return range(self.line, (self.end or self.line + len(self.content)) + 1)


class Include(NamedTuple):
    """What an include line names: a path below `snippets/`, and lines or a section of it."""

    path: str
    lines: str | None
    section: str | None


def fences(text: str) -> Iterator[Fence]:
    """Yield every code fence of a page, including indented ones and those in lists or quotes.

    A fence inside another fence is text that the page shows, and is not yielded.
    """
    opened, start, content = None, 0, []
    for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        if opened:
            marks = opened["marks"]
            # Outside lists and quotes, a fence line with more than three spaces before it is code.
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
    # Imported here, because a build of the package reads fences and has no Markdown extensions.
    from pymdownx.snippets import SnippetPreprocessor

    found = SnippetPreprocessor.RE_ALL_SNIPPETS.match(line)
    if not found or found["escape"]:
        return None
    path, lines, section = SnippetPreprocessor.RE_SNIPPET_FILE.match(
        (found["snippet"] or '""')[1:-1].strip()
    ).groups()
    return Include(path, lines, section and section[1:])


def graph_of(fence: Fence) -> str | None:
    """Return the snippet, without a suffix, whose graph a fence draws; None if it draws none.

    A wall of thumbnails has no name of its own: it repeats the graphs of other fences of its page.
    """
    if not _GRAPH.match(fence.info):
        return None
    return "" if ".wall" in fence.info else "".join(fence.content).strip(" >\t")


def explorer_of(fence: Fence) -> str | None:
    """Return the snippet whose explorer a fence shows; None for a picture or any other fence."""
    return None if ".picture" in fence.info else graph_of(fence)


def files_of(text: str) -> set[str]:
    """Return the files that a page shows, as it names them: its includes and its graphs."""
    lines = [line for line in text.split("\n") if "-8<-" in line]
    names = {include.path for line in lines if (include := include_of(line))}
    for graph in filter(None, map(graph_of, fences(text))):
        names |= {f"{graph}.py", f"{graph}.graph.json"}
    return names - {""}


def sections(path: Path) -> dict[str, tuple[int, int]]:
    """Return the sections of a snippet: name to the lines of its start and its end marker.

    Raises:
        ValueError: a section is opened twice, closed unopened, or never closed.
    """
    from pymdownx.snippets import SnippetPreprocessor

    found: dict[str, list[int]] = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if marker := SnippetPreprocessor.RE_SNIPPET_SECTION.match(line):
            lines = found.setdefault(marker["name"], [])
            if len(lines) != (marker["type"] == "end"):
                raise ValueError(
                    f"{path}:{number}: section [{marker['name']}] is opened or closed twice"
                )
            lines.append(number)
    for name, lines in found.items():
        if len(lines) == 1:
            raise ValueError(f"{path}:{lines[0]}: section [{name}] is not closed")
    return {name: (start, end) for name, (start, end) in found.items()}


def _nearest(name: str, names: list[str]) -> str:
    return "the nearest is {}".format(*difflib.get_close_matches(name, names, 1, 0) or ["none"])


def shown_lines(fence: Fence, root: Path) -> tuple[Path, int, int] | None:
    """Return the file and the lines that a fence includes, or None if its code is in the page.

    Raises:
        ValueError: the included file or section does not exist, or the include line is unclear.
    """
    includes = [include for line in fence.content if (include := include_of(line))]
    if not includes:
        return None
    (name, lines, section), folder = includes[0], root / SNIPPETS
    if not name or len([line for line in fence.content if line.strip()]) > 1:
        raise ValueError("a fence holds code, or one include line that names a file, not both")
    path = folder / name
    if not path.is_file():
        known = [each.relative_to(folder).as_posix() for each in folder.rglob("*.py")]
        raise ValueError(f"there is no {path}; {_nearest(name, known)}")
    if lines:
        raise ValueError(f"{name}{lines} names lines by number, and numbers change: name a section")
    known = sections(path)
    if not section:
        return path, 1, len(path.read_text("utf-8").splitlines())
    if section not in known:
        raise ValueError(f"{path} has no section [{section}]; {_nearest(section, list(known))}")
    return path, known[section][0] + 1, known[section][1] - 1
