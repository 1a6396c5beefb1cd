"""Say in seconds what all checks would say of one page: `make page P=docs/how-to/x.md`.

It runs the linters of `make check` on the page, its snippets and its claims test, then the blocks
and claims of the page and every static check of the built site that concerns it. Each problem is a
line. `make test` and `make browser` still run everything before a change lands.
"""

import difflib
import os
import subprocess
import sys
import types
from pathlib import Path

import pytest

from gradbook import ROOT
from gradbook.fences import SNIPPETS, files_of
from gradbook.pages import Page
from gradbook.verify.blocks import Block

TESTS = ["tests/site", "tests/claims/test_formulas.py", "tests/machinery/test_graph_recordings.py"]
# Two builds that are equal to the byte say nothing about one page, and cost a build.
LEFT_OUT = ["--deselect", "tests/site/test_build.py"]


NOTHING = types.SimpleNamespace(params={})


class Wrong(Exception):
    """Why there is no such page, in one line."""


def page_of(name: str) -> Path:
    """Return the source of a page, `docs/learn/leaves.md` or `docs/labs/descent.py`.

    Raises:
        Wrong: there is no such page.
    """
    path, docs = (Path.cwd() / name).resolve(), ROOT / "docs"
    known = [each for kind in ("*.md", "labs/*.py") for each in docs.rglob(kind)]
    if path in known:
        return path
    names = [each.relative_to(ROOT).as_posix() for each in known]
    nearest = difflib.get_close_matches(name, names, 1, 0)[0]
    raise Wrong(f"there is no page {name or '(P is empty)'}; the nearest is {nearest}")


def parts_of(page: Path) -> tuple[list[Path], list[Path]]:
    """Return the snippets and recordings that a page shows, and the tests of its claims."""
    shown = files_of(page.read_text("utf-8")) if page.suffix == ".md" else set()
    files = sorted(path for each in shown if (path := ROOT / SNIPPETS / each).is_file())
    place = page.relative_to(ROOT / "docs")
    claims = ROOT / "tests/claims" / place.parent / f"test_{place.stem.replace('-', '_')}.py"
    return files, [claims] if claims.is_file() else []


def lint(page: Path, code: list[Path]) -> list[str]:
    """Return what the linters say, a line each."""
    python = [path for path in [*code, page] if path.suffix == ".py"]
    bin_ = Path(sys.executable).parent
    commands = [["typos", "--format", "brief", "--force-exclude", page, *code]]
    if page.suffix == ".md":
        commands.append(["rumdl", "check", "--quiet", page])
    if python:
        commands.append(["ruff", "check", "--quiet", "--output-format=concise", *python])
        commands.append(["ruff", "format", "--check", "--quiet", *python])
    lines = []
    for name, *arguments in commands:
        done = subprocess.run(
            [bin_ / name, *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
        )
        said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        if done.returncode and not said:
            said = [f"run {name} {arguments[0]} on {', '.join(map(str, python))}"]
        lines += said if done.returncode else []
    return lines


class Problems:
    """A pytest plugin: it leaves out what concerns other pages, and keeps a line for each fault."""

    def __init__(self, files: set[Path]) -> None:
        """Take the files of the page: its source, its snippets and recordings."""
        self.files, self.lines, self.ran = files, [], 0

    def concerns(self, value: object) -> bool:
        """Say whether a parameter of a test names the page or a file of it, or no page at all."""
        if isinstance(value, Page):
            value = ROOT / "docs" / value.source
        elif isinstance(value, Block):
            value = value.source_path
        elif isinstance(value, str) and value.endswith((".html", ".md")):
            value = (ROOT / "docs" / value).with_suffix(".md")
        if not isinstance(value, Path) or ROOT not in value.parents:
            return True
        return value in self.files or value.with_suffix(".py") in self.files

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep the tests that concern the page."""
        items[:] = [
            item
            for item in items
            if not hasattr(item, "callspec")
            or all(map(self.concerns, item.callspec.params.values()))
        ]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep what a failed test says, in its first line."""
        self.ran += report.when == "call"
        if report.failed:
            self.lines.append(self.first_line(report))

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Keep what is wrong with a page or a module that cannot be collected."""
        if report.failed:
            self.lines += [line for line in str(report.longrepr).splitlines() if line.strip()]

    def pytest_keyboard_interrupt(self, excinfo: pytest.ExceptionInfo) -> None:
        """Keep why the run was ended: the site cannot be built."""
        self.lines += [line for line in str(excinfo.value).splitlines() if line.strip()]

    def first_line(self, report: pytest.TestReport) -> str:
        """Return what a failed test says, in one line that names the place."""
        crash = getattr(report.longrepr, "reprcrash", None)
        text = (crash.message if crash else str(report.longrepr)).removeprefix("AssertionError: ")
        line = next((each for each in text.splitlines() if each.strip()), "it failed")
        named = any(f"{path.name}" in line for path in self.files)
        return line if named else f"{report.nodeid}: {line}"


def main(name: str) -> int:
    """Check a page; return 0 if nothing is wrong with it, 1 after a line for each problem."""
    try:
        page = page_of(name)
    except Wrong as reason:
        print(reason, file=sys.stderr)
        return 2
    os.chdir(ROOT)
    files, claims = parts_of(page)
    found = lint(page, [*files, *claims])
    problems = Problems({page, *files, page.with_suffix(".ipynb")})
    sources = [] if page.suffix == ".py" else [str(page)]
    quiet = ["-p", "no:terminal", "-p", "no:cacheprovider", "-W", "ignore:Module already imported"]
    quiet += LEFT_OUT
    pytest.main([*quiet, *sources, *map(str, claims), *TESTS], plugins=[problems])
    found += dict.fromkeys(problems.lines)
    print(*found, sep="\n", end="\n" if found else "")
    shown = page.relative_to(ROOT).as_posix()
    if found:
        print(f"{shown}: {len(found)} problems. All of a block's: .venv/bin/pytest {shown}")
        return 1
    print(f"{shown}: nothing is wrong, after {problems.ran} checks and the linters.")
    return 0


if __name__ == "__main__":
    sys.exit(main(" ".join(sys.argv[1:])))
