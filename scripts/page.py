"""Say in seconds what all checks would say of one page: `make page P=docs/how-to/x.md`.

It runs the linters of `make check` on the page, its snippets and its claims test, then the blocks
and claims of the page and every static check of the built site that concerns it. Each problem is a
line. `make test` and `make browser` still run everything before a change lands.
"""

import difflib
import os
import subprocess
import sys
import tempfile
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import prose
import pytest

from gradbook import ROOT, Refused
from gradbook.fences import SNIPPETS, files_of
from gradbook.pages import Page
from gradbook.verify.blocks import Block

sys.path.insert(0, str(ROOT / "tests"))  # the site is built as its tests build it
from site_files import PUBLISHED, build

TESTS = [
    "tests/runs",
    "tests/site",
    "tests/claims/test_formulas.py",
    "tests/machinery/test_graph_recordings.py",
]
# Only the tests of a page are run from these modules. The other tests check whole builds and lists,
# and take longer than all tests of the page.
WHOLE = {"test_build.py", "test_graph_recordings.py", "test_published.py"}


# Copied, because pytest changes the environment while the linters start in another thread.
ENVIRONMENT = dict(os.environ)


def page_of(name: str) -> Path:
    """Return the source of a page, `docs/learn/leaves.md` or `docs/labs/descent.py`.

    Raises:
        Refused: there is no such page.
    """
    path, docs = (Path.cwd() / name).resolve(), ROOT / "docs"
    known = [each for kind in ("*.md", "labs/*.py") for each in docs.rglob(kind)]
    if path in known:
        return path
    names = [each.relative_to(ROOT).as_posix() for each in known]
    nearest = difflib.get_close_matches(name, names, 1, 0)[0]
    raise Refused(f"there is no page {name or '(P is empty)'}; the nearest is {nearest}")


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
        command = [bin_ / name, *arguments]
        done = subprocess.run(
            command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, encoding="utf-8", check=False
        )
        said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        if done.returncode and not said:
            said = [f"run {name} {arguments[0]} on {', '.join(map(str, python))}"]
        lines += said if done.returncode else []
    source = page.relative_to(ROOT / "docs")
    source = source.with_suffix(".ipynb" if page.suffix == ".py" else page.suffix).as_posix()
    return lines + prose.faults(source, prose.text_of(source))[0]


class Problems:
    """A pytest plugin that skips tests of other pages, and keeps a line for each problem."""

    def __init__(self, files: set[Path], built: Future) -> None:
        """Take the files of the page, and the future with the problems of the build."""
        self.files, self.built, self.lines, self.ran = files, built, [], 0

    def concerns(self, value: object) -> bool:
        """Return whether a test's parameter names the page or one of its files, or no page."""
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
        given = [getattr(getattr(item, "callspec", None), "params", {}) for item in items]
        items[:] = [
            item
            for item, parameters in zip(items, given, strict=True)
            if all(map(self.concerns, parameters.values()))
            and (parameters or item.path.name not in WHOLE)
        ]
        if faults := self.built.result():
            self.lines += faults
            items[:] = [item for item in items if "site" not in getattr(item, "fixturenames", ())]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the first line of a failed test's message."""
        self.ran += report.when == "call"
        if report.failed:
            self.lines.append(self.first_line(report))

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Keep what is wrong with a page or a module that cannot be collected."""
        if report.failed:
            self.lines += [line for line in str(report.longrepr).splitlines() if line.strip()]

    def first_line(self, report: pytest.TestReport) -> str:
        """Return the message of a failed test as one line that names the place."""
        crash = getattr(report.longrepr, "reprcrash", None)
        text = (crash.message if crash else str(report.longrepr)).removeprefix("AssertionError: ")
        line = next((each for each in text.splitlines() if each.strip()), "it failed")
        named = any(f"{path.name}" in line for path in self.files)
        return line if named else f"{report.nodeid}: {line}"


def main(name: str) -> int:
    """Check a page; return 0 if nothing is wrong with it, 1 after a line for each problem."""
    try:
        page = page_of(name)
    except Refused as reason:
        print(reason, file=sys.stderr)
        return 2
    os.chdir(ROOT)
    files, claims = parts_of(page)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor() as pool:
        # Both run in other processes while pytest imports torch and collects.
        linted = pool.submit(lint, page, [*files, *claims])
        problems = Problems(
            {page, *files, page.with_suffix(".ipynb")}, pool.submit(build_site, Path(folder))
        )
        os.environ["GRADBOOK_SITE"] = folder
        run(page, claims, problems)
        found = [*linted.result(), *dict.fromkeys(problems.lines)]
    print(*found, sep="\n", end="\n" if found else "")
    shown = page.relative_to(ROOT).as_posix()
    if found:
        print(f"{shown}: {len(found)} problems. All of a block's: .venv/bin/pytest {shown}")
        return 1
    print(f"{shown}: nothing is wrong, after {problems.ran} checks and the linters.")
    return 0


def build_site(folder: Path) -> list[str]:
    """Build the site as it is published into a folder; return what is wrong, a line each."""
    try:
        build(folder, **PUBLISHED)
    except pytest.fail.Exception as reason:
        return [line for line in str(reason).splitlines() if line.strip()]
    return []


def run(page: Path, claims: list[Path], problems: Problems) -> None:
    """Run the blocks and claims of a page, and the checks of the site that concern it."""
    sources = [] if page.suffix == ".py" else [str(page)]
    quiet = ["-p", "no:terminal", "-p", "no:cacheprovider", "-W", "ignore:Module already imported"]
    pytest.main([*quiet, *sources, *map(str, claims), *TESTS], plugins=[problems])


if __name__ == "__main__":
    sys.exit(main(" ".join(sys.argv[1:])))
