"""`make bench`: what proving and building the pages costs, beside the least it could cost."""

import argparse
import os
import pickle
import platform
import re
import shutil
import sys
import tempfile
from datetime import date
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import NamedTuple

from mkdocs.config import load_config
from mkdocs.structure.files import get_files

from tests.bench.blocks import Corpus, corpus, generated
from tests.bench.processes import CHILDREN, ROOT, Run, pytest, python, run

SUITE_BUDGET, BUILD_BUDGET = 0.9, 2.2
GENERATED_BLOCKS, SITE_PAGES = 200, 40
PEERS = ("pytest", "pytest-markdown-docs", "mktestdocs", "sybil", "pytest-examples")
SITE_PARTS = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions")


class Task(NamedTuple):
    """A command to measure, and what of how many it must say has passed (0: it says nothing)."""

    name: str
    command: list[str]
    folder: Path
    passed: int


class Row(NamedTuple):
    """What a task cost: its ratios to the first task of the same round, seconds, peak MB."""

    name: str
    ratios: list[float]
    seconds: float
    megabytes: float


def runners(of: Corpus) -> list[Task]:
    """Return what runs the blocks: the bare process first, then our suite, then its peers."""
    ours, markdown = ("-p", "gradbook"), ("-p", "pytest_markdown_docs")
    plain = of.forms / "plain"
    doctests = sorted((of.forms / "doctests").glob("*.md"))
    doctest = ("-m", "doctest", "-o", "ELLIPSIS", *doctests)
    peer = {name: CHILDREN / f"peer_{name}.py" for name in ("examples", "mktestdocs")}
    return [
        Task("one bare process", python(CHILDREN / "bare.py", plain), of.forms, of.blocks),
        Task("**this suite**", pytest(*markdown, *ours, "docs"), of.root, of.blocks),
        Task("`python -m doctest`", python(*doctest), of.forms, 0),
        Task(
            "pytest `--doctest-glob`", pytest("--doctest-glob=*.md", "doctests"), of.forms, of.pages
        ),
        Task("mktestdocs", pytest(peer["mktestdocs"]), of.forms, of.pages),
        Task("Sybil", pytest("-p", "peer_sybil", "plain"), of.forms, of.blocks),
        Task(
            "pytest-markdown-docs alone",
            pytest(*markdown, "--markdown-docs", "plain"),
            of.forms,
            of.blocks,
        ),
        Task(
            "pytest-examples",
            pytest("-p", "pytest_examples", peer["examples"]),
            of.forms,
            of.blocks,
        ),
    ]


def compares(of: Corpus) -> dict[str, bool]:
    """Say of each runner whether it fails on blocks with a wrong number in each recorded tensor."""
    for path in [*of.root.rglob("snippets/**/*.py"), *of.forms.rglob("*.md")]:
        text = re.sub(r"^((?:#\ ?> )?)tensor\(", r"\1tensor(9", path.read_text("utf-8"), flags=re.M)
        path.write_text(text, "utf-8")
    return {task.name: run(task.command, task.folder).code != 0 for task in runners(of)}


def builders(root: Path, work: Path) -> tuple[int, list[Task]]:
    """Return how many pages a site has, and what turns them into HTML: the least first."""
    config = load_config(str(root / "mkdocs.yml"))
    pages = [file.abs_src_path for file in get_files(config).documentation_pages()]
    what = work / "site.pickle"
    work.mkdir()
    what.write_bytes(pickle.dumps((config.markdown_extensions, config.mdx_configs, pages)))
    alone, build = (
        CHILDREN / "markdown_alone.py",
        ("-m", "mkdocs", "build", "-q", "-d", work / "site"),
    )
    return len(pages), [
        Task("Python-Markdown alone", python(alone, what), root, len(pages)),
        Task("**`mkdocs build`**", python(*build), root, 0),
    ]


def larger_site(root: Path) -> Path:
    """Make a site with the same settings, its Learn pages copied under other names up to 40."""
    for folder in ("docs", "snippets"):
        shutil.copytree(ROOT / folder, root / folder)
    learn = root / "docs/learn"
    others = len([*(root / "docs").rglob("*.md")])
    copies = round((SITE_PAGES - others) / len([*learn.rglob("*.md")]))
    for number in range(copies):
        shutil.copytree(learn, root / f"docs/learn-{number}")
    settings = f"INHERIT: {ROOT / 'mkdocs.yml'}\ndocs_dir: docs\nnav: null\n"
    (root / "mkdocs.yml").write_text(settings, "utf-8")
    return root


def checked(task: Task, watch: bool = False) -> Run:
    """Run a task once.

    Raises:
        SystemExit: it failed, or did not pass as many as there are.
    """
    done = run(task.command, task.folder, watch)
    if done.code or (task.passed and f"{task.passed} passed" not in done.output):
        sys.exit(f"bench: {task.name} fails\n{done.output[-3000:]}")
    return done


def measure(title: str, tasks: list[Task], rounds: int) -> list[Row]:
    """Run tasks in turns: once for their memory, then so many rounds for their time."""
    memory = [checked(task, watch=True).megabytes for task in tasks]
    times = []
    for number in range(rounds):
        print(f"{title}: round {number + 1} of {rounds}", flush=True)
        first = number % len(tasks)
        order = [*tasks[first:], *tasks[:first]]
        seconds = {task.name: checked(task).seconds for task in order}
        times.append([seconds[task.name] for task in tasks])
    return [
        Row(
            task.name,
            [each[at] / each[0] for each in times],
            median(each[at] for each in times),
            memory[at],
        )
        for at, task in enumerate(tasks)
    ]
