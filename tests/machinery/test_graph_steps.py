"""Each explorer step is data, and both renderers show every piece of it."""

import html
import re
from pathlib import Path

import markdown
import pytest
from recorded_graphs import NAMES, recording

from gradbook.graph.narrative import Piece, Row, narratives
from gradbook.graph.record import record
from gradbook.graph.step_html import markup, step_items
from gradbook.graph.step_markdown import markdown as written
from gradbook.graph.step_markdown import step_list
from gradbook.graph.timeline import Timeline

VECTOR = {"shape": [2], "dtype": "float32", "data": [1, 0.5]}
MATRIX = {"shape": [2, 1], "dtype": "float32", "data": [[1], [0.5]]}
LARGE = {
    "shape": [3000],
    "dtype": "float32",
    "stat": {"min": -1, "max": 2, "mean": 0, "norm": "nan", "nan": 1, "zero": 1200},
}
COMPLEX = {"shape": [1], "dtype": "complex64", "data": [[1, -2]]}
NUMBERS = "<samp>[1, 0.5]</samp>"
CELLS = 'role="img" aria-label="[[1], [0.5]]"><tr><td>1</td></tr><tr><td>0.5</td></tr></table>'
SHOWN = [
    ("a", "a", "a"),
    (("a", ("b", "c")), "abc", "abc"),
    (Piece("code", "a"), "<code>a</code>", "`a`"),
    (Piece("op", "a"), "<b>a</b>", "**a**"),
    (Piece("symbol", "a"), "<i>a</i>", "*a*"),
    (Piece("formula", "a"), "<var>a</var>", "a"),
    (Piece("error", "a"), '<span class="ag-err">a</span>', "a"),
    (Piece("dim", ("a", Piece("op", "b"))), '<span class="ag-dim">a<b>b</b></span>', "a**b**"),
    (Piece("total", ("= ", "a")), '<span class="ag-sum">= a</span>', " = a"),
    (("a", Piece("line", "b")), "a<br>b", "a; b"),
    (Piece("list", ["a", "b"]), '<ul class="ag-parts"><li>a</li><li>b</li></ul>', "a; b"),
    (Piece("saved", ["a", "b"]), "<div>a</div><div>b</div>", "a; b"),
    (Piece("value", None), '<span class="ag-none">None</span>', "None"),
    (Piece("value", VECTOR), NUMBERS, "[1, 0.5]"),
    (Piece("value", MATRIX), f'<table class="ag-mat" {CELLS}', "[[1], [0.5]]"),
    (
        Piece("value", LARGE),
        "<samp>tensor 3000</samp> "
        '<span class="ag-dim">from -1 to 2, norm nan, 1 NaN, 1,200 zeros</span>',
        "tensor 3000 from -1 to 2, norm nan, 1 NaN, 1,200 zeros",
    ),
    (Piece("value", COMPLEX), "<samp>[1-2j]</samp>", "[1-2j]"),
    (
        Piece("value", {"shape": ["j1"], "dtype": "float32", "type": "NestedTensor"}),
        '<samp>NestedTensor j1</samp> <span class="ag-dim">cannot be read</span>',
        "NestedTensor j1 cannot be read",
    ),
    (Piece("new", VECTOR), f"<b>{NUMBERS}</b>", "**[1, 0.5]**"),
    (Piece("new", MATRIX), f'<table class="ag-mat ag-now" {CELLS}', "**[[1], [0.5]]**"),
]


def kinds(part) -> set[str]:
    """Return the kinds of all pieces in this part of a step."""
    if isinstance(part, Piece):
        inner = set() if part.kind in ("value", "new") else kinds(part.content)
        return {part.kind} | inner
    if isinstance(part, Row):
        return kinds((part.term, part.value, part.note))
    if isinstance(part, (tuple, list)):
        return set().union(*map(kinds, part))
    return set()


@pytest.mark.parametrize(("text", "as_html", "as_markdown"), SHOWN)
def test_both_renderers_show_each_kind_of_piece(text, as_html, as_markdown):
    assert markup(text) == as_html
    assert written(text) == as_markdown


def test_every_kind_of_piece_that_a_step_has_is_among_those():
    used = {kind for name in NAMES for kind in kinds([*narratives(Timeline(recording(name)))])}
    assert used == {kind for text, _, _ in SHOWN for kind in kinds(text)}


def test_a_piece_of_an_unknown_kind_is_refused():
    with pytest.raises(KeyError, match="unknown"):
        markup(Piece("unknown", "a"))


def plain(markup: str) -> str:
    """Return the text that a browser shows."""
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


WORDS = ["<b>a</b>&&lt;b", "a|b", "`a`b", "a``b``c", r"a\`b\c", "*a***b*a*b", "_a_ __init__ a_b"]
TEXTS = [*WORDS, "x[0](b) <https://c.d>", "a * b ** c", r"\* `", "log_softmax(x_)"]


@pytest.mark.parametrize(
    ("kind", "text"),
    # Names of operations and quantities contain no arithmetic signs.
    [(kind, text) for kind in ("op", "symbol") for text in WORDS]
    + [(kind, text) for kind in ("", "code", "formula", "error", "dim") for text in TEXTS],
)
def test_markup_in_a_text_is_shown_and_has_no_effect(kind, text):
    piece = Piece(kind, text) if kind else text
    assert plain(markup(piece)) == text
    line = markdown.markdown(f"a {written(piece)} = **1**")
    assert plain(line) == f"a {text} = 1"
    assert line.endswith(" = <strong>1</strong></p>")


def test_markup_in_a_recorded_value_is_shown_and_has_no_effect():
    for data in (["<b>", "`"], [["<b>"], ["`"]]):
        value = Piece("new", {"shape": [2, 1][: 1 + isinstance(data[0], list)], "data": data})
        assert "<b>" not in markup(value).removeprefix("<b>")
        shown = str(data).replace("'", "")
        assert plain(markdown.markdown(written(value))) == shown
        assert shown in html.unescape(markup(value))


SCRIPT = """\
import torch

w = {"<i>`|*a*": torch.tensor(2.0, requires_grad=True)}
y = w["<i>`|*a*"] * 3
y.backward()
raise ValueError("<class 'int'> | `b` *c* & [d](e)")
"""


def test_markup_in_the_names_and_the_error_of_a_script_has_no_effect():
    timeline = Timeline(record(SCRIPT, Path("script.py")))
    as_html = "".join(step_items(timeline, "g"))
    as_markdown = markdown.markdown(step_list(timeline))
    for shown in (as_html, as_markdown):
        assert "<i>`" not in shown and "<class" not in shown and "<a " not in shown
        for said in (
            "w['<i>`|*a*'].grad",
            'y = w["<i>`|*a*"] * 3',
            "ValueError: <class 'int'> | `b` *c* & [d](e)",
        ):
            assert said in plain(shown)
