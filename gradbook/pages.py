"""The pages of the site, in the order of the navigation, and the settings in mkdocs.yml."""

import json
import re
from pathlib import Path
from typing import NamedTuple

from mkdocs.utils import meta, yaml

from gradbook import ROOT, Refused
from gradbook.errors.entries import plain


class PageError(Refused):
    """What is wrong with a page or with the navigation, in one line that names the place."""


class Page(NamedTuple):
    """A page: its file below `docs/`, and what lists of pages show about it.

    `questions` maps each question that the page answers, as its front matter lists them, to the id
    of the section that answers it, or to nothing if the whole page does.
    """

    source: str
    section: str
    title: str
    description: str
    questions: dict[str, str]

    @property
    def address(self) -> str:
        """The page's address on the site: `learn/leaves.html`."""
        return str(Path(self.source).with_suffix(".html").as_posix())

    @property
    def copy(self) -> str:
        """The address of its Markdown copy: `learn/leaves.md`."""
        return str(Path(self.source).with_suffix(".md").as_posix())

    @property
    def notebook(self) -> str:
        """The address of its notebook, if it has one: `learn/leaves.ipynb`."""
        return str(Path(self.source).with_suffix(".ipynb").as_posix())


def settings() -> dict:
    """Return the settings in mkdocs.yml, with values from the environment.

    As in MkDocs, the site's address ends with a slash, because other addresses are joined to it.
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
    """Return a page's text without its front matter, and the front matter.

    For a lab, they are the text of its first cell and the header of its `.py` file.
    """
    path = ROOT / "docs" / source
    if path.suffix == ".ipynb":
        about = json.loads(path.read_text("utf-8"))["metadata"]
        return cells(path)[0]["source"], about
    return meta.get_data(path.read_text("utf-8"))


def pages() -> list[Page]:
    """Return every page that the navigation names.

    Raises:
        PageError: a page is missing, or has no heading, description or questions; or a section of
        the navigation is not named like the folder of its pages.
    """
    return [_page(source, section) for source, section in _sources(settings()["nav"])]


def folder_of(section: str) -> str:
    """Return the folder below `docs/` with the pages of a section: `how-to` for `How-to`."""
    return section.lower().replace(" ", "-")


def _sources(nav: list, section: str = "") -> list[tuple[str, str]]:
    """Return the files of a navigation, each with the name of its outermost section."""
    found = []
    for entry in nav:
        name, what = next(iter(entry.items())) if isinstance(entry, dict) else ("", entry)
        if isinstance(what, list):
            found += _sources(what, section or name)
            continue
        if section and what.partition("/")[0] != folder_of(section):
            raise PageError(
                f"mkdocs.yml: nav has {what} in the section {section!r}, whose pages must lie in "
                f"docs/{folder_of(section)}/: move the page, or name the section as its folder"
            )
        found.append((what, section or name))
    return found


def _page(source: str, section: str) -> Page:
    where = f"docs/{source}"
    try:
        text, about = body(source)
    except FileNotFoundError:
        raise PageError(f"mkdocs.yml: nav names {where}, which is not there") from None
    if source.endswith(".ipynb"):
        where = f"{where.removesuffix('.ipynb')}.py"  # the file that is written by hand
    heading = re.search(r"^# (.+?)(?: \{[^}]*\})?$", text, re.MULTILINE)
    if not heading:
        raise PageError(f"{where}: the page has no heading of the first level: write `# Title`")
    if not about.get("description"):
        raise PageError(f"{where}: the page has no description: add one in its front matter")
    title = plain(about.get("title") or heading[1])
    return Page(source, section, title, about["description"], _questions(where, about))


def _questions(where: str, about: dict) -> dict[str, str]:
    """Return the questions of a front matter: a list, whose items may name a section's id."""
    listed, found = about.get("questions"), {}
    example = "write a list `questions:` in its front matter, as the other pages have it"
    if not listed or not isinstance(listed, list):
        raise PageError(f"{where}: the page answers no questions: {example}")
    for item in listed:
        single = isinstance(item, dict) and len(item) == 1
        question, section = next(iter(item.items())) if single else (item, "")
        if not isinstance(question, str) or not isinstance(section, str):
            raise PageError(f"{where}: {item!r} is not a question: quote it, or {example}")
        found[question] = section
    first = next(iter(found))
    if not first.endswith("?") or " " not in first:
        raise PageError(f"{where}: the first of its questions is asked in full words: {first!r}")
    return found
