"""What a snippet prints on another torch than the pinned one, recorded in a file beside it.

`<idea>.torch-<version>.txt` holds what is printed there where it differs from the `# >` lines. It
counts from that version on, away from the pinned one, up to the next file.
"""

from collections.abc import Iterable
from pathlib import Path

from gradbook.torch_pin import installed, key, pinned
from gradbook.verify.outputs import Failure, Outputs, recorded, side_by_side


def file_of(snippet: Path, version: str) -> Path | None:
    """Return the file that holds what a snippet prints on that version, if it differs there."""
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
    snippet: Path, faults: list[tuple[int, str]], printed: Outputs
) -> list[tuple[int, str]]:
    """Return the faults, or none where a file holds what this torch prints instead.

    Raises:
        Failure: what differs is not what the file holds.
    """
    if not (path := file_of(snippet, installed())):
        return faults
    if not explains(path, snippet, faults, printed):
        texts = path.read_text("utf-8").splitlines(), text_of(faults, printed).splitlines()
        both = side_by_side(*texts, "recorded", "printed")
        raise Failure(None, f"{path.name} does not hold what differs on this torch\n\n{both}")
    return []


def explains(path: Path, snippet: Path, faults: list[tuple[int, str]], printed: Outputs) -> bool:
    """Say whether a file holds the faults of a block; one that ends early has the first of them."""
    text, found = path.read_text("utf-8"), text_of(faults, printed)
    # A block ends with its section, the file with the snippet. A recorded output that was reached
    # is printed, or its absence is a fault.
    last = max(recorded(snippet.read_text("utf-8")), default=0)
    ended = max([*printed, *(line for line, _ in faults)], default=0) >= last
    return text == found if ended else text.startswith(found)


def text_of(differ: Iterable[tuple[int, str]], printed: Outputs) -> str:
    """Return the printed texts of the statements that differ, as the file holds them."""
    return "".join(f"{text}\n" for line, _ in differ for text in printed.get(line, ["(nothing)"]))
