"""Measure what ten further pages add to the checks, in units of one build: part of `make bench`.

The pages are generated in a copy of the repository, with three snippets and an explorer each. The
tests that are named after one page are run, then those of all ten, so what is done once for all
pages cancels out. Processor time is measured, because other programs affect it least.
"""

import contextlib
import ctypes
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import bench

from gradbook import ROOT

sys.path.insert(0, str(ROOT / "tests"))  # the site is built as its tests build it
from site_files import PUBLISHED

PAGES, MOST = 10, 0.81  # builds a page: 3 s on a machine that builds the site in 3.7 s
BUILDS = 2  # how often `make test` builds the site
SNIPPETS = {
    "product": "x = torch.tensor([{a}.0, {b}.0], requires_grad=True)\n"
    "loss = (x**2 * {b}).sum()\nloss.backward()\nprint(x.grad)\n",
    "layer": "layer = torch.nn.Linear(2, 1)\n"
    "layer(torch.tensor([[{a}.0, {b}.0]])).sum().backward()\n"
    "print(layer.weight.grad)\n",
    "refused": "x = torch.tensor([{a}.0, {b}.0])\ntry:\n    x.sum().backward()\n"
    'except RuntimeError as e:\n    print(f"RuntimeError: {{e}}")\n',
}
PAGE = """\
---
description: Page {n} of the benchmark, which shows what a page with three snippets adds.
questions:
  - What does generated page number {n} add to the checks?
---

# Generated page {n}

{text}
"""
PART = """\
## Part {name} {{#part-{name}}}

The gradient of each element follows from the rule of its power, and the block below prints it for
the numbers of this page. {more}

```python
--8<-- "how-to/made-{n}/{name}.py"
```
"""
MORE = (
    "A longer text stands here, because a page has some hundred words around each of its blocks. "
)


def write_pages(root: Path) -> list[Path]:
    """Write the pages into a copy of the repository; return their snippets, still without outputs.

    Each page stands in the navigation, and the last of its parts shows the graph of its product.
    """
    settings, written = root / "mkdocs.yml", []
    entries = "".join(f"      - Generated page {n}: how-to/made-{n}.md\n" for n in range(PAGES))
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("  - How-to:\n", f"  - How-to:\n{entries}"), "utf-8")
    for n in range(PAGES):
        parts = [PART.format(n=n, name=name, more=MORE * 8) for name in SNIPPETS]
        parts.append(f"```graph\nhow-to/made-{n}/product\n```\n")
        page = root / f"docs/how-to/made-{n}.md"
        page.write_text(PAGE.format(n=n, text="\n".join(parts)), "utf-8")
        folder = root / f"snippets/how-to/made-{n}"
        folder.mkdir()
        for name, source in SNIPPETS.items():
            path = folder / f"{name}.py"
            path.write_text("import torch\n\n" + source.format(a=n + 1, b=n + 2), "utf-8")
            written.append(path)
    return written


def run(root: Path, *arguments: object, **environment: str) -> float:
    """Run Python in the copy, and return the processor time, that of the browser included."""
    plain = {"PYTHONPATH": str(root), "NO_MKDOCS_2_WARNING": "1", "CI": ""}
    seconds, before = bench.run(*arguments, folder=root, **plain, **environment), os.times()
    time.sleep(1)  # until the browser's own processes have ended
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    return seconds + sum(os.times()[2:4]) - sum(before[2:4])


def copy(root: Path) -> None:
    """Copy the repository's files, and link the tools that its tests call."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    for name in filter(None, listed.stdout.decode().split("\0")):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes((ROOT / name).read_bytes())
    if (ROOT / ".cache").is_dir():
        (root / ".cache").symlink_to(ROOT / ".cache")


def main(root: Path) -> None:
    """Measure, and print what a page adds."""
    copy(root)
    build = ("-m", "mkdocs", "build", "--strict", "-q", "-d", root / "site")
    before = run(root, *build, **PUBLISHED)
    snippets = write_pages(root)
    run(root, "-m", "pytest", "--update-outputs", *snippets)
    run(root, "-m", "gradbook", "update", *snippets[:: len(SNIPPETS)])
    unit = run(root, *build, **PUBLISHED)
    run(root, "-m", "gradbook", "publish", "site", **PUBLISHED)
    print(f"One build takes {unit:.1f} s of processor time. In builds, a page adds:")
    print(f"{BUILDS * (unit - before) / PAGES / unit:.2f} to the builds of `make test`")
    for command, folders in {"test": ["docs", "tests"], "browser": ["tests/browser"]}.items():
        tests = ("-m", "pytest", "-q", *folders, "-k")
        one, all_of_them = (
            run(root, *tests, pages, GRADBOOK_SITE=str(root / "site"))
            for pages in ("made-0", "made-")
        )
        print(f"{(all_of_them - one) / (PAGES - 1) / unit:.2f} to the tests of `make {command}`")
    print(f"All of it may be {MOST}; two workers halve the time that it takes.")


if __name__ == "__main__":
    if sys.platform == "linux":
        # The browser leaves processes behind; as their reaper, this one is told their time.
        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER
    with tempfile.TemporaryDirectory() as folder:
        main(Path(folder).resolve())
