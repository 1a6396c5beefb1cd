"""Snippets and notebooks that run in processes of their own, and what is wrong with a notebook."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from site_files import EVERY

from gradbook import ROOT
from gradbook.fences import explorer_of, fences
from gradbook.pages import Page
from gradbook.verify.outputs import matches, side_by_side


def written_pages() -> list[Page]:
    """Return the pages whose notebooks the build writes: those with a block or an explorer."""
    sources = [(page, ROOT / "docs" / page.source) for page in EVERY]
    return [
        page
        for page, path in sources
        if path.suffix == ".md"
        and any(
            fence.info.startswith("python") or explorer_of(fence)
            for fence in fences(path.read_text("utf-8"))
        )
    ]


class Alone:
    """The results of files that each run in a process of their own, as they come.

    What a result is, tests/runs/run_alone.py says.
    """

    def __init__(self, paths: list[Path]) -> None:
        self.paths, self.found, self.coming = paths, {}, self.run(paths)

    def run(self, paths: list[Path]) -> Iterator[list]:
        """Yield [path, result]. Where there is no fork, each gets an interpreter of its own."""
        groups = [paths] if hasattr(os, "fork") else [[path] for path in paths]
        # Another order of sets than in this process, where strings have their own.
        environment = {**os.environ, "PYTHONHASHSEED": "4", "PYTHONIOENCODING": "utf-8"}
        pipe = subprocess.PIPE
        for group in groups:
            command = [sys.executable, ROOT / "tests/runs/run_alone.py"]
            with subprocess.Popen(
                command, stdin=pipe, stdout=pipe, env=environment, encoding="utf-8"
            ) as process:
                json.dump([str(path) for path in group], process.stdin)
                process.stdin.close()
                yield from map(json.loads, process.stdout)
            assert process.returncode == 0, "the process that runs files alone broke off"

    def of(self, path: Path) -> list:
        """Return the result of a file.

        A test waits for its own file only, because the time limit is that of a test.
        """
        while str(path) not in self.found:
            self.found.__setitem__(*next(self.coming))
        return self.found[str(path)]


def code_cells(notebook: dict) -> list[dict]:
    """Return the code cells of a notebook, with the source and the printed text as strings."""
    return [
        {
            "source": "".join(cell["source"]),
            "printed": "".join("".join(each["text"]) for each in cell["outputs"]),
        }
        for cell in notebook["cells"]
        if cell["cell_type"] == "code"
    ]


def faults(notebook: dict, results: list[list]) -> list[str]:
    """Return where the run of a notebook differs from its recorded outputs, a text for each cell.

    `results` has [what it printed, its errors, what it raised] for each cell of code.
    """
    cells, found = code_cells(notebook), []
    if len(cells) != len(results):
        return [f"{len(results)} of {len(cells)} cells ran"]
    for number, (cell, (printed, errors, raised)) in enumerate(zip(cells, results, strict=True), 1):
        want, got = ([x.rstrip() for x in text.splitlines()] for text in (cell["printed"], printed))
        if raised:
            found.append(f"cell {number} raised {raised}")
        elif errors:
            found.append(f"cell {number} wrote to standard error: {errors.strip()}")
        elif not matches(want, got):
            both = side_by_side(want, got, "recorded", "printed")
            found.append(f"cell {number} prints something else\n\n{both}")
    return found


def lost(blocks: list[str], notebook: dict) -> list[str]:
    """Return the blocks of a page that its notebook lacks, in code or in outputs, or has moved."""
    cells, place, missing = code_cells(notebook)[1:], 0, []
    for block in blocks:
        lines = block.split("\n")
        code = "\n".join(each for each in lines if not each.lstrip().startswith("# >"))
        printed = [each.lstrip()[4:] for each in lines if each.lstrip().startswith("# >")]
        for number, cell in enumerate(cells[place:], place):
            without = "".join(cell["source"].rsplit(";", 1))
            # What was added to the cell: a command above the code, a semicolon after it.
            fits = code.strip("\n") in cell["source"] or code.strip("\n") in without
            if fits and (not printed or sorted(printed) == sorted(cell["printed"].splitlines())):
                place = number + 1
                break
        else:
            missing.append(block)
    return missing
