"""What several tests ask of the site: its settings, its pages, and the site itself."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from gradbook.fences import fences, shown_lines

ROOT = Path(__file__).parent.parent
# As the deploy workflow sets them from the repository that it runs in.
PUBLISHED = {
    "GRADBOOK_SITE_URL": "https://gradbook.example/below/a/path/",
    "GRADBOOK_REPO_URL": "https://code.example/gradbook",
    "GRADBOOK_EDIT_URI": "edit/main/docs/",
}
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


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml: no environment variable, and of a function its name."""


_Loader.add_constructor("!ENV", lambda loader, node: None)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", lambda loader, name, node: name)


def settings() -> dict:
    """Return what mkdocs.yml says."""
    return yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), _Loader)


def base(site: Path) -> str:
    """Return the address that a built site was told it has, with its last slash, or nothing."""
    found = re.search(
        r'<link rel="canonical" href="([^"]*/)', (site / "index.html").read_text("utf-8")
    )
    return found[1] if found else ""


def build(folder: Path, **environment: str) -> None:
    """Build the site as `make build` does, but where there is neither torch nor a network.

    With `**PUBLISHED` it is the site that readers meet: it knows its address and its repository.
    """
    alone = (
        "import socket, sys; sys.modules['torch'] = None\n"
        "class Refused(socket.socket):\n"
        "    def __init__(self, *_, **__): raise OSError('a build must not ask the network')\n"
        "socket.socket = socket.getaddrinfo = Refused\n"
        "from mkdocs.__main__ import cli\n"
        # Not --quiet: under it MkDocs counts no warning, and --strict stops nothing (mkdocs#4126).
        f"cli(['build', '--strict', '--site-dir', {str(folder)!r}], "
        "standalone_mode=False)\n"
        "from gradbook.publish.__main__ import main\n"
        f"sys.exit(main([{str(folder)!r}]))"
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
