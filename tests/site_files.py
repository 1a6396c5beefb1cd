"""What several tests ask of the site: its settings, its pages, and the site itself."""

import html
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from gradbook import ROOT
from gradbook.fences import fences, shown_lines
from gradbook.pages import PageError, pages
from gradbook.publish import version
from gradbook.torch_pin import pinned

# As the deploy workflow sets them from the repository that it runs in.
ADDRESS = "https://gradbook.example/below/a/path/"
PUBLISHED = {
    "GRADBOOK_SITE_URL": ADDRESS,
    "GRADBOOK_REPO_URL": "https://code.example/gradbook",
    "GRADBOOK_EDIT_URI": "edit/main/docs/",
    "GRADBOOK_CHECKED": f"{pinned()} 2026-11-29",
    "SOURCE_DATE_EPOCH": str(version.second()),
}
# The pages of the navigation; a fault of theirs must not end the collection of all tests, so it is
# kept, and tests/site/test_learning_path.py says it.
try:
    EVERY, FAULT = pages(), ""
except PageError as error:
    EVERY, FAULT = [], str(error)
NAMES = [page.address for page in EVERY]
PAGES = sorted(page for page in (ROOT / "docs").rglob("*.md") if "/." not in page.as_posix())


def name(page: Path) -> str:
    """Return what a page's tests are called by: its place below docs/."""
    return page.relative_to(ROOT / "docs").as_posix()


def shown_blocks(page: Path) -> list[str]:
    """Return the code of each block of a page, or each cell of a lab, as a reader sees it."""
    if page.suffix == ".ipynb":
        cells = json.loads(page.read_text("utf-8"))["cells"]
        return ["".join(each["source"]) for each in cells if each["cell_type"] == "code"]
    blocks = []
    for fence in fences(page.read_text("utf-8")):
        if fence.info.startswith("python"):
            lines = fence.content
            if shown := shown_lines(fence, ROOT):
                file, first, last = shown
                lines = file.read_text("utf-8").splitlines()[first - 1 : last]
            blocks.append("\n".join(each for each in lines if "--8<-- [" not in each).strip("\n"))
    return blocks


def read(site: Path, name: str) -> str:
    """Return the text of a file of a built site."""
    return (site / name).read_text("utf-8")


def tag(text: str, pattern: str) -> str | None:
    """Return what the pattern finds in the head of a page, unescaped; None if it is not there."""
    found = re.search(pattern, text.partition("</head>")[0])
    return found and html.unescape(found[1])


def canonical(site: Path, name: str) -> str | None:
    """Return the address that a page says it has."""
    return tag(read(site, name), r'<link rel="canonical" href="([^"]*)"')


def files(folder: Path) -> dict[str, bytes]:
    """Return what each file of a folder holds."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def base(site: Path) -> str:
    """Return the address that a built site was told it has, with its last slash, or nothing."""
    return (canonical(site, "index.html") or "").removesuffix("index.html")


def build(folder: Path, **environment: str) -> None:
    """Build the site as `make build` does, but with neither torch nor pytest nor a network.

    With `**PUBLISHED` it is the site that readers meet: it knows its address and its repository.
    """
    alone = (
        "import socket, sys; sys.modules['torch'] = sys.modules['pytest'] = None\n"
        "class Refused(socket.socket):\n"
        "    def __init__(self, *_, **__): raise OSError('a build must not ask the network')\n"
        "socket.socket = socket.getaddrinfo = Refused\n"
        "from mkdocs.__main__ import cli\n"
        # Not --quiet: under it MkDocs counts no warning, and --strict stops nothing (mkdocs#4126).
        f"cli(['build', '--strict', '--site-dir', {str(folder)!r}], "
        "standalone_mode=False)\n"
        "from gradbook.cli import main\n"
        f"sys.exit(main(['publish', {str(folder)!r}]))"
    )
    plain = {name: os.environ[name] for name in os.environ if "GRADBOOK" not in name}
    result = subprocess.run(
        [sys.executable, "-c", alone],
        cwd=ROOT,
        env={**plain, "NO_MKDOCS_2_WARNING": "1", **environment},  # what it prints is checked
        capture_output=True,
        text=True,
        check=False,
    )
    said = [line for line in result.stderr.splitlines() if not line.startswith("INFO ")]
    if result.returncode or result.stdout or said:
        # Every test of the site ends with this, so it is as short as it can be.
        lines = "\n".join([*result.stdout.splitlines(), *said])
        pytest.fail(f"the site cannot be built: see `make build`\n{lines}", pytrace=False)


def small_site(folder: Path, pages: dict[str, str], **settings: object) -> Path:
    """Build a site of these pages, with the repository's mkdocs.yml; return where it is.

    It knows no address unless `site_url` is among the settings.
    """
    docs, built = folder / "docs", folder / "site"
    shutil.copytree(ROOT / "docs/assets", docs / "assets")
    shutil.copy(ROOT / "docs/LICENSE.txt", docs)
    for path, text in pages.items():
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text(text, "utf-8")
    config = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "docs_dir": str(docs),
        "site_dir": str(built),
        "watch": [],
        "nav": list(pages),
        "strict": False,  # a page may link to one that is not here
        "theme": {"custom_dir": str(ROOT / "docs/.overrides")},
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config | settings), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file"]
    subprocess.run(
        [*command, str(folder / "mkdocs.yml")],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=True,
    )
    return built
