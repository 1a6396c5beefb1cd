"""Commands run as processes of their own, and what each costs in seconds and MB."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import psutil

ROOT = Path(__file__).resolve().parents[2]
CHILDREN = Path(__file__).parent / "children"
_ENVIRONMENT = os.environ | {
    # In every pytest alike: no plugin of a peer loads because it is installed.
    "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    "PYTHONPATH": str(CHILDREN),
}


class Task(NamedTuple):
    """A command to measure, and how many it must say have passed (0: it says nothing)."""

    name: str
    command: tuple[str, ...]
    folder: Path
    passed: int = 0


class Run(NamedTuple):
    """One run of a command: seconds, peak memory in MB (0 if not watched), exit code, output."""

    seconds: float
    megabytes: float
    code: int
    output: str


class Row(NamedTuple):
    """What a task cost: a ratio and seconds for each round (none if it fails), and peak MB."""

    name: str
    ratios: list[float]
    seconds: list[float]
    megabytes: float


def python(*arguments: object) -> tuple[str, ...]:
    """Return a command for this Python."""
    return (sys.executable, *map(str, arguments))


def pytest(*arguments: object) -> tuple[str, ...]:
    """Return a pytest command; each plugin that is wanted is named in it by `-p`."""
    return python("-m", "pytest", "-q", *arguments)


def _resident(process: psutil.Process) -> int:
    """Return the bytes of memory that a process and its children hold."""
    total = 0
    for each in [process, *process.children(recursive=True)]:
        try:
            total += each.memory_info().rss
        except psutil.NoSuchProcess:  # it ended meanwhile
            continue
    return total


def run(command: tuple[str, ...], folder: Path, watch: bool = False) -> Run:
    """Run a command; watch its memory every 10 ms only when asked, since that takes time."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
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


def _passes(task: Task, done: Run) -> bool:
    """Say whether a task succeeded and passed as many as it must: a failure is quick, not fast."""
    return done.code == 0 and (not task.passed or f"{task.passed} passed" in done.output)


def measure(what: str, tasks: list[Task], rounds: int) -> list[Row]:
    """Run each task once for its memory, then in so many rounds for its time.

    Raises:
        SystemExit: one of the first two, the limit and ours, fails, or a peer does only sometimes.
    """
    watched = {task: run(task.command, task.folder, watch=True) for task in tasks}
    able = [task for task in tasks if _passes(task, watched[task])]
    for task in tasks:
        if task not in able:
            print(f"{task.name} fails on {what}:\n{watched[task].output[-3000:]}")
    if able[:2] != tasks[:2]:
        sys.exit("bench: nothing can be compared")
    seconds: dict[Task, list[float]] = {task: [] for task in tasks}
    for number in range(rounds):
        print(f"{what}: round {number + 1} of {rounds}", flush=True)
        first = number % len(able)
        for task in able[first:] + able[:first]:
            done = run(task.command, task.folder)
            if not _passes(task, done):
                sys.exit(f"bench: {task.name} failed in round {number + 1}:\n{done.output[-3000:]}")
            seconds[task].append(done.seconds)
    limit = seconds[tasks[0]]
    return [
        Row(
            task.name,
            [mine / its for mine, its in zip(seconds[task], limit, strict=False)],
            seconds[task],
            watched[task].megabytes,
        )
        for task in tasks
    ]
