"""What `make jax` recorded: the JAX code of the pages, and the lines that it printed."""

import json
import re

import record_jax
import table_cells
from record_jax import SCRIPTS as FOLDER

from gradbook import ROOT
from gradbook.fences import fences, include_of
from gradbook.verify.outputs import recorded

SCRIPTS = sorted(FOLDER.rglob("*.py"))
RECORDED = json.loads(record_jax.RECORDED.read_text("utf-8"))
LABEL = f"JAX {RECORDED['jax']}"


def shown(page: str) -> dict[str, tuple[str, list[str]]]:
    """Return the JAX blocks of a page by anchor: the file, and the lines that it printed."""
    found = {}
    for fence in fences((ROOT / "docs" / page).read_text("utf-8")):
        if fence.info.startswith("jax"):
            name = include_of(fence.content[0]).path.removeprefix("jax/")
            lines = recorded((FOLDER / name).read_text("utf-8")).values()
            anchor = f"jax-{name.rpartition('/')[2]}"
            found[anchor] = name, [line for printed in lines for line in printed]
    return found


def pairs(page: str) -> list[tuple[str, str, str]]:
    """Return each row of a page's tables in which JAX has a column: name, PyTorch's value, JAX's.

    Raises:
        AssertionError: the JAX block that a cell links to did not print that value for that name.
    """
    text, found = (ROOT / "docs" / page).read_text("utf-8"), []
    for row in table_cells.rows(text):
        if LABEL in row:
            name, torch, jax, *_ = row.values()
            (anchor,) = re.findall(r"\]\(#(jax-[^)]+)\)", jax)
            wanted = table_cells.words(name) + table_cells.words(jax)
            lines = [table_cells.words(line) for line in shown(page)[anchor][1]]
            assert wanted in lines, f"{page}: {anchor} prints no `{' '.join(wanted)}`"
            both = (" ".join(table_cells.words(each)) for each in (name, torch, jax))
            found.append(tuple(both))
    return found
