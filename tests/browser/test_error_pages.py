"""The pages of `errors/` on a phone: the fix is on the first screen, and no page is too long."""

import pytest
from site_files import EVERY

from gradbook.errors.entries import own_page
from gradbook.pages import body

WIDTH, HEIGHT = 390, 844
LONGEST = 12_000  # pixels
ERRORS = [each for each in EVERY if each.section == "Errors" and each.source != "errors/index.md"]
OWN = [each for each in ERRORS if own_page(body(each.source)[0])]
GROUPED = [each for each in ERRORS if each not in OWN]


def phone(visit, site, page):
    """Open a page as a phone shows it."""
    return visit(site.address + page.address, viewport={"width": WIDTH, "height": HEIGHT})


@pytest.mark.parametrize("page", OWN, ids=lambda page: page.source)
def test_the_fix_with_its_output_is_on_the_first_screen_of_a_phone(visit, site, page):
    shown = phone(visit, site, page)
    block = shown.locator("article .language-python").first
    box = block.bounding_box()
    assert box["y"] + box["height"] <= HEIGHT
    assert "# >" in block.text_content()


@pytest.mark.parametrize("page", GROUPED, ids=lambda page: page.source)
def test_a_page_that_groups_messages_is_not_too_long(visit, site, page):
    height = phone(visit, site, page).evaluate("document.documentElement.scrollHeight")
    assert height <= LONGEST
