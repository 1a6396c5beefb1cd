"""Render a recording as one HTML fragment: the code, the drawing, and every step in words.

The fragment is complete without JavaScript; the player adds stepping through it one step at a time.
Rendering needs no torch, and the same recording gives the same bytes on every machine.
"""

import re

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer
from pymdownx.snippets import SnippetPreprocessor

from gradbook.graph.step_html import step_items
from gradbook.graph.svg import drawing
from gradbook.graph.timeline import Timeline
from gradbook.graph.values import escape
from gradbook.markdown import PLAIN

DRAWN = 2000  # a graph with more nodes gets its steps but no drawing
WIDE = 360  # a wider drawing gets more than half of the frame


def fragment(recording: dict, slug: str, caption: str = "") -> str:
    """Return the explorer of a recording. Its ids start with `slug`; `caption` is HTML.

    Raises:
        ValueError: PyTorch's engine would not run the nodes in the recorded order.
        LookupError: the recording is incomplete.
    """
    return explorer(Timeline(recording), slug, caption)


def explorer(timeline: Timeline, slug: str, caption: str = "") -> str:
    """Return the explorer of a timeline, with the same parameters as `fragment`."""
    recording = timeline.recording
    if len(timeline.nodes) > DRAWN:
        count = f"This graph has {len(timeline.nodes):,} nodes"
        drawn = f"<p>{count}, which is more than a drawing can show.</p>"
        width = height = WIDE + 1.0
    else:
        drawn, width, height = drawing(timeline, slug)
    steps = "".join(step_items(timeline, slug))
    legend = "".join(
        f'<li class="ag-l-{kind}">{word}</li>'
        for kind, word in [("op", "value"), ("leaf", "leaf"), ("grad", "gradient")]
    )
    caption = caption or f"Recorded from PyTorch {escape(recording['torch'])}"
    return (
        f'<autograd-explorer class="ag{" ag-wide" if width > WIDE else ""}" id="{slug}" '
        f'style="--ag-w:{width:g};--ag-h:{height:g}" '
        f'data-start="{timeline.start}" data-steps="{len(timeline.steps)}" data-search-exclude>'
        f'<div class="ag-main"><div class="ag-side">{code(recording)}'
        f'<ol class="ag-steps" start="0">{steps}</ol></div><div class="ag-graph">'
        f'<div class="ag-tools"><ul class="ag-legend" aria-hidden="true">{legend}</ul></div>'
        f'<div class="ag-scroll">{drawn}</div></div></div>'
        f'<p class="ag-foot snippet-source">{caption}</p></autograd-explorer>'
    )


def picture(recording: dict, slug: str) -> str:
    """Return a recording's drawing without the player, as a picture.

    The CSS variable `--t` of each part is the first step in which the part is active, so that a
    style sheet can animate the gradient flow once. Raises the same errors as `fragment`.
    """
    svg, *_ = drawing(Timeline(recording), f"{slug}-picture")
    svg = svg.replace(' role="group"', ' role="img"', 1)
    # The description labels the picture, so a screen reader does not need a second label.
    svg = re.sub(r' role="img" aria-label="[^"]*"', "", svg)
    svg = re.sub(r' data-t="(\d+)[^"]*"', r' style="--t:\1"', svg)
    return re.sub(r' data-\w+="[^"]*"', "", svg)


def code(recording: dict) -> str:
    """Return the highlighted code with line numbers, without the section markers."""
    lines = highlighted(recording["code"])
    shown = "".join(
        f'<span class="ag-src" data-line="{number}">{line or " "}</span>'
        for number, line in enumerate(lines, 1)
        if not SnippetPreprocessor.RE_SNIPPET_SECTION.match(recording["code"][number - 1])
    )
    label = f"The code of {escape(recording['name'])}"
    return (
        '<div class="ag-code highlight"><pre tabindex="0" role="region" '
        f'aria-label="{label}"><code>{shown}</code></pre></div>'
    )


def highlighted(lines: list[str]) -> list[str]:
    """Return lines of Python as highlighted HTML."""
    if not lines:
        return []
    source = "\n".join(lines) + "\n"
    text = highlight(source, PythonLexer(stripnl=False), HtmlFormatter(nowrap=True))
    return PLAIN.sub(r"\1", text).rstrip("\n").split("\n")
