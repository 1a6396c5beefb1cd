"""A recorded graph as text: each step of the explorer as an item of a list."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

from gradbook import ROOT
from gradbook.fences import SNIPPETS
from gradbook.graph.steps import step_items
from gradbook.graph.timeline import Timeline
from gradbook.pages import PageError

# Elements without an end tag.
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"}
_VOID |= {"track", "wbr"}


class _Text(HTMLParser):
    """Turns the HTML of a step into lines of Markdown: the first names it, the others are items."""

    marks = {"code": ("`", "`"), "b": ("**", "**"), "i": ("*", "*")}  # noqa: RUF012

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.ends: list[tuple[str, str]] = []  # open elements, and what is written at their end
        self.hidden = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        classes = (given.get("class") or "").split()
        if self.hidden:
            self.hidden += tag not in _VOID
            return
        if tag in ("table", "summary") or "ag-hint" in classes:
            self.write(given.get("aria-label") or "")  # a matrix says its numbers in its label
            self.hidden = 1
            return
        start, end = self.marks.get(tag, ("", ""))
        if "ag-note" in classes:
            start, end = "(", ")"
        elif "ag-head" in classes or tag == "dd":
            start = ": "
        elif tag in ("p", "dt"):
            self.lines.append("")
            start = "inside PyTorch, " if ("details", "") in self.ends else ""
        elif tag in ("br", "li", "div") and not classes and not self.lines[-1].endswith(": "):
            start = "; "  # one of several values
        self.write(start)
        if tag not in _VOID:
            self.ends.append((tag, end))

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return  # of `<br/>`
        if self.hidden:
            self.hidden -= 1
        elif self.ends:
            self.write(self.ends.pop()[1])

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.write(data)

    def write(self, text: str) -> None:
        if text:
            self.lines[-1] += text


def _step(item: str) -> list[str]:
    text = _Text()
    text.feed(item)
    text.close()
    return [re.sub(r" +", " ", line).strip() for line in text.lines if line.strip()]


def steps(name: str) -> str:
    """Return the steps of a snippet's recording, as a numbered list in Markdown.

    Raises:
        PageError: there is no recording, or it cannot be read.
    """
    path = Path(SNIPPETS, f"{name}.graph.json")
    try:
        recording = json.loads((ROOT / path).read_text("utf-8"))
        timeline = Timeline(recording)
        items = [_step(item) for item in step_items(timeline, "step")]
    except FileNotFoundError:
        raise PageError(f"there is no {path.as_posix()}: run `make update`") from None
    except (ValueError, LookupError, TypeError) as error:
        reason = f"{type(error).__name__}: {error}".replace("\n", " ")
        raise PageError(f"{path.as_posix()} cannot be read ({reason})") from None
    lines = [
        f"What autograd did while `{SNIPPETS}/{name}.py` ran, "
        f"recorded from PyTorch {recording['torch']}:",
        "",
    ]
    for number, (head, *rows) in enumerate(items):
        lines.append(f"{number}. {head}")
        lines += [f"    - {row}" for row in rows]
    return "\n".join(lines)
