"""The public addresses within the pages: what a reader, a teacher or a search engine may keep.

`python -m tests.public_anchors site` (`make anchors`) adds the new ones of the site to the list. It
removes none: what was public stays, or leads on.
"""

import functools
import re
import sys
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath

LIST = Path(__file__).with_suffix(".txt")
_REDIRECT = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"#]+)')


class Page(HTMLParser):
    """What a page leads to and loads, its places, and which of them are meant to be linked to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.leads: list[tuple[int, str]] = []  # the line, and the address
        self.places: set[str] = set()
        self.public: set[str] = set()
        self.inside = False  # the article
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        name = values.get("id")
        self.inside |= tag == "article"
        self.places |= {name, values.get("name") if tag == "a" else None} - {None}
        for attribute in ("href", "src", "action"):
            if attribute in values:
                self.leads.append((self.getpos()[0], values[attribute] or ""))
        # Headings, explorers, and blocks by the name of their file. Other ids are generated.
        meant = re.fullmatch("h[1-6]|autograd-explorer", tag)
        if self.inside and name and (meant or values.get("class") == "snippet-source"):
            self.public.add(name)

    def handle_endtag(self, tag: str) -> None:
        self.inside &= tag != "article"


@functools.cache
def read(page: Path) -> Page:
    """Return what stands on a built page. Most pages are asked for many times."""
    return Page(page.read_text("utf-8"))


def pages(site: Path) -> list[Path]:
    """Return the pages of a built site that hold something: not those that only lead to another."""
    every = sorted(site.rglob("*.html"))
    return [page for page in every if not _REDIRECT.search(page.read_text("utf-8"))]


def listed() -> list[str]:
    """Return the recorded addresses."""
    return LIST.read_text("utf-8").splitlines() if LIST.is_file() else []


def public(site: Path) -> set[str]:
    """Return the public addresses of a built site: `learn/leaves.html#leaf`."""
    return {
        f"{page.relative_to(site).as_posix()}#{name}"
        for page in pages(site)
        for name in read(page).public
    }


def leads_somewhere(site: Path, address: str) -> bool:
    """Say whether an address is on the site, where its page leads on to another also there."""
    page, _, name = address.partition("#")
    seen = set()
    while page not in seen and (site / page).is_file():
        seen.add(page)
        text = (site / page).read_text("utf-8")
        if not (redirect := _REDIRECT.search(text)):
            return name in read(site / page).places
        page = (site / PurePosixPath(page).parent / redirect[1]).resolve()
        page = page.relative_to(site.resolve()).as_posix()
    return False


def main(site: str) -> None:
    """Write the list."""
    known, found = set(listed()), public(Path(site))
    LIST.write_text("".join(f"{each}\n" for each in sorted(known | found)), "utf-8", newline="\n")
    print(f"{LIST.name}: {len(found - known)} added")


if __name__ == "__main__":
    main(*sys.argv[1:])
