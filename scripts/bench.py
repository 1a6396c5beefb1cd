"""Measure what the checks and the build cost, and what a page weighs: `make bench`.

It measures processor time, because other programs on the machine affect it least.
"""

import gzip
import os
import pickle
import re
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median

from mkdocs.config import load_config

from gradbook import ROOT
from gradbook.fences import fences
from gradbook.pages import body, pages
from gradbook.verify.blocks import read_page

ROUNDS, INCLUDES = 3, ROOT / "docs/.includes"
BARE = """import contextlib, io, os, pickle, sys, torch
for path, source in pickle.load(open(sys.argv[1], "rb")):
    sys.path.insert(0, os.path.dirname(path))
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(source, path, "exec"), {"__name__": "__main__", "__file__": path})
    del sys.path[0]
    sys.modules.pop("engine", None)  # several pages have a module of this name"""
MARKDOWN = """import markdown, pickle, sys
extensions, options, texts = pickle.load(open(sys.argv[1], "rb"))
converter = markdown.Markdown(extensions=extensions, extension_configs=options)
for text in texts: converter.reset().convert(text)"""
HEAD = "import torch\n\nx = torch.tensor([{a}.0, {b}.0], requires_grad=True)\n"
KINDS = (
    "(x**2 + {b} * x).sum().backward()\nprint(x.grad)\n",
    "print(torch.func.vmap(torch.func.grad(lambda x: x**3))(x.detach()))\n",
    "(x**2).sum().backward()\ntorch.optim.SGD([x], lr=0.001).step()\nprint(x)\n",
)


def run(*arguments: object, folder: Path = ROOT, **environment: str) -> float:
    """Run Python with these arguments in a folder, and return the seconds of processor time."""
    before, command = sum(os.times()[2:4]), [sys.executable, *map(str, arguments)]
    env = os.environ | environment
    subprocess.run(command, cwd=folder, env=env, stdout=subprocess.DEVNULL, check=True)
    return sum(os.times()[2:4]) - before


def row(what: str, beside: str, ours: tuple, bare: tuple, folder: Path = ROOT) -> str:
    """Measure two commands alternately, and return their row of the table."""
    ratios = []
    for turn in (1, -1) * ROUNDS:
        seconds = {each: run(*each, folder=folder) for each in (ours, bare)[::turn]}
        ratios.append(seconds[ours] / seconds[bare])
        print(f"{what}: {seconds[ours]:.1f} s / {seconds[bare]:.1f} s", flush=True)
    return f"| {what} | {beside} | {median(ratios):.2f} | {min(ratios):.2f} to {max(ratios):.2f} |"


def tests(what: str, root: Path, listed: Path) -> str:
    """Return the row that compares the tests of a project's blocks with a bare process."""
    blocks = []
    for page in [*root.glob("docs/*.md"), *root.glob("docs/[!.]*/*.md")]:
        found = read_page(page, root, {each.line for each in fences(page.read_text("utf-8"))})
        blocks += [(str(block.source_path), block.source) for block in found]
    listed.write_bytes(pickle.dumps(blocks))
    commands = ("-m", "pytest", "docs"), ("-c", BARE, listed)
    return row(f"tests of {len(blocks):,} {what}", "one process", *commands, root)


def generated(root: Path) -> Path:
    """Make a project of 200 blocks on 20 pages, and record the outputs."""
    (root / "docs").mkdir(parents=True)
    (root / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    for number in range(200):
        code = (HEAD + KINDS[number % len(KINDS)]).format(a=number, b=2 * number)
        with (root / f"docs/{number // 10}.md").open("a", encoding="utf-8") as page:
            page.write(f"```python\n{code}```\n\n")
    run("-m", "pytest", "--update-outputs", "docs", folder=root)
    return root


def weight(page: Path) -> tuple[float, int]:
    """Return the kB of a first visit, each file compressed, and the number of files."""
    text = page.read_text("utf-8")
    loads = r'(?:<(?:script|img)\b[^>]*? src|<link rel="(?:icon|stylesheet)" href)="([^"]+)"'
    files = {page, *(page.parent / each for each in re.findall(loads, text))}
    for css in [each for each in files if each.suffix == ".css" and "<math" in text]:
        files |= {css.parent / each for each in re.findall(r'"(\S+woff2)"', css.read_text("utf-8"))}
    sizes = [len(gzip.compress(each.read_bytes(), 6)) for each in files if each.is_file()]
    return sum(sizes) / 1000, len(sizes)


def main(work: Path) -> None:
    """Measure everything, and write docs/.includes/bench.md and weight.md."""
    config, every, site = load_config(str(ROOT / "mkdocs.yml")), pages(), work / "site"
    texts = [body(page.source)[0] for page in every if page.source.endswith(".md")]
    options = pickle.dumps((config.markdown_extensions, config.mdx_configs, texts))
    (work / "pages").write_bytes(options)
    builds = ("-m", "mkdocs", "build", "-q", "-d", site), ("-c", MARKDOWN, work / "pages")
    cost = ["| what | compared with | ratio | range |", "|---|---|--:|--:|"]
    cost.append(tests("blocks of this site", ROOT, work / "own"))
    cost.append(tests("generated blocks", generated(work / "made"), work / "listed"))
    cost.append(row(f"build of {len(every)} pages", "Python-Markdown alone", *builds))
    versions = ", ".join(f"{each} {version(each)}" for each in ("torch", "pytest", "mkdocs"))
    cost += ["", f"Measured by `make bench` on {datetime.now(UTC):%Y-%m-%d}: {versions}."]
    found = sorted((*weight(site / page.address), page.title, page.source) for page in every)
    weights = ["| a first visit | page | kB | requests |", "|---|---|--:|--:|"]
    for name, place in {"lightest": 0, "median": len(found) // 2, "heaviest": -1}.items():
        weights.append("| {4} | [{2}](../{3}) | {0:.0f} | {1} |".format(*found[place], name))
    for name, table in {"bench.md": cost, "weight.md": weights}.items():
        (INCLUDES / name).write_text("\n".join([*table, ""]), "utf-8", newline="\n")
        print(*table, sep="\n")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        main(Path(folder).resolve())
