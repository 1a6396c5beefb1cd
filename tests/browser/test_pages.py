"""Check every page of the site, with a single load per page.

Viewport sizes, palettes, media and text sizes are emulated on that load; see `checks.VIEWS`.
"""

import pytest
from checks import look
from explorers import step_through
from site_files import EVERY
from weight import overweight

from gradbook import ROOT
from gradbook.errors.entries import own_page
from gradbook.fences import explorer_of, fences
from gradbook.pages import body

SOURCES = {page.address: ROOT / "docs" / page.source for page in EVERY}
PATHS = sorted([*SOURCES, "404.html"])
SCREEN = 844  # the height of a phone, in pixels
LONGEST = 12_000


def graphs_in(path: str) -> list[str]:
    """Return the snippets that the graph fences in a page's source name."""
    source = SOURCES.get(path)
    if not source or source.suffix != ".md":
        return []
    return [name for name in map(explorer_of, fences(source.read_text("utf-8"))) if name]


def on_a_phone(path: str, page) -> list[str]:
    """Return what is wrong with the length of an error page that was loaded at 390 px.

    A page of one message shows the fix and its output on the first screen.
    """
    source = SOURCES.get(path)
    if not path.startswith("errors/") or path == "errors/index.html":
        return []
    if not own_page(body(source.relative_to(ROOT / "docs").as_posix())[0]):
        height = page.evaluate("document.documentElement.scrollHeight")
        return [f"it is {height} px long"] if height > LONGEST else []
    block = page.locator("article .language-python").first
    box = block.bounding_box()
    end = box["y"] + box["height"]
    wrong = [f"the fix ends at {end:.0f} px, below the first screen"] if end > SCREEN else []
    return wrong if "# >" in block.text_content() else [*wrong, "the first block has no output"]


def test_these_are_all_pages_of_the_site(site):
    assert site.pages() == PATHS


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_wrong_with_the_page(show, site, path):
    shown = show(site.address + path)
    wrong = on_a_phone(path, shown.page) + look(shown)
    names, stepped = step_through(shown.page)
    assert names == graphs_in(path)
    wrong += stepped + overweight(path, shown, site)
    assert not wrong, "\n" + "\n".join(wrong)
