"""What a snippet prints on other versions of torch, recorded in files beside it.

`<idea>.torch-<version>.txt` contains the prints that differ from the `# >` lines. It applies from
that version on, in the direction away from the pinned one, up to the next file.
"""

from collections.abc import Iterable
from pathlib import Path

from gradbook.torch_pin import installed, key, pinned
from gradbook.verify.blocks import Block
from gradbook.verify.outputs import Failure, Outputs, side_by_side


def file_of(snippet: Path, version: str) -> Path | None:
    """Return the file with what a snippet prints on that version, if it differs there."""
    pin, wanted, found = key(pinned()), key(version), {}
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
    block: Block, faults: list[tuple[int, str]], printed: Outputs
) -> list[tuple[int, str]]:
    """Return the differences, or nothing if a file has what this torch prints.

    Raises:
        Failure: the file does not have the prints that differ.
    """
    if not (path := file_of(block.source_path, installed())):
        return faults
    if not explains(path, block, found := text_of(faults, printed)):
        held = path.read_text("utf-8").splitlines()
        both = side_by_side(held, found.splitlines(), "recorded", "printed")
        raise Failure(
            None, f"{path.name} does not have the prints that differ on this torch\n\n{both}"
        )
    return []


def explains(path: Path, block: Block, found: str) -> bool:
    """Return whether a file has a block's differences, or begins with them if it ends early.

    A block ends with its section, and the file with the snippet.
    """
    held, early = path.read_text("utf-8"), block.source != block.source_path.read_text("utf-8")
    return held == found or (early and held.startswith(found))


def text_of(differ: Iterable[tuple[int, str]], printed: Outputs) -> str:
    """Return the printed texts of the statements that differ, in the form of the file."""
    return "".join(f"{text}\n" for line, _ in differ for text in printed.get(line, ["(nothing)"]))
