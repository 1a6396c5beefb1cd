"""Gradbook's machinery, one subpackage for each kind of work.

`verify` runs the blocks of the pages and compares what they print; `graph` records what autograd
does and draws it; `errors` reads the index of errors and matches messages with it; `publish` writes
the files beside the built pages. What they share is in this folder: the `pages` that mkdocs.yml
names, their `fences`, and the `torch_pin`. Building the site imports no torch.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gradbook.graph.live import Recording

ROOT = Path(__file__).parents[1]  # the repository: the package runs from a checkout


class Refused(Exception):
    """What cannot be done, and why, one line per problem. The command `gradbook` prints it."""


def record(output: str | Path | None = None) -> Recording:
    """Return a context that records what autograd does in it, and writes the page to `output`.

        with gradbook.record("graph.html"):
            model(x).sum().backward()

    In a notebook the explorer also appears below the cell, and `output` may be left out.
    """
    from gradbook.graph.live import Recording

    return Recording(output)
