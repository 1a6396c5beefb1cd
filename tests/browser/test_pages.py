"""Check every page of the site, with a single load per page.

Viewport sizes, palettes, media and text sizes are emulated on that load; see `checks.VIEWS`.
"""

import pytest
from checks import look
from explorers import step_through
from site_files import EVERY
from weight import overweight

from gradbook import ROOT
from gradbook.fences import explorer_of, fences

SOURCES = {page.address: ROOT / "docs" / page.source for page in EVERY}
PATHS = sorted([*SOURCES, "404.html"])


def graphs_in(path: str) -> list[str]:
    """Return the snippets that the graph fences in a page's source name."""
    source = SOURCES.get(path)
    if not source or source.suffix != ".md":
        return []
    return [name for name in map(explorer_of, fences(source.read_text("utf-8"))) if name]


def test_these_are_all_pages_of_the_site(site):
    assert site.pages() == PATHS


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_wrong_with_the_page(show, site, path):
    shown = show(site.address + path)
    wrong = look(shown)
    names, stepped = step_through(shown.page)
    assert names == graphs_in(path)
    wrong += stepped + overweight(path, shown, site)
    assert not wrong, "\n" + "\n".join(wrong)
