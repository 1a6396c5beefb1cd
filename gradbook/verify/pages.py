"""From a page to its blocks: which code each Python fence shows, and where that code stands."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pymdownx.snippets import SnippetPreprocessor
from pytest_markdown_docs.definitions import FenceTestDefinition

from gradbook.fences import Fence, fences, include_of

SNIPPETS = "snippets"
_PYTHON = re.compile(r"\W*(i?python|py)|\{.*\.(i?python|py)", re.IGNORECASE)
_PLAIN = re.compile(r'python(?: title="[^"]*")?')


@dataclass(frozen=True)
class Block(FenceTestDefinition):
    """One Python fence of a page, as it is run.

    `source_path` is the snippet it includes, or the page itself where it includes none; `source` is
    that file up to the last line the fence shows, so that line numbers are the file's own. `shown`
    are the first and the last of the lines that the page shows.
    """

    page: Path = Path()
    shown: tuple[int, int] = (0, 0)
    root: Path = Path()
    seconds: float = 0


class PageError(Exception):
    """A page that cannot be verified: a line for each fault, `page:line: what is wrong`."""


def sections(path: Path) -> dict[str, tuple[int, int]]:
    """Return the sections of a snippet: name to the lines of its start and its end marker.

    Raises:
        ValueError: a section is opened twice, closed unopened, or never closed.
    """
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


def _included(fence: Fence, root: Path) -> tuple[Path, int, int] | None:
    """Return the file and the lines that a fence includes, or None if its code is in the page.

    Raises:
        ValueError: what it includes does not exist or cannot be told.
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
        raise ValueError(f"{name}{lines} counts lines, which move: name a section")
    known = sections(path)
    if not section:
        return path, 1, len(path.read_text("utf-8").splitlines())
    if section not in known:
        raise ValueError(f"{path} has no section [{section}]; {_nearest(section, list(known))}")
    return path, known[section][0] + 1, known[section][1] - 1


def _block(fence: Fence, collected: bool, page: Path, root: Path) -> Block:
    """Return the block of a fence.

    Raises:
        ValueError: the fence would not be run, or not as it is shown.
    """
    if fence.prefix:
        raise ValueError(
            "an indented or nested Python fence is not run: move it to the left margin"
        )
    if not _PLAIN.fullmatch(fence.info):
        raise ValueError(f'write ```python, with at most title="…", not ```{fence.info}')
    if fence.end is None or not collected:
        raise ValueError("this Python fence is not run: it is not closed, or stands inside HTML")
    if not (included := _included(fence, root)):
        shown = (fence.line + 1, fence.end - 1)
        source = "\n" * fence.line + "\n".join([*fence.content, ""])
        return Block(source, (), fence.line, page, None, page=page, shown=shown, root=root)
    path, first, last = included
    source = "".join(path.read_text("utf-8").splitlines(keepends=True)[:last])
    return Block(source, (), fence.line, path, None, page=page, shown=(first, last), root=root)


def read_page(page: Path, root: Path, collected: set[int]) -> Iterator[Block]:
    """Yield the blocks of a page, in order.

    Args:
        page: the Markdown file.
        root: the repository; snippets stand in its `snippets/`.
        collected: the lines of the fences that pytest-markdown-docs found.

    Raises:
        PageError: after the last block, if a fence would not be run or includes what is not there.
    """
    faults = []
    for fence in fences(page.read_text("utf-8")):
        if _PYTHON.match(fence.info):
            try:
                yield _block(fence, fence.line in collected, page, root)
            except ValueError as fault:
                faults.append(f"{page.relative_to(root).as_posix()}:{fence.line}: {fault}")
    if faults:
        raise PageError("\n".join(faults))
