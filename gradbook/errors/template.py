"""Templates of messages, as the fences of the pages write them, compiled for matching."""

import re

from gradbook.errors.expressions import RULES

_TYPE = re.compile(r"(?:[A-Za-z_][A-Za-z0-9_]*\.)*([A-Za-z_]*(?:Error|Exception|Warning)): ")
_WORD = re.compile(RULES["word"])


def dense(text: str) -> str:
    """Return what is compared of a text: its letters, digits and operators, in lower case."""
    return "".join(each.strip().lower() for each in _WORD.findall(text))


def compiled(line: str) -> tuple[str, str]:
    """Return the type of a template's error, or nothing, and its pieces with the gaps between them.

    `…` may stand for anything. Beside a letter it stands for the rest of a word: `«` continues a
    word, `»` begins one, and `•` is in the middle of one.
    """
    kind = _TYPE.match(line)
    first, *others = (line[kind.end() :] if kind else line).split("…")
    found, before, gap = dense(first), first, ""
    for k, piece in enumerate(others, 1):
        glued = bool(_WORD.match(before[-1:])) + 2 * bool(_WORD.match(piece[:1]))
        gap, before = "…" if gap else "…«»•"[glued], piece
        if dense(piece) or k == len(others):
            found, gap = found + gap + dense(piece), ""
    return kind[1] if kind else "", found
