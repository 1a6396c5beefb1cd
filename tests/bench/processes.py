"""Commands run as processes of their own, and what one costs."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

import psutil

ROOT = Path(__file__).resolve().parents[2]
CHILDREN = Path(__file__).parent / "children"
# In every pytest alike: no plugin of a peer loads because it is installed.
_ENVIRONMENT = os.environ | {
    "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    "PYTHONPATH": str(CHILDREN),
    "NO_MKDOCS_2_WARNING": "1",
}


class Run(NamedTuple):
    """One run of a command: seconds, peak memory in MB (0 if not watched), exit code and output."""

    seconds: float
    megabytes: float
    code: int
    output: str


def python(*arguments: object) -> list[str]:
    """Return a command for this Python."""
    return [sys.executable, *map(str, arguments)]


def pytest(*arguments: object) -> list[str]:
    """Return a pytest command; each plugin that is wanted is named in it by `-p`."""
    return python("-m", "pytest", "-q", *arguments)


def _resident(process: psutil.Process) -> int:
    """Return the bytes that a process and its children hold in memory."""
    total = 0
    for each in [process, *process.children(recursive=True)]:
        try:
            total += each.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return total


def run(command: list[str], folder: Path, watch: bool = False) -> Run:
    """Run a command in a folder; watching its memory every 10 ms disturbs its time a little."""
    with tempfile.TemporaryFile("w+") as output:
        start, peak = time.perf_counter(), 0
        process = psutil.Popen(
            command, cwd=folder, env=_ENVIRONMENT, stdout=output, stderr=subprocess.STDOUT
        )
        while watch and process.poll() is None:
            peak = max(peak, _resident(process))
            time.sleep(0.01)
        code = process.wait()
        seconds = time.perf_counter() - start
        output.seek(0)
        return Run(seconds, peak / 1e6, code, output.read())
