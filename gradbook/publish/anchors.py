"""The public addresses within the pages, which readers, teachers and search engines may keep.

`gradbook publish` writes them into the site as `anchors.txt`. When the site is deployed,
scripts/compare_anchors.py compares the list of the published site with the new build, so that no
address disappears unnoticed.
"""

import functools
import re
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath

_REDIRECT = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"#]+)')


class Places(HTMLParser):
    """What a page links to and loads, its ids, and which of them are public."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.leads: list[tuple[int, str]] = []  # the line, and the address
        self.places: set[str] = set()
        self.public: set[str] = set()
        self.inside = False  # the article
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the places and addresses of a tag."""
        values = dict(attrs)
        name = values.get("id")
        self.inside |= tag == "article"
        self.places |= {name, values.get("name") if tag == "a" else None} - {None}
        for attribute in ("href", "src", "action"):
            if attribute in values:
                self.leads.append((self.getpos()[0], values[attribute] or ""))
        # Public ids are those of headings, explorers, and blocks. Other ids are generated.
        meant = re.fullmatch("h[1-6]|autograd-explorer", tag)
        if self.inside and name and (meant or values.get("class") == "snippet-source"):
            self.public.add(name)

    def handle_endtag(self, tag: str) -> None:
        """Note the end of the article."""
        self.inside &= tag != "article"


@functools.cache
def read(page: Path) -> Places:
    """Return what is on a built page, cached because most pages are read often."""
    return Places(page.read_text("utf-8"))


def built_pages(site: Path) -> list[Path]:
    """Return the pages of a built site, without those that only redirect to another."""
    every = sorted(site.rglob("*.html"))
    return [page for page in every if not _REDIRECT.search(page.read_text("utf-8"))]


def anchors(site: Path) -> list[str]:
    """Return the public addresses of a built site, sorted, such as `learn/leaves.html#leaf`."""
    return sorted(
        f"{page.relative_to(site).as_posix()}#{name}"
        for page in built_pages(site)
        for name in read(page).public
    )


def leads_somewhere(site: Path, address: str) -> bool:
    """Say whether an address is on the site; a redirect is followed to its page."""
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
