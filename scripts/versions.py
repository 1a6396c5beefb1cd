"""Which outputs and claims hold on the torch that is installed: `python scripts/versions.py`.

Run it with each torch, from the repository's folder. It writes a row of
`docs/.includes/versions.json`, and of all rows the tables of the page `about/versions`. With
`--record` it also writes what snippets print where that differs: `<idea>.torch-<version>.txt`.
"""

import json
import platform
import sys
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from gradbook import ROOT
from gradbook.fences import fences
from gradbook.torch_pin import installed, key, pinned
from gradbook.verify.blocks import Block, read_page
from gradbook.verify.other_torch import explains, file_of, text_of
from gradbook.verify.outputs import Failure, differences
from gradbook.verify.run import run

DATA = ROOT / "docs/.includes/versions.json"
TABLES = DATA.with_suffix(".md")
CLAIMS = "tests/claims"
SECONDS = 300  # a block may take long if the machine is busy


def blocks() -> list[Block]:
    """Return the blocks of all pages, each once."""
    found = {}
    for page in sorted((ROOT / "docs").rglob("*.md")):
        if "/." not in page.relative_to(ROOT).as_posix():
            python = {each.line for each in fences(page.read_text("utf-8"))}
            for block in read_page(page, ROOT, python):
                found.setdefault((block.source_path, block.shown), block)
    return list(found.values())


class Claims:
    """A pytest plugin that notes how each test of the claims ended."""

    def __init__(self) -> None:
        self.outcomes: dict[str, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note how a test ended."""
        if report.when == "call" or report.outcome != "passed":
            self.outcomes[report.nodeid.removeprefix("tests/")] = report.outcome


def run_claims() -> dict:
    """Run the tests of claims; return that part of the table's row."""
    claims = Claims()
    # They run in this process, where torch is loaded already.
    options = ["-q", "--tb=short", "-p", "no:cacheprovider", "-W", "ignore:Module already imported"]
    pytest.main([*options, CLAIMS], plugins=[claims])
    held = list(claims.outcomes.values()).count("passed")
    failed = sorted(name for name, outcome in claims.outcomes.items() if outcome == "failed")
    return {"claims": held + len(failed), "claims_hold": held, "claims_fail": failed}


def measure(record: bool) -> dict:
    """Run every block; return that part of the table's row."""
    count = Counter(outputs=0, same=0)
    noted, other, broken = set(), set(), set()
    found, ends = blocks(), {}
    for block in found:
        ends[block.source_path] = max(ends.get(block.source_path, 0), block.shown[1])
    for block in found:
        name = block.source_path.relative_to(ROOT).as_posix().removeprefix("snippets/")
        count["blocks"] += 1
        try:
            _, expected, printed, _ = run(replace(block, seconds=SECONDS))
        except Failure as failure:
            broken.add(name)
            print(f"{name}: {failure.args[1]}", flush=True)
            continue
        differ = list(differences(expected, printed))
        count["outputs"] += len(expected)
        count["same"] += len(expected) - len(differ)
        file, text = file_of(block.source_path, installed()), text_of(differ, printed)
        if explains(file, block, text) if file else not differ:
            noted |= {name} if differ else set()
            continue
        other.add(name)
        for line, fault in differ:
            print(f"{name}:{line}: {fault}", flush=True)
        if record and block.shown[1] == ends[block.source_path]:  # the whole of what differs
            path = block.source_path.with_name(f"{block.source_path.stem}.torch-{installed()}.txt")
            path.write_text(text, "utf-8", newline="\n")
    return {
        "torch": installed(),
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "machine": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        **count,
        "noted": sorted(noted - other),
        "other": sorted(other),
        "broken": sorted(broken),
    }


def holds(row: dict) -> bool:
    """Return whether everything ran on a version and passed."""
    return bool(row["claims"]) and not (row["other"] or row["broken"] or row["claims_fail"])


def links(names: list[str]) -> str:
    """Return links to the blocks of snippets, as the page shows them."""
    places = [(each, *each.rsplit("/", 1)) for each in names]
    return " · ".join(
        f"[{each.removesuffix('.py')}](../{page}.md#{file})" for each, page, file in places
    )


def tables(rows: list[dict]) -> str:
    """Return the tables of the page, in Markdown: a row a version, and what differs in each."""
    lines = [
        "| PyTorch | blocks that run | outputs as recorded | blocks whose other output is shown "
        "| blocks that print something else | sentences' tests that hold |",
        "|---|---|---|---|---|---|",
    ]
    for row in rows:
        pin = " (recorded with it)" if row["torch"] == pinned() else ""
        claims = f"{row['claims_hold']} of {row['claims']}" if row["claims"] else "not run"
        lines.append(
            f"| {row['torch']}{pin} | {row['blocks'] - len(row['broken'])} of {row['blocks']} "
            f"| {row['same']} of {row['outputs']} | {len(row['noted'])} | {len(row['other'])} "
            f"| {claims} |"
        )
    machines = sorted({f"{row['machine']}, on {row['date']}" for row in rows})
    lines += ["", f"Measured on {'; '.join(machines)}.", ""]
    for row in rows:
        kinds = {
            "Print something else, as the page says": row["noted"],
            "Print something else": row["other"],
            "Raise": row["broken"],
        }
        parts = [f"- {kind}: {links(names)}" for kind, names in kinds.items() if names]
        if row["claims_fail"]:
            failed = " · ".join(f"`{each.partition('::')[2]}`" for each in row["claims_fail"])
            parts.append(f"- Tests of sentences that fail: {failed}")
        if parts:
            lines += [f"## PyTorch {row['torch']} {{#v{row['torch']}}}", "", *parts, ""]
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    """Measure the installed torch, and write its row."""
    rows = [each for each in json.loads(DATA.read_text("utf-8")) if each["torch"] != installed()]
    rows.append(measure("--record" in arguments) | run_claims())
    rows.sort(key=lambda each: key(each["torch"]), reverse=True)
    DATA.write_text(json.dumps(rows, indent=1) + "\n", "utf-8", newline="\n")
    TABLES.write_text(tables(rows), "utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
