"""The recordings of the site's graphs: find the snippets that have one, and write them."""

import contextlib
import io
import json
from pathlib import Path

from gradbook import Refused
from gradbook.fences import SNIPPETS, fences, graph_of
from gradbook.graph.record import record
from gradbook.graph.tensors import difference, dump


def recording_of(snippet: Path) -> Path:
    """Return the path of a snippet's recording, which is in the same folder."""
    return snippet.with_suffix(".graph.json")


def shown(root: Path) -> list[Path]:
    """Return the snippets that graph fences on the pages below `root` name."""
    found = set()
    for page in sorted((root / "docs").rglob("*.md")):
        found.update(filter(None, map(graph_of, fences(page.read_text("utf-8")))))
    return [root / SNIPPETS / f"{name}.py" for name in sorted(found)]


def quietly(snippet: Path) -> dict:
    """Record a snippet with its output suppressed; return it as if read back from its file."""
    with contextlib.redirect_stdout(io.StringIO()):
        return json.loads(dump(record(snippet.read_text("utf-8"), snippet)))


def update(snippet: Path) -> bool:
    """Record a snippet, and return whether its file had to be written.

    Raises:
        Refused: part of the graph cannot be recorded, or two runs record different graphs.
        OSError: the snippet does not exist.
        SyntaxError: the snippet is not valid Python.
    """
    path, new = recording_of(snippet), quietly(snippet)
    if "left_out" in new:
        raise Refused(f"{snippet} is not recorded as a whole: {'; '.join(new['left_out'])}")
    if path.exists() and not difference(json.loads(path.read_text("utf-8")), new):
        return False
    if changed := difference(new, quietly(snippet)):
        raise Refused(f"{snippet} does something else each time: {changed}")
    path.write_text(dump(new), "utf-8", newline="\n")
    return True
