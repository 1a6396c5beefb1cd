"""`make bench`: what proving and building the pages costs, beside the least that it could cost.

Writes docs/.includes/bench.md, and ends with 1 if a budget is broken.
"""

import argparse
import os
import pickle
import platform
import re
import sys
import tempfile
from datetime import date
from importlib.metadata import version
from pathlib import Path
from statistics import median

from mkdocs.config import load_config
from mkdocs.structure.files import get_files

from tests.bench.blocks import LATE, Corpus, corpus, generated, learn
from tests.bench.processes import CHILDREN, ROOT, Row, Task, measure, pytest, python, run

GENERATED_PAGES, SUITE_BUDGET = 20, 0.9  # ten blocks a page
BUILD_BUDGET = 2.2
PACKAGES = ("torch", "pytest", "pytest-markdown-docs", "mktestdocs", "sybil", "pytest-examples")
PACKAGES += ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions")


def runners(of: Corpus) -> list[Task]:
    """Return what runs the blocks: the bare process first, then our suite, then its peers."""
    markdown = ("-p", "pytest_markdown_docs")
    doctests = sorted((of.forms / "doctests").glob("*.md"))
    ours = pytest(*markdown, "-p", "gradbook", *of.pages)
    examples, mktestdocs = CHILDREN / "peer_examples.py", CHILDREN / "peer_mktestdocs.py"

    def peer(name: str, passed: int, *arguments: object) -> Task:
        return Task(name, pytest("-c", "pytest.ini", "--noconftest", *arguments), of.forms, passed)

    return [
        Task("one bare process", python(CHILDREN / "bare.py", "plain"), of.forms, of.blocks),
        Task("**this suite**", ours, of.root, of.blocks),
        Task("`python -m doctest`", python("-m", "doctest", "-o", "ELLIPSIS", *doctests), of.forms),
        peer("pytest `--doctest-glob`", len(of.pages), "--doctest-glob=*.md", "doctests"),
        peer("mktestdocs", len(of.pages), mktestdocs),
        peer("Sybil", of.blocks, "-p", "peer_sybil", "plain"),
        peer("pytest-markdown-docs alone", of.blocks, *markdown, "--markdown-docs", "plain"),
        peer("pytest-examples", of.blocks, "-p", "pytest_examples", examples),
    ]


def compares(of: Corpus) -> dict[str, str]:
    """Say of each runner whether it fails once every recorded tensor of some blocks is wrong.

    Raises:
        SystemExit: one fails while they are still right, which would prove nothing.
    """
    tasks = runners(of)
    measure("blocks to be made wrong", tasks, 0)
    for path in [*(of.root / "snippets").rglob("*.py"), *of.forms.rglob("*.md")]:
        text = path.read_text("utf-8")
        path.write_text(re.sub(r"(?m)^((?:# ?> )?)tensor\(", r"\1tensor(9", text), "utf-8")
    found = {task.name: run(task.command, task.folder).code for task in tasks}
    return {name: "yes" if code else "no" for name, code in found.items()}


def builders(work: Path) -> tuple[int, list[Task]]:
    """Return how many pages the site has, and what turns them into HTML: the least first.

    Labs are counted apart: their plugin costs half a second of imports, and some of every page.
    """
    settings = f"INHERIT: {ROOT / 'mkdocs.yml'}\ndocs_dir: {ROOT / 'docs'}\nwatch: []\nnav: null\n"
    settings += f"theme: {{custom_dir: {ROOT / 'docs/.overrides'}}}\n"
    without, labs = work / "without-labs.yml", work / "labs.yml"
    without.write_text(settings + "plugins: [search]\n", "utf-8")
    labs.write_text(settings, "utf-8")
    config = load_config(str(without))
    pages = [file.abs_src_path for file in get_files(config).documentation_pages()]
    what = work / "site.pickle"
    what.write_bytes(pickle.dumps((config.markdown_extensions, config.mdx_configs, pages)))
    build = python("-m", "mkdocs", "build", "-q", "-d", work / "site", "-f")
    return len(pages), [
        Task("Python-Markdown alone", python(CHILDREN / "markdown_alone.py", what), ROOT),
        Task("**`mkdocs build`**", (*build, str(without)), ROOT),
        Task("`mkdocs build` with the labs", (*build, str(labs)), ROOT),
    ]


def table(rows: list[Row], names: tuple[str, str], budget: float, last: dict | None = None) -> str:
    """Return a Markdown table of what was measured: ratios to the first row, then seconds and MB.

    Args:
        rows: the limit first, then ours, then peers.
        names: the heading of the first column, and what the limit is called.
        budget: the highest ratio that ours may have; 0 for none.
        last: a further column, by the name of the row.
    """
    what, limit = names
    heading = [what, f"time ÷ {limit}", "worst", "budget", "seconds", f"memory ÷ {limit}", "MB"]
    lines = [[*heading, "fails if outputs are wrong"], ["---", *["--:"] * 6, "---"]]
    for row in rows:
        time = ["cannot run these", "", "", ""]
        if row.seconds:
            middle, worst = f"{median(row.ratios):.2f}", f"{max(row.ratios):.2f}"
            allowed = f"≤ {budget}" if budget and row is rows[1] else ""
            time = [middle, worst, allowed, f"{median(row.seconds):.2f}"]
        memory = [f"{row.megabytes / rows[0].megabytes:.2f}", f"{row.megabytes:.0f}"]
        lines.append([row.name, *time, *memory, (last or {}).get(row.name, "")])
    return "\n".join(f"| {' | '.join(line if last else line[:-1])} |" for line in lines)


def bench(work: Path, rounds: int) -> tuple[str, list[str]]:
    """Measure everything; return the tables, and a sentence for each budget that is broken."""
    texts, broken = [], []
    catches = compares(corpus(generated(work / "wrong", 1), work / "wrong-forms"))
    made = corpus(generated(work / "made", GENERATED_PAGES), work / "made-forms")
    early = corpus(generated(work / "early", GENERATED_PAGES, LATE), work / "early-forms")
    for of, whose, tasks, budget in (
        (made, "generated blocks of ten kinds", runners(made), SUITE_BUDGET),
        (early, "of them, without those for which torch loads modules late", runners(early)[:2], 0),
        (own := corpus(ROOT, work / "own-forms", learn()), "blocks of Learn", runners(own), 0),
    ):
        what = f"{of.blocks} {whose}, {len(of.pages)} pages"
        rows = measure(what, tasks, rounds)
        texts.append(f"**{what}.** The bare process finds, runs and compares them, and no more.")
        texts.append(table(rows, ("run by", "bare"), budget, catches))
        if budget and median(rows[1].ratios) > budget:
            broken.append(f"the suite over one bare process, {what}: more than {budget}")
    pages, tasks = builders(work)
    what = f"{pages} pages, this site"
    rows = measure(what, tasks, rounds)
    texts.append(
        f"**{what}.** Python-Markdown alone converts the same pages with the same extensions"
        " and options in one process, and writes nothing."
    )
    texts.append(table(rows, ("built by", "Python-Markdown"), BUILD_BUDGET))
    if median(rows[1].ratios) > BUILD_BUDGET:
        broken.append(f"the build over Python-Markdown alone, {what}: more than {BUILD_BUDGET}")
    return "\n\n".join(texts), broken


def main() -> None:
    """Measure, print, write the file of the page, and judge."""
    parser = argparse.ArgumentParser("tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each is timed (default 5)")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as work:
        tables, broken = bench(Path(work).resolve(), rounds)
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    machine = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}"
    notes = (
        f"Measured by `make bench` on {date.today()}: {machine},"
        f" Python {platform.python_version()}, {packages}.",
        f"Each command is a process of its own and ran once in each of {rounds} rounds, in an order"
        " that turns. A ratio divides two runs of one round; the median of all rounds is shown,"
        " and the worst. Memory is the peak of the process and its children, in one more run."
        " No pytest loads a plugin that it does not use; ours alone runs without pytest's logging,"
        " as pyproject.toml says.",
    )
    text = "\n\n".join([*notes, tables]) + "\n"
    print(text)
    (ROOT / "docs/.includes/bench.md").write_text(text, "utf-8", newline="\n")
    if broken:
        sys.exit("\n".join(f"bench: over budget: {each}" for each in broken))


if __name__ == "__main__":
    main()
