"""Time the parts of a build of the site, and write the tables of docs/about/speed.md.

    python -m tests.build_profile

The seconds are those that the process computed, so that a busy machine does not count. The site is
built several times in one process, as `mkdocs serve` does after each edit; the median counts.
"""

import datetime
import functools
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

import material.plugins.search.plugin
import mkdocs_jupyter.plugin
import pymdownx.highlight
from jinja2 import Template
from markdown import Markdown
from mkdocs.commands.build import build
from mkdocs.config import load_config

import gradbook.graph.fence

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "docs/.includes/build-profile.md"
EDITED = ROOT / "docs/learn/leaves.md"
ROUNDS = 5
REST = "MkDocs: files, links, navigation"
# A part's name on the page, and its functions: a class or module, and a name in it.
PARTS = {
    "Markdown, formulae among it": [(Markdown, "convert")],
    "code blocks, coloured by Pygments": [(pymdownx.highlight.Highlight, "highlight")],
    "graphs, drawn": [(gradbook.graph.fence, "format")],
    "labs, from notebooks": [
        (mkdocs_jupyter.plugin.Plugin, name) for name in ("on_files", "on_pre_page", "on_post_page")
    ],
    "the search's index": [
        (material.plugins.search.plugin.SearchPlugin, name)
        for name in ("on_page_context", "on_post_build")
    ],
    "templates": [(Template, "render")],
}


class Clock:
    """What each part took, without the parts inside it."""

    def __init__(self):
        self.spent = {}
        self.running = []
        self.since = time.process_time()

    def turn(self) -> None:
        """Put the time since the last turn to the part that runs."""
        now = time.process_time()
        part = self.running[-1] if self.running else REST
        self.spent[part] = self.spent.get(part, 0) + now - self.since
        self.since = now

    def watch(self, owner: object, name: str, part: str) -> None:
        """Have this function of a class or module counted as that part."""
        function = getattr(owner, name)

        @functools.wraps(function)
        def watched(*args, **kwargs):
            self.turn()
            self.running.append(part)
            try:
                return function(*args, **kwargs)
            finally:
                self.turn()
                self.running.pop()

        setattr(owner, name, watched)

    def read(self) -> dict[str, float]:
        """Return what each part took since the last reading."""
        self.turn()
        spent, self.spent = self.spent, {}
        return spent


def rebuild(site: str, dirty: bool = False) -> None:
    """Build as `mkdocs serve` does when a file has changed."""
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=site, strict=not dirty)
    build(config, dirty=dirty)


def tables(parts: dict[str, float], whole: float, dirty: float, pages: int) -> str:
    """Return the shares of a build, and what an edit costs."""
    total, day = sum(parts.values()), datetime.datetime.now(datetime.UTC)
    rows = ["| part of a rebuild | seconds | share |", "|---|--:|--:|"]
    rows += [
        f"| {part} | {seconds:.2f} | {100 * seconds / total:.0f} % |"
        for part, seconds in sorted(parts.items(), key=lambda each: -each[1])
    ]
    rows += [
        "",
        "| what | seconds |",
        "|---|--:|",
        f"| `mkdocs build`, all {pages} pages, from the start of the process | {whole:.1f} |",
        f"| after an edit, `make serve`: all {pages} pages again | {total:.1f} |",
        f"| after an edit, `mkdocs serve --dirty --no-strict`: the page alone | {dirty:.1f} |",
        "",
        f"Written by `python -m tests.build_profile` on {day:%Y-%m-%d}: Python "
        f"{platform.python_version()}, MkDocs {version('mkdocs')}, seconds of one processor, "
        f"median of {ROUNDS}.",
    ]
    return "\n".join(rows) + "\n"


def from_the_start(site: str) -> float:
    """Return the seconds of the processor that `mkdocs build` takes."""
    before = os.times()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", site]
    subprocess.run(command, cwd=ROOT, check=True)
    after = os.times()
    used = after.children_user + after.children_system
    return used - before.children_user - before.children_system


def main() -> None:
    """Measure and write."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.chdir(ROOT)
    clock = Clock()
    with tempfile.TemporaryDirectory() as site:
        whole = statistics.median(from_the_start(site) for _ in range(3))
        for part, functions in PARTS.items():
            for owner, name in functions:
                clock.watch(owner, name, part)
        rebuild(site)  # the first fills caches
        rounds = []
        for _ in range(ROUNDS):
            clock.read()
            rebuild(site)
            rounds.append(clock.read())
        parts = {
            part: statistics.median(each.get(part, 0) for each in rounds) for part in [*PARTS, REST]
        }
        pages = len(list(Path(site).rglob("*.html")))
        edits = []
        for _ in range(ROUNDS):
            # MkDocs compares whole seconds with those of what it built.
            os.utime(EDITED, (time.time() + 5, time.time() + 5))
            clock.read()
            rebuild(site, dirty=True)
            edits.append(sum(clock.read().values()))
        os.utime(EDITED)
    TABLE.write_text(tables(parts, whole, statistics.median(edits), pages), "utf-8")
    print(TABLE.read_text("utf-8"))


if __name__ == "__main__":
    main()
