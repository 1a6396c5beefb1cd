"""The order in which a snippet printed its outputs, where it is not that of its prints.

A print in a loop or a hook has all its outputs in one place, under it. A notebook shows them in the
order in which they were printed, so `make update` records that beside the snippet:
`<idea>.order.txt` has a number for each line that was printed, the place of its print among all
prints of the file, from 0.
"""

from pathlib import Path

from gradbook.verify.outputs import Outputs


def file_of(snippet: Path) -> Path:
    """Return the file with the order of a snippet, whether or not it exists."""
    return snippet.with_suffix(".order.txt")


def text_of(order: list[int]) -> str:
    """Return the text of that file for such an order; empty if it is that of the prints."""
    return "" if order == sorted(order) else " ".join(map(str, order)) + "\n"


def recorded(snippet: Path) -> str:
    """Return what the file of a snippet contains; empty if there is none."""
    path = file_of(snippet)
    return path.read_text("utf-8") if path.is_file() else ""


def write(snippet: Path, order: list[int]) -> bool:
    """Write the file of a snippet, or remove it; return whether that changed anything."""
    text, path = text_of(order), file_of(snippet)
    if text == recorded(snippet):
        return False
    if text:
        path.write_text(text, "utf-8", newline="\n")
    else:
        path.unlink()
    return True


def in_order(outputs: Outputs, order: str) -> list[str]:
    """Return the lines of recorded outputs as they were printed; `order` is the text of the file.

    An output that is shortened with `...` may have fewer lines than were printed.
    """
    left = [list(outputs[line]) for line in sorted(outputs)]
    lines = [left[place].pop(0) for place in map(int, order.split()) if left[place]]
    return lines + [line for texts in left for line in texts]
