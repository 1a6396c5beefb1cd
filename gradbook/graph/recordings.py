"""The recordings of the site's graphs: which snippets have one, and writing them."""

import contextlib
import io
import json
from pathlib import Path

from gradbook.fences import SNIPPETS, fences, graph_of
from gradbook.graph.record import RecordError, record
from gradbook.graph.tensors import difference, dump, write


def recording_of(snippet: Path) -> Path:
    """Return where the recording of a snippet is kept: beside it."""
    return snippet.with_suffix(".graph.json")


def shown(root: Path) -> list[Path]:
    """Return the snippets whose graphs the pages below `root` show: what the graph fences name."""
    found = set()
    for page in sorted((root / "docs").rglob("*.md")):
        found.update(filter(None, map(graph_of, fences(page.read_text("utf-8")))))
    return [root / SNIPPETS / f"{name}.py" for name in sorted(found)]


def quietly(snippet: Path) -> dict:
    """Record a snippet without printing what it prints; return it as it is read from a file."""
    with contextlib.redirect_stdout(io.StringIO()):
        return json.loads(dump(record(snippet.read_text("utf-8"), snippet)))


def update(snippet: Path) -> bool:
    """Record a snippet, and say whether its file had to be written.

    Raises:
        RecordError: not all of its graph can be recorded, or two runs record different graphs.
        OSError: there is no such snippet.
        SyntaxError: it is not Python.
    """
    path, new = recording_of(snippet), quietly(snippet)
    if "left_out" in new:
        raise RecordError(f"{snippet} is not recorded as a whole: {'; '.join(new['left_out'])}")
    if path.exists() and not difference(json.loads(path.read_text("utf-8")), new):
        return False
    if changed := difference(new, quietly(snippet)):
        raise RecordError(f"{snippet} does something else each time: {changed}")
    write(new, path)
    return True
