"""Which outputs and claims hold on the torch that is installed: `python -m tests.versions`.

Run it in an environment with another torch. It adds a row to `docs/.includes/versions.toml`, of
which it makes the table of the page `about/versions`. With `--record` it also writes what the
snippets print there where that differs: `<idea>.torch-<version>.txt` beside each.
"""

import contextlib
import io
import json
import platform
import sys
import tomllib
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gradbook import pinned_torch
from gradbook.fences import fences
from gradbook.verify.other_torch import file_of, here, key, text_of
from gradbook.verify.outputs import Failure, differences
from gradbook.verify.pages import Block, read_page
from gradbook.verify.run import run

ROOT = Path(__file__).parent.parent
DATA = ROOT / "docs/.includes/versions.toml"
TABLE = DATA.with_suffix(".md")
# Modules whose tests prove sentences of pages; the others prove the machinery.
CLAIMS = sorted(
    path
    for kind in ("errors", "learn", "reference")
    for path in (ROOT / "tests").glob(f"test_{kind}_*.py")
    if path.stem.split("_")[-1] not in ("command", "matching", "sources", "tables", "scripts")
)
SECONDS = 300  # a block may take long where other work is done at the same time


def blocks() -> list[Block]:
    """Return the blocks of all pages, each once."""
    found = {}
    for page in sorted((ROOT / "docs").rglob("*.md")):
        if "/." in page.as_posix():
            continue
        python = {each.line for each in fences(page.read_text("utf-8")) if "python" in each.info}
        for block in read_page(page, ROOT, python):
            found.setdefault((block.source_path, block.shown), block)
    return list(found.values())


class Claims:
    """Counts what becomes of the claims' tests; a pytest plugin."""

    def __init__(self) -> None:
        self.outcomes, self.failed = Counter(), []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note how a test ended."""
        if report.when == "call" or report.outcome != "passed":
            self.outcomes[report.outcome] += 1
            if report.failed:
                self.failed.append(report.nodeid.removeprefix("tests/"))


def measure(record: bool) -> dict:
    """Run every block and every test of a claim; return the row of the table."""
    row = Counter()
    noted, other, broken = [], [], []
    for block in blocks():
        row["blocks"] += 1
        snippet = block.source_path.relative_to(ROOT).as_posix()
        try:
            _, expected, printed = run(block.__class__(**{**vars(block), "seconds": SECONDS}))
        except Failure as failure:
            broken.append(snippet)
            print(f"{snippet}: {failure.args[1]}", flush=True)
            continue
        differ = list(differences(expected, printed))
        file, text = file_of(block.source_path, here()), text_of(differ, printed)
        row["outputs"] += len(expected)
        row["same"] += len(expected) - len(differ)
        if text == (file.read_text("utf-8") if file else ""):
            noted += [snippet] * bool(differ)
            continue
        other.append(snippet)
        for line, fault in differ:
            print(f"{snippet}:{line}: {fault}", flush=True)
        if record:
            path = block.source_path.with_name(f"{block.source_path.stem}.torch-{here()}.txt")
            path.write_text(text, "utf-8", newline="\n")
    claims = Claims()
    # They run in this process, where torch is loaded already.
    options = ["-q", "--tb=short", "-p", "no:cacheprovider", "-W", "ignore:Module already imported"]
    pytest.main([*options, *map(str, CLAIMS)], plugins=[claims])
    return {
        "torch": here(),
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "machine": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        **row,
        "claims": claims.outcomes["passed"] + claims.outcomes["failed"],
        "claims_hold": claims.outcomes["passed"],
        "noted": sorted(set(noted)),
        "other": sorted(set(other)),
        "broken": sorted(set(broken)),
        "claims_fail": sorted(claims.failed),
    }

if __name__ == "__main__":
    import json
    row = measure("--record" in sys.argv)
    Path(f"/tmp/h/F-work/row-{here()}.json").write_text(json.dumps(row, indent=1))
    print(json.dumps(row))
