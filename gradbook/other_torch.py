"""What a snippet prints on another torch than the pinned one, recorded in a file beside it.

`<idea>.torch-<version>.txt` holds what is printed there where it differs from the `# >` lines. It
counts from that version on, away from the pinned one, up to the next file.
"""

import functools
import re
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from gradbook import pinned_torch
from gradbook.verify.outputs import Failure, Outputs, side_by_side


@functools.cache
def here() -> str:
    """Return the version of the torch that is installed, without what it was built for."""
    return version("torch").partition("+")[0]


def key(text: str) -> tuple[int, ...]:
    """Return a version as it is sorted; what a nightly adds to its number counts for nothing."""
    return tuple(int(each) for each in re.findall(r"\d+", text)[:3])


@functools.cache
def _pin() -> tuple[int, ...]:
    return key(pinned_torch())


def file_of(snippet: Path, installed: str) -> Path | None:
    """Return the file that holds what a snippet prints on that version, if it differs there."""
    pin, wanted, found = _pin(), key(installed), {}
    if pin == wanted:
        return None
    for path in snippet.parent.glob(f"{snippet.stem}.torch-*.txt"):
        of = key(path.name.removeprefix(f"{snippet.stem}.torch-"))
        if pin < of <= wanted or wanted <= of < pin:
            found[of] = path
    if not found:
        return None
    return found[max(found) if wanted > pin else min(found)]


def unexplained(
    snippet: Path, faults: list[tuple[int, str]], printed: Outputs
) -> list[tuple[int, str]]:
    """Return the faults, or none where a file holds what this torch prints instead.

    Raises:
        Failure: what differs is not what the file holds.
    """
    if not (path := file_of(snippet, here())):
        return faults
    recorded, found = path.read_text("utf-8"), text_of(faults, printed)
    if recorded != found:
        both = side_by_side(recorded.splitlines(), found.splitlines(), "recorded", "printed")
        raise Failure(None, f"{path.name} does not hold what differs on this torch\n\n{both}")
    return []


def text_of(differ: Iterable[tuple[int, str]], printed: Outputs) -> str:
    """Return the printed texts of the statements that differ, as the file holds them."""
    return "".join(f"{text}\n" for line, _ in differ for text in printed.get(line, ["(nothing)"]))
