"""Render a recording as one HTML fragment: the code, the drawing, and every step in words.

The fragment is complete without JavaScript; the player adds stepping through it one step at a time.
Rendering needs no torch, and the same recording gives the same bytes on every machine.
"""

import re

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from gradbook.graph import norms
from gradbook.graph.grouped_svg import GroupedDrawing
from gradbook.graph.step_html import displayed, step_items
from gradbook.graph.svg import Drawing
from gradbook.graph.timeline import Timeline
from gradbook.graph.values import escape
from gradbook.markdown import PLAIN

LARGE = 40  # a graph with more nodes is drawn in groups, with the norm of each gradient
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
    recording, count = timeline.recording, len(timeline.nodes)
    legend = [("op", "value"), ("leaf", "leaf"), ("grad", "gradient")]
    if count > DRAWN:
        drawn = f"<p>This graph has {count:,} nodes, which is more than a drawing can show.</p>"
        width = height = WIDE + 1.0
    elif count > LARGE:
        large = GroupedDrawing(timeline)
        drawn, width, height = large.element()
        legend[2:] = [("norm", large.scale.legend())]
    else:
        drawn, width, height = Drawing(timeline).element()
    # A page of its own has the player with more tools, and so has a large graph.
    tools = "-tools" if count > LARGE or "parameters" in recording else ""
    broken = norms.first(timeline) if tools else {}
    found = "".join(f' data-{word.lower()}="{step}"' for word, step in broken.items())
    steps = "".join(step_items(timeline, slug))
    listed = "".join(f'<li class="ag-l-{kind}">{word}</li>' for kind, word in legend)
    caption = caption or f"Recorded from PyTorch {escape(recording['torch'])}"
    return (
        f'<autograd-explorer{tools} class="ag{" ag-wide" * (width > WIDE)}" id="{slug}" '
        f'style="--ag-w:{width:g};--ag-h:{height:g}" '
        f'data-start="{timeline.start}"{found} data-search-exclude>'
        f'<div class="ag-main"><div class="ag-side">{code(recording)}'
        f'<ol class="ag-steps" start="0">{steps}</ol></div><div class="ag-graph">'
        f'<div class="ag-tools"><ul class="ag-legend" aria-hidden="true">{listed}</ul></div>'
        f'<div class="ag-scroll">{drawn}</div></div></div>'
        f'<p class="ag-foot snippet-source">{caption}</p></autograd-explorer{tools}>'
    )


def picture(recording: dict) -> str:
    """Return a recording's drawing without the player, as a picture.

    The CSS variable `--t` of each part is the first step in which the part is active, so that a
    style sheet can animate the gradient flow once. Raises the same errors as `fragment`.
    """
    svg, *_ = Drawing(Timeline(recording)).element()
    # A picture has no parts for screen readers, so its description is its label.
    svg = re.sub(
        r'role="group" aria-label="[^"]*"><desc>([^<]*)</desc>', r'role="img" aria-label="\1">', svg
    )
    svg = re.sub(r' data-t="(\d+)[^"]*"', r' style="--t:\1"', svg)
    return re.sub(r' data-\w+="[^"]*"', "", svg)


def code(recording: dict) -> str:
    """Return the highlighted code with line numbers, without the section markers."""
    lines = highlighted(recording["code"])
    shown = "".join(
        f"<ag-l>{lines[number - 1] or ' '}</ag-l>" for number in displayed(recording["code"])
    )
    return f'<div class="ag-code highlight"><pre><code>{shown}</code></pre></div>'


def highlighted(lines: list[str]) -> list[str]:
    """Return lines of Python as highlighted HTML."""
    if not lines:
        return []
    source = "\n".join(lines) + "\n"
    text = highlight(source, PythonLexer(stripnl=False), HtmlFormatter(nowrap=True))
    return PLAIN.sub(r"\1", text).rstrip("\n").split("\n")
