"""The steps of an explorer as HTML: a list item for each."""

import html
from collections.abc import Iterable
from itertools import groupby

from pymdownx.snippets import SnippetPreprocessor

from gradbook.graph import values
from gradbook.graph.narrative import Row, Text, narratives
from gradbook.graph.timeline import Timeline
from gradbook.graph.values import escape

_PIECES = {
    "code": "<code>{}</code>",
    "op": "<b>{}</b>",
    "symbol": "<i>{}</i>",
    "formula": "<var>{}</var>",
    "error": '<span class="ag-err">{}</span>',
    "dim": '<span class="ag-dim">{}</span>',
    "total": '<span class="ag-sum">{}</span>',
    "line": "<br>{}",
}
_ITEMS = {"list": "<li>{}</li>", "saved": "<div>{}</div>"}
_ROWS = {"leaf": "ag-lf", "error": "ag-bad"}


def displayed(code: list[str]) -> list[int]:
    """Return the numbers of the lines that are shown, which are all but the section markers."""
    marker = SnippetPreprocessor.RE_SNIPPET_SECTION
    return [number for number, line in enumerate(code, 1) if not marker.match(line)]


def step_items(timeline: Timeline, slug: str) -> list[str]:
    """Return the list item of each step; their ids start with `slug`.

    Raises:
        LookupError: the recording lacks something that a step needs.
    """
    items, lines = [], displayed(timeline.recording["code"])
    places = {line: at for at, line in enumerate(lines, 1)}
    for number, told in enumerate(narratives(timeline)):
        line = f' data-line="{places[told.line]}"' if told.line in places else ""
        first = shown = ""
        if number == timeline.start:
            first, shown = " ag-first", f' style="counter-set:ag-step {number}"'
        body = ""
        for kind, parts in groupby(told.body, type):
            if kind is Row:
                body += _ledger(parts)
            else:
                body += "".join(f"<p>{markup(text)}</p>" for text in parts)
        if told.inside:
            ledger = _ledger(told.inside)
            body += f"<details><summary>Inside PyTorch</summary>{ledger}</details>"
        items.append(
            f'<li class="ag-step{first}" id="{slug}-s{number}" data-k="{told.kind}"{line}{shown}>'
            f'<p class="ag-kicker">{markup(told.kicker)}</p>'
            f'<p class="ag-head">{markup(told.heading)}</p>{body}</li>'
        )
    return items


def _ledger(rows: Iterable[Row]) -> str:
    shown = ""
    for row in rows:
        kind = f' class="{_ROWS.get(row.kind, f"ag-{row.kind}")}"' if row.kind else ""
        note = f" <small>{markup(row.note)}</small>" if row.note else ""
        shown += f"<div{kind}><dt>{markup(row.term)}{note}</dt>"
        shown += f"<dd>{markup(row.value)}</dd></div>"
    return f"<dl>{shown}</dl>"


def markup(text: Text) -> str:
    """Return a text as HTML.

    Raises:
        KeyError: it holds a piece of an unknown kind.
    """
    if isinstance(text, str):
        return html.escape(text, quote=False)
    if isinstance(text, tuple):
        return "".join(map(markup, text))
    kind, content = text.kind, text.content
    if kind in ("value", "new"):
        return _value(content, kind == "new")
    if kind in _ITEMS:
        shown = "".join(_ITEMS[kind].format(markup(each)) for each in content)
        return f'<ul class="ag-parts">{shown}</ul>' if kind == "list" else shown
    return _PIECES[kind].format(escape(content) if isinstance(content, str) else markup(content))


def _value(value: dict | None, new: bool) -> str:
    """Return a value: a vector in its line, a matrix as a table, a large one by its bounds."""
    text, bounds = values.told(value)
    if value and len(value["shape"]) == 2 and len(value.get("data") or "") > 1:
        rows = ([f"<td>{escape(values.number(x))}</td>" for x in row] for row in values.data(value))
        cells = "".join(f"<tr>{''.join(row)}</tr>" for row in rows)
        kind = "ag-mat ag-now" if new else "ag-mat"  # HTML allows no table inside of <b>
        return f'<table class="{kind}" role="img" aria-label="{escape(text)}">{cells}</table>'
    shown = '<span class="ag-none">None</span>' if value is None else f"<samp>{escape(text)}</samp>"
    shown += f' <span class="ag-dim">{bounds}</span>' if bounds else ""
    return f"<b>{shown}</b>" if new else shown
