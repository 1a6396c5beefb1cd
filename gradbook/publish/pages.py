"""The pages of the site, in the order of its navigation."""

import json
import re
from pathlib import Path
from typing import NamedTuple

from mkdocs.utils import meta, yaml

from gradbook.errors.pages import plain

ROOT = Path(__file__).parents[2]


class PublishError(Exception):
    """Why the site cannot be published, in one line that names the place."""


class Page(NamedTuple):
    """A page: its file below `docs/`, and what a list of pages says about it."""

    source: str
    section: str
    title: str
    description: str

    @property
    def address(self) -> str:
        """Where the page stands in the site: `learn/leaves.html`."""
        return str(Path(self.source).with_suffix(".html").as_posix())

    @property
    def copy(self) -> str:
        """Where its Markdown copy stands: `learn/leaves.md`."""
        return str(Path(self.source).with_suffix(".md").as_posix())


def settings() -> dict:
    """Return what mkdocs.yml says, with the values of the environment.

    The site's address ends with a slash, as MkDocs has it: other addresses are joined to it.
    """
    with (ROOT / "mkdocs.yml").open(encoding="utf-8") as file:
        found = yaml.yaml_load(file)
    if address := found.get("site_url"):
        found["site_url"] = address.rstrip("/") + "/"
    return found


def cells(notebook: Path) -> list[dict]:
    """Return the cells of a notebook, their sources as one string each."""
    found = json.loads(notebook.read_text("utf-8"))["cells"]
    return [cell | {"source": "".join(cell["source"])} for cell in found]


def body(source: str) -> tuple[str, dict]:
    """Return a page's Markdown without its front matter, and the front matter."""
    return meta.get_data((ROOT / "docs" / source).read_text("utf-8"))


def pages() -> list[Page]:
    """Return every page that the navigation names.

    Raises:
        PublishError: a page is not there, or has no heading or no description.
    """
    return [_page(source, section) for source, section in _sources(settings()["nav"])]


def _sources(nav: list, section: str = "") -> list[tuple[str, str]]:
    """Return the files of a navigation, each with the name of its outermost section."""
    found = []
    for entry in nav:
        name, what = next(iter(entry.items())) if isinstance(entry, dict) else ("", entry)
        if isinstance(what, list):
            found += _sources(what, section or name)
        else:
            found.append((what, section or name))
    return found


def _page(source: str, section: str) -> Page:
    where = f"docs/{source}"
    try:
        if source.endswith(".ipynb"):
            # A notebook has no front matter: the sentence under its heading describes it.
            text, about = cells(ROOT / where)[0]["source"], {}
            paragraphs = re.sub(r"^#.*\n+", "", text).split("\n\n")
            about["description"] = plain(paragraphs[0])
        else:
            text, about = body(source)
    except FileNotFoundError:
        raise PublishError(f"mkdocs.yml: nav names {where}, which is not there") from None
    heading = re.search(r"^# (.+?)(?: \{[^}]*\})?$", text, re.MULTILINE)
    if not heading:
        raise PublishError(f"{where}: the page has no heading of the first level: write `# Title`")
    if not about.get("description"):
        raise PublishError(f"{where}: the page has no description: add one in its front matter")
    return Page(source, section, plain(about.get("title") or heading[1]), about["description"])
