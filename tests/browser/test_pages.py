"""Every page of the site, wide and narrow, light and dark: what a reader must be able to count on.

A page is opened once for each width. The tests of that page follow one another on it: each leaves
it as it was. Where a test is of one width only, the other would say the same.
"""

from contextlib import contextmanager

import pytest
from checks import MOST_SHIFT, SHIFT, axe, check, copied, keyboard, lay_out
from site_files import PAGES, ROOT, shown_blocks

LABS = (ROOT / "docs/labs").glob("*.ipynb")
SOURCES = {
    page.relative_to(ROOT / "docs").with_suffix(".html").as_posix(): page
    for page in [*PAGES, *LABS]
}
PATHS = sorted([*SOURCES, "404.html"])
WIDE, NARROW = [(path, 1280) for path in PATHS], [(path, 390) for path in PATHS]
HEIGHT = 900

READY = """() => document.readyState === 'complete' && document.fonts.status === 'loaded' &&
  !document.querySelector('autograd-explorer:not([data-ready])')"""


def on(widths):
    """Return a mark for a test of these pages alone; they stand in one order everywhere."""
    return pytest.mark.parametrize("shown", widths, indirect=True, ids=name)


def name(shown) -> str:
    return "{}-{}".format(*shown)


class Shown:
    """A page as it is shown: what it complained of, and how far it shifted, while it loaded."""

    def __init__(self, page, path, width, complaints):
        self.page, self.path, self.width, self.complaints = page, path, width, complaints
        self.shift = page.evaluate("shift")

    @contextmanager
    def resized(self, width, height=HEIGHT):
        self.page.set_viewport_size({"width": width, "height": height})
        try:
            yield self.page
        finally:
            self.page.set_viewport_size({"width": self.width, "height": HEIGHT})

    @contextmanager
    def emulating(self, **media):
        self.page.emulate_media(**media)
        try:
            yield self.page
        finally:
            self.page.emulate_media(**dict.fromkeys(media, "null"))


@pytest.fixture(scope="module")
def context(browser):
    """Return what all pages share; they may use the clipboard."""
    permissions = ["clipboard-read", "clipboard-write"]
    context = browser.new_context(permissions=permissions, color_scheme="light")
    context.add_init_script(SHIFT)
    yield context
    context.close()


@pytest.fixture(scope="module")
def open_page(context, complain):
    """Return a function that opens an address, with nothing in the cache, all details open."""

    def open_page(address, path, width):
        page, complaints = context.new_page(), []
        complain(page, complaints)
        page.set_viewport_size({"width": width, "height": HEIGHT})
        context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
        page.goto(address)
        page.wait_for_function(READY)
        page.wait_for_timeout(100)  # what is going to move has begun to
        shown = Shown(page, path, width, complaints)
        lay_out(page)
        return shown

    return open_page


@pytest.fixture(scope="module", params=[*WIDE, *NARROW], ids=name)
def shown(request, open_page, site):
    """Open a page of the site at a width."""
    path, width = request.param
    shown = open_page(site.address + path, path, width)
    yield shown
    shown.page.close()


def test_these_are_all_pages_of_the_site(site):
    assert site.pages() == PATHS


def test_axe_finds_nothing_in_light(shown):
    with shown.emulating(color_scheme="light"):
        assert axe(shown.page) == []


def test_axe_finds_nothing_in_dark(shown):
    """By the one rule that asks for colours."""
    with shown.emulating(color_scheme="dark", reduced_motion="reduce"):
        assert axe(shown.page, "color-contrast") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_text_and_icons_stand_out(shown, scheme):
    """What axe cannot say is judged, too: what lies over something else, and icons."""
    with shown.emulating(color_scheme=scheme, reduced_motion="reduce") as page:
        assert check(page, "pale") == []


def test_it_loads_without_complaint_and_asks_nobody_else(shown):
    assert shown.complaints == []


def test_nothing_shifts_while_it_loads(shown):
    assert shown.shift <= MOST_SHIFT


def test_it_never_scrolls_sideways(shown):
    assert check(shown.page, "sideways") == []


@on(NARROW)
def test_it_fits_a_window_of_320_px(shown):
    with shown.resized(320) as page:
        assert check(page, "sideways") == check(page, "overlaps") == check(page, "cut") == []


def test_it_stays_whole_with_text_of_twice_the_size(shown):
    page = shown.page
    page.evaluate("document.documentElement.style.fontSize = '250%'")  # Material's is 125 %
    wrong = check(page, "sideways"), check(page, "overlaps"), check(page, "cut")
    page.evaluate("document.documentElement.style.fontSize = ''")
    assert wrong == ([], [], [])


def test_nothing_lies_over_a_text_or_cuts_it(shown):
    assert check(shown.page, "overlaps") == check(shown.page, "cut") == []


def test_the_header_covers_nothing_that_a_link_leads_to(shown):
    assert check(shown.page, "covered") == []


def test_tab_comes_to_everything_in_order_and_shows_where_it_is(shown):
    assert keyboard(shown.page) == []


@on(WIDE)
def test_nothing_moves_for_who_wants_no_motion(shown):
    with shown.emulating(reduced_motion="reduce") as page:
        assert check(page, "motion") == []


@on(WIDE)
def test_nothing_vanishes_in_forced_colours(shown):
    with shown.emulating(forced_colors="active") as page:
        assert check(page, "forced") == []


@on(WIDE)
def test_on_paper_it_is_all_there_black_on_white(shown):
    page = shown.page
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = false })")
    with shown.resized(680), shown.emulating(media="print", color_scheme="dark"):
        wrong = check(page, "print")
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert wrong == []


@on(WIDE)
def test_the_copy_buttons_copy_what_runs(shown):
    texts = [each.strip() for each in copied(shown.page, ".language-python.highlight")]
    source = SOURCES.get(shown.path)
    assert texts == ([each.strip() for each in shown_blocks(source)] if source else [])


@pytest.fixture(scope="module")
def still(browser):
    """Return a context that runs no script."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    yield context
    context.close()


@on(WIDE)
def test_without_scripts_and_from_disk_all_its_content_is_there(
    shown, still, context, site, complain
):
    text = check(shown.page, "text")
    page = still.new_page()
    page.goto(site.address + shown.path)
    lay_out(page)
    assert check(page, "text") == text
    assert check(page, "hidden") == check(page, "sideways") == check(page, "overlaps") == []
    page.close()
    if shown.path == "404.html":
        return  # a server answers with it for any folder: its addresses begin at the site's
    page, complaints = context.new_page(), []
    complain(page, complaints)
    page.goto((site.folder / shown.path).as_uri())
    page.wait_for_function(READY)
    assert check(page, "text") == text
    assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--gb-forward')")
    page.close()
    assert complaints == []
