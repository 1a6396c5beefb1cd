"""The fence that puts an explorer into a page: its one line names a snippet.

    ```graph
    learn/first-gradient/fit_a_line
    ```

mkdocs.yml names `format` as the formatter of a custom fence of pymdownx.superfences. Every fault is
raised as its own exception: it swallows all others and prints the fence as text.
"""

import json
from pathlib import Path

from markdown import Markdown
from pymdownx.superfences import SuperFencesException

from gradbook.fences import SNIPPETS
from gradbook.graph.render import fragment, picture
from gradbook.graph.thumbnail import thumbnail
from gradbook.graph.values import escape

AGAIN = "run `make update`"


def format(
    source: str, language: str, css_class: str, options: dict, md: Markdown, **kwargs: object
) -> str:
    """Return the explorer of the snippet that the fence names.

    Its ids start with the name of the file, `fit-a-line`; where two on a page would have one name,
    the fence gives another: ```` ``` {.graph #other-name} ````.
    With the class `picture`, ```` ```graph {.picture} ````, it shows the drawing alone. With the
    class `folded`, the explorer is laid out once a reader opens it. With the class `wall`, each
    line names a snippet and, after a bar, the title of its thumbnail, which leads to its explorer.

    Raises:
        SuperFencesException: the snippet or its recording is missing, they do not fit together, or
            the recording cannot be drawn. The message is one line that names the file.
    """
    try:
        classes = kwargs.get("classes", ())
        if "wall" in classes:
            thumbnails = "".join(map(_thumbnail, source.strip().splitlines()))
            return f'<ul class="ag-wall">{thumbnails}</ul>'
        name, slug = source.strip(), str(kwargs.get("id_value") or "")
        recording = _recording(name)
        # Without an element that Markdown knows as a block, a paragraph would be put around it.
        if "picture" in classes:
            return f'<figure class="ag-picture">{picture(recording)}</figure>'
        slug = slug or slug_of(name)
        caption = _caption(f"{SNIPPETS}/{name}.py", recording["torch"], md)
        explorer = f'<div class="{css_class}">{fragment(recording, slug, caption)}</div>'
        if "folded" in classes:
            summary = "<summary>Step through this graph</summary>"
            return f'<details class="ag-fold">{summary}{explorer}</details>'
        return explorer
    except SuperFencesException:
        raise
    except Exception as error:
        reason = f"{type(error).__name__}: {error}".replace("\n", " ")
        raise SuperFencesException(
            f"{SNIPPETS}/{source.strip()}.graph.json cannot be drawn ({reason}): {AGAIN}"
        ) from error


def slug_of(name: str) -> str:
    """Return the id of a snippet's explorer, unless its fence gives another."""
    return Path(name).stem.replace("_", "-")


def _thumbnail(line: str) -> str:
    """Return the list item of a line of a wall, `understand/gallery/attention | Attention`."""
    name, bar, title = (each.strip() for each in line.partition("|"))
    if not bar or not title:
        raise SuperFencesException(f"a line of a wall is `a/snippet | its title`, not `{line}`")
    drawn = thumbnail(_recording(name))
    return f'<li><a href="#{slug_of(name)}">{drawn}{escape(title)}</a></li>'


def _recording(name: str) -> dict:
    """Return the recording of a snippet, which must be one of its present code."""
    if not name or "\n" in name:
        raise SuperFencesException(
            "a graph fence names one snippet, as `learn/first-gradient/fit_a_line`"
        )
    snippet = Path(SNIPPETS, f"{name}.py")
    path = snippet.with_suffix(".graph.json")
    if not snippet.is_file():
        raise SuperFencesException(f"a graph fence names {snippet.as_posix()}, which is not there")
    if not path.is_file():
        raise SuperFencesException(f"there is no {path.as_posix()}: {AGAIN}")
    recording = json.loads(path.read_text("utf-8"))
    if recording["code"] != snippet.read_text("utf-8").splitlines():
        raise SuperFencesException(
            f"{path.as_posix()} was recorded from another {snippet.name}: {AGAIN}"
        )
    return recording


def _caption(path: str, torch: str, md: Markdown) -> str:
    """Return the snippet's path, as a link where there is a repository, and what ran it."""
    shown = escape(path)
    if "snippet_source" in md.preprocessors:
        shown = md.preprocessors["snippet_source"].link(shown)
    return f"{shown}, recorded from PyTorch {escape(torch)}"
