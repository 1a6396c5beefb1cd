"""Time the parts of a build and what an edit costs; write the tables of docs/about/speed.md.

    python -m tests.build_profile

The seconds of a build are those that the process computed, so that a busy machine does not count.
The site is built several times in one process, as `mkdocs serve` does after each edit; the median
counts. An edit is timed by the clock, as its writer waits: nothing else should run. It fails where
`make serve` needs longer for one than the budget.
"""

import datetime
import functools
import os
import pkgutil
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from importlib.metadata import version
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "docs/.includes/build-profile.md"
# A page, and the files that are edited: its own, and one that it shows.
PAGE = "learn/leaves.html"
EDITED = {"page": "docs/learn/leaves.md", "snippet": "snippets/learn/leaves/leaf.py"}
SERVERS = {"make serve": "gradbook.serve", "mkdocs serve": "mkdocs serve"}
PORT = 8765
ROUNDS = 5
BUDGET = 0.6  # seconds from an edit to the reload by `make serve`: docs/about/speed.md says so
REST = "MkDocs: files, links, navigation"
# A part's name on the page, and its functions: a class or module, and a name in it. They are found
# when they are timed: the test of the budget need not load them all.
PARTS = {
    "Markdown, formulae among it": [("markdown:Markdown", "convert")],
    "code blocks, coloured by Pygments": [("pymdownx.highlight:Highlight", "highlight")],
    "graphs, drawn": [("gradbook.graph.fence", "format")],
    "labs, from notebooks": [
        ("mkdocs_jupyter.plugin:Plugin", name)
        for name in ("on_files", "on_pre_page", "on_post_page")
    ],
    "the search's index": [
        ("material.plugins.search.plugin:SearchPlugin", name)
        for name in ("on_page_context", "on_post_build")
    ],
    "templates": [("jinja2:Template", "render")],
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


def served() -> tuple[str, str]:
    """Return the page from the server, and the address that answers when the site has changed."""
    server = f"http://127.0.0.1:{PORT}"
    with urllib.request.urlopen(f"{server}/{PAGE}") as page:
        text = page.read().decode()
    version, request = re.search(r"livereload\((\d+), (\d+)\)", text).groups()
    return text, f"{server}/livereload/{version}/{request}"


def wait_for_server() -> None:
    """Return when the server answers; it builds the whole site first."""
    for _ in range(600):
        try:
            served()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"nothing is served on port {PORT} after a minute")


def edits(command: str, site: Path) -> dict[str, list[float]]:
    """Return the seconds from an edit of each file to the page's reload, in several rounds.

    Raises:
        SystemExit: the server does not start, or the reloaded page does not show the edit.
    """
    arguments = [sys.executable, "-m", *command.split(), "--dev-addr", f"127.0.0.1:{PORT}"]
    # It is stopped, and leaves behind what it built: there, where all is removed.
    environment = os.environ | {"TMPDIR": str(site)}
    server = subprocess.Popen(arguments, cwd=site, env=environment, stderr=subprocess.DEVNULL)
    found = {what: [] for what in EDITED}
    try:
        wait_for_server()
        for count in range(ROUNDS):
            for what, path in EDITED.items():
                # The server looks for edits at intervals: not always at the same time after one.
                time.sleep(1 + count / ROUNDS)
                mark, changed = f"edit{what}{count}", served()[1]
                started = time.perf_counter()
                with (site / path).open("a", encoding="utf-8") as file:
                    file.write(f"\n# {mark}\n" if what == "snippet" else f"\n{mark}\n")
                urllib.request.urlopen(changed).close()
                found[what].append(time.perf_counter() - started)
                if mark not in served()[0]:
                    raise SystemExit(f"{command}: an edit of {path} does not reach {PAGE}")
    finally:
        server.terminate()
        server.wait()
    return found


def rebuild(site: str) -> None:
    """Build as `mkdocs serve` does when a file has changed."""
    build(load_config(str(ROOT / "mkdocs.yml"), site_dir=site))


def tables(
    parts: dict[str, float], whole: float, waited: dict[str, dict[str, list[float]]], pages: int
) -> str:
    """Return the shares of a build, and what an edit costs."""
    total, day = sum(parts.values()), datetime.datetime.now(datetime.UTC)
    rows = ["| part of a rebuild | seconds | share |", "|---|--:|--:|"]
    rows += [
        f"| {part} | {seconds:.2f} | {100 * seconds / total:.0f} % |"
        for part, seconds in sorted(parts.items(), key=lambda each: -each[1])
    ]
    rows += [
        "",
        f"All {pages} pages take {total:.1f} s to be built again, and `mkdocs build` takes "
        f"{whole:.1f} s from the start of its process. This is how long a writer waits:",
        "",
        "| from saving to the page's reload | median | longest |",
        "|---|--:|--:|",
    ]
    rows += [
        f"| `{server}`, an edit of a {what} | {statistics.median(times):.2f} s "
        f"| {max(times):.2f} s |"
        for server, files in waited.items()
        for what, times in files.items()
    ]
    rows += [
        "",
        f"Written by `python -m tests.build_profile` on {day:%Y-%m-%d}: Python "
        f"{platform.python_version()}, MkDocs {version('mkdocs')}. A build is counted in seconds "
        f"of one processor, a writer's wait by the clock; {ROUNDS} rounds.",
    ]
    return "\n".join(rows) + "\n"


def too_slow(waited: dict[str, dict[str, list[float]]]) -> list[str]:
    """Return what is over the budget, a line each."""
    medians = {what: statistics.median(times) for what, times in waited["make serve"].items()}
    return [
        f"make serve: an edit of a {what} takes {median:.2f} s, more than {BUDGET} s"
        for what, median in medians.items()
        if median > BUDGET
    ]


def from_the_start(site: str) -> float:
    """Return the seconds of the processor that `mkdocs build` takes."""
    before = os.times()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", site]
    subprocess.run(command, cwd=ROOT, check=True)
    after = os.times()
    used = after.children_user + after.children_system
    return used - before.children_user - before.children_system


def main() -> None:
    """Measure, write, and fail where an edit takes too long."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.chdir(ROOT)
    clock = Clock()
    with tempfile.TemporaryDirectory() as site:
        whole = statistics.median(from_the_start(site) for _ in range(3))
        for part, functions in PARTS.items():
            for owner, name in functions:
                clock.watch(pkgutil.resolve_name(owner), name, part)
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
    with tempfile.TemporaryDirectory() as folder:
        for name in ("docs", "snippets"):
            shutil.copytree(name, Path(folder, name))
        shutil.copy("mkdocs.yml", folder)
        waited = {name: edits(command, Path(folder)) for name, command in SERVERS.items()}
    TABLE.write_text(tables(parts, whole, waited, pages), "utf-8")
    print(TABLE.read_text("utf-8"))
    if slow := too_slow(waited):
        sys.exit("\n".join(slow))


if __name__ == "__main__":
    main()
