"""The error finder of `errors/` in a browser: pasting, keyboard, opened from disk, narrow."""

import pytest
from checks import axe, check
from playwright.sync_api import expect

from gradbook.errors.entries import read
from gradbook.errors.matching import template

ENTRIES = read()
TEMPLATES = [[template(each) for each in entry.messages] for entry in ENTRIES if entry.messages]
ELEMENT = "RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn"
FRAME = '  File "/home/me/train.py", line 12, in step\n    loss.backward()\n'
TRACEBACK = f"Traceback (most recent call last):\n{FRAME}{ELEMENT}\n"
NONE = "RuntimeError: CUDA error: out of memory"
STATUS = ".finder [role=status]"
LABEL = "Paste a message or a whole traceback"


@pytest.fixture
def finder(visit, site):
    """Open the finder and return its page."""

    def open_page(query="", **options):
        page = visit(f"{site.address}errors/index.html{query}", **options)
        page.get_by_label(LABEL).wait_for()
        return page

    return open_page


def box(page):
    return page.get_by_label(LABEL)


def links(page) -> list[str]:
    return page.locator(".finder ol a").evaluate_all("all => all.map(a => a.getAttribute('href'))")


def paste(page, text: str) -> None:
    """Put a text into the box, and wait for the finder's answer."""
    page.locator(STATUS).evaluate("status => { status.textContent = 'asked' }")
    box(page).fill(text)
    answered(page)


def answered(page) -> None:
    expect(page.locator(STATUS)).not_to_have_text("asked")


def test_a_pasted_traceback_leads_to_its_entry(finder):
    page = finder()
    assert page.locator(".finder ol").is_hidden()
    paste(page, TRACEBACK)
    assert links(page)[0] == "element-0-does-not-require-grad.html"
    assert page.locator(".finder mark").first.text_content() == ELEMENT.partition(": ")[2]
    assert "element 0 of tensors" in page.locator(STATUS).text_content()
    assert page.locator(".finder .finder-fix").first.text_content()


def test_it_says_where_nothing_matches_and_offers_the_search_of_the_site(finder):
    page = finder()
    offer = page.get_by_role("button", name="Search the site")
    assert offer.is_hidden()
    paste(page, TRACEBACK.replace(ELEMENT, NONE))
    assert links(page) == []
    assert page.locator(STATUS).text_content() == "No entry matches this text."
    offer.focus()
    page.keyboard.press("Enter")
    field = page.get_by_role("combobox")
    assert field.input_value() == NONE
    assert field.evaluate("field => field === document.activeElement")
    page.locator("[role=option]").first.wait_for()
    page.reload()
    paste(page, ELEMENT)
    assert page.get_by_role("button", name="Search the site").is_hidden()
    paste(page, "")
    assert page.locator(STATUS).text_content() == ""
    assert links(page) == []


def test_it_is_used_with_the_keyboard_alone(finder):
    page = finder()
    box(page).focus()
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(outline) == "solid"
    page.keyboard.insert_text(TRACEBACK)
    page.locator(".finder ol a").first.wait_for()
    page.keyboard.press("Tab")
    assert (
        page.evaluate("document.activeElement.getAttribute('href')")
        == "element-0-does-not-require-grad.html"
    )
    assert page.evaluate(outline) == "solid"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/errors/element-0-does-not-require-grad.html")


def test_a_link_opens_it_filled(finder):
    page = finder("?q=element%200%20of%20tensors%20does%20not%20require%20grad")
    page.wait_for_selector(".finder ol a")
    assert box(page).input_value() == "element 0 of tensors does not require grad"
    assert links(page)[0] == "element-0-does-not-require-grad.html"
    assert "?q=element" in page.url
    assert page.locator("dialog").is_hidden()


def test_nothing_is_executed_that_is_pasted(finder):
    page = finder()
    paste(page, f"<img src=x onerror=alert(1)> {ELEMENT} <b>x</b>")
    assert page.locator(".finder :is(img, b)").count() == 0
    assert links(page)[0] == "element-0-does-not-require-grad.html"


# Count how often the finder searches a text for a part of a message.
COMPARED = """text => {
  const names = ["slice", "indexOf", "lastIndexOf"], own = {}
  let calls = 0
  for (const name of names) {
    own[name] = String.prototype[name]
    String.prototype[name] = function (...given) { calls++; return own[name].apply(this, given) }
  }
  window.gradbookMatches(text, window.gradbookErrors)
  Object.assign(String.prototype, own)
  return calls
}"""


@pytest.mark.parametrize("text", [ELEMENT, ELEMENT[:40], NONE])
def test_a_long_traceback_takes_no_more_comparisons_than_its_last_line(finder, text):
    page = finder()
    calls = page.evaluate(COMPARED, text)
    assert page.evaluate(COMPARED, FRAME * 200 + text) == calls
    assert 0 < calls < 10 * sum(map(len, TEMPLATES))


def test_it_works_from_disk_and_asks_for_nothing(visit, site):
    path = site.folder / "errors/index.html"
    page, asked = visit(path.as_uri() + "?q=element 0 of tensors does not require grad"), []
    page.wait_for_selector(".finder ol a")
    assert links(page)[0] == "element-0-does-not-require-grad.html"
    page.on("request", lambda request: asked.append(request.url))
    paste(page, NONE)
    paste(page, TRACEBACK)
    assert asked == []
    page.locator(".finder ol a").first.click()
    page.wait_for_url("**/element-0-does-not-require-grad.html")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_its_answers_fit_and_can_be_read(finder, scheme, width):
    """The page without an answer is checked with all other pages, with all rules of axe."""
    page = finder(color_scheme=scheme, viewport={"width": width, "height": 844})
    for text in (TRACEBACK + "x" * 300, NONE):
        paste(page, text)
        assert check(page, "sideways", "pale") + axe(page, part=".finder") == []


@pytest.mark.parametrize("script", ["errors.js", "finder.js", "none"])
def test_without_its_scripts_there_is_a_list_and_no_box_that_never_answers(browser, site, script):
    page = browser.new_page(java_script_enabled=script != "none")
    page.route(f"**/{script}", lambda route: route.abort())
    page.goto(f"{site.address}errors/index.html")
    expect(page.locator("textarea")).to_be_hidden()
    expect(page.locator("#messages")).to_be_visible()
    assert page.locator(".md-content li a[href*='#']").count() >= len(ENTRIES)
    page.close()
