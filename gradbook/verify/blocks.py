"""From a page to its blocks: which code each Python fence shows, and where that code is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pytest_markdown_docs.definitions import FenceTestDefinition

from gradbook.fences import Fence, fences, shown_lines

_PYTHON = re.compile(r"\W*(i?python|py)|\{.*\.(i?python|py)", re.IGNORECASE)
_PLAIN = re.compile(r'python(?: title="[^"]*")?')


@dataclass(frozen=True)
class Block(FenceTestDefinition):
    """One Python fence of a page, ready to be run."""

    # `source_path` is the snippet it includes, or the page itself where it includes none; `source`
    # is that file up to the last line the fence shows, so that line numbers are the file's own.
    # `shown` are the first and the last of the lines that the page shows.
    page: Path = Path()
    shown: tuple[int, int] = (0, 0)
    root: Path = Path()
    seconds: float = 0
    update: bool = False


class PageError(Exception):
    """A page that cannot be verified, with one line per problem: `page:line: what is wrong`."""


def _block(fence: Fence, collected: bool, page: Path, root: Path) -> Block:
    # Return the block of a fence. A ValueError says why the shown code would not be run.
    if fence.prefix:
        raise ValueError("an indented or nested Python fence is not run: move it to the margin")
    if not _PLAIN.fullmatch(fence.info):
        raise ValueError(f'write ```python, with at most title="…", not ```{fence.info}')
    if fence.end is None or not collected:
        raise ValueError("this Python fence is not run, because it is not closed or is inside HTML")
    if not (lines := shown_lines(fence, root)):
        shown = (fence.line + 1, fence.end - 1)
        source = "\n" * fence.line + "\n".join([*fence.content, ""])
        return Block(source, (), fence.line, page, None, page=page, shown=shown, root=root)
    path, first, last = lines
    source = "".join(path.read_text("utf-8").splitlines(keepends=True)[:last])
    return Block(source, (), fence.line, path, None, page=page, shown=(first, last), root=root)


def read_page(page: Path, root: Path, collected: set[int]) -> Iterator[Block]:
    """Yield the blocks of a page below `root`, whose fences are found in the lines `collected`.

    Raises:
        PageError: after the last block, if a fence would not be run or includes a missing file.
    """
    found, where = list(fences(page.read_text("utf-8"))), page.relative_to(root).as_posix()
    missed = sorted(collected - {fence.line for fence in found})
    faults = [f"{where}:{line}: this fence is inside another that is not closed" for line in missed]
    for fence in found:
        if _PYTHON.match(fence.info):
            try:
                yield _block(fence, fence.line in collected, page, root)
            except ValueError as fault:
                faults.append(f"{where}:{fence.line}: {fault}")
    if faults:
        raise PageError("\n".join(faults))
