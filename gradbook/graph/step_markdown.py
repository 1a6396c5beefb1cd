"""The steps of an explorer as Markdown: a numbered list, whose items list what a step says."""

import re

from gradbook.graph import values
from gradbook.graph.narrative import Row, Text, narratives
from gradbook.graph.timeline import Timeline

_PIECES = {"op": "**{}**", "symbol": "*{}*", "total": " {}", "line": "; {}", "new": "**{}**"}
# What Markdown would read as markup. A `*` before a space and a `_` inside a word have no effect,
# so they are not escaped: `a * b` and `log_softmax` stay readable in the source.
_MARKUP = re.compile(r"[\\`]|\*+(?![\s*])|(?<!\w)_+|_+(?!\w)|(?<=\])\(")


def step_list(timeline: Timeline) -> str:
    """Return a numbered list of the steps, from 0; below each, its sentences and its rows.

    Raises:
        LookupError: the recording lacks something that a step needs.
    """
    lines = []
    for number, told in enumerate(narratives(timeline)):
        lines.append(f"{number}. {markdown(told.kicker)}: {markdown(told.heading)}")
        items = [_row(each) if isinstance(each, Row) else markdown(each) for each in told.body]
        items += [f"inside PyTorch, {_row(row)}" for row in told.inside]
        lines += [f"    - {item}" for item in items]
    return "\n".join(lines)


def _row(row: Row) -> str:
    note = f" ({markdown(row.note)})" if row.note else ""
    value = f": {markdown(row.value)}" if row.value else ""
    return markdown(row.term) + note + value


def markdown(text: Text) -> str:
    """Return a text as Markdown for the inside of a line."""
    if isinstance(text, str):
        text = text.replace("&", "&amp;").replace("<", "&lt;")
        return _MARKUP.sub(lambda found: re.sub("(.)", r"\\\1", found[0]), text)
    if isinstance(text, tuple):
        return "".join(map(markdown, text))
    kind, content = text.kind, text.content
    if kind == "code":
        longest = max(map(len, re.findall("`+", content)), default=0)
        marks, space = "`" * (longest + 1), " " * bool(longest)
        return f"{marks}{space}{content}{space}{marks}"
    if kind in ("list", "saved"):
        return "; ".join(map(markdown, content))
    if kind in ("value", "new"):
        content = " ".join(values.told(content)).strip()
    return _PIECES.get(kind, "{}").format(markdown(content))
