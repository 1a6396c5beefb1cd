"""The error finder of `errors/` in a browser: pasting, keyboard, opened from disk, narrow."""

import pytest
from checks import axe, check
from playwright.sync_api import expect

from gradbook.errors.entries import read

ENTRIES = read()
TEMPLATES = sum(len(entry.messages) for entry in ENTRIES)
ELEMENT = "RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn"
ENTRY = "element-0-does-not-require-grad.html"
FRAME = '  File "/home/me/train.py", line 12, in step\n    loss.backward()\n'
TRACEBACK = f"Traceback (most recent call last):\n{FRAME}{ELEMENT}\n"
NONE = "RuntimeError: CUDA error: out of memory"
STATUS = ".finder p[role=status]"
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
    expect(page.locator(STATUS)).not_to_have_text("asked")


def test_a_pasted_traceback_leads_to_its_entry(finder):
    page = finder()
    assert page.locator(".finder ol").is_hidden()
    paste(page, TRACEBACK)
    assert links(page)[0] == ENTRY
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
    assert page.evaluate("document.activeElement.getAttribute('href')") == ENTRY
    assert page.evaluate(outline) == "solid"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Control+Enter")
    page.wait_for_url(f"**/errors/{ENTRY}")


def test_a_link_opens_it_filled(finder):
    page = finder("?q=element%200%20of%20tensors%20does%20not%20require%20grad")
    page.wait_for_selector(".finder ol a")
    assert box(page).input_value() == "element 0 of tensors does not require grad"
    assert links(page)[0] == ENTRY
    assert "?q=element" in page.url
    assert page.locator("dialog").is_hidden()


def test_nothing_is_executed_that_is_pasted(finder):
    page = finder()
    paste(page, f"<img src=x onerror=alert(1)> {ELEMENT} <b>x</b>")
    assert page.locator(".finder :is(img, b)").count() == 0
    assert links(page)[0] == ENTRY


# Count how often the finder searches a text for a part of a message.
COMPARED = """text => {
  const names = ["indexOf", "lastIndexOf"], own = {}
  let calls = 0
  for (const name of names) {
    own[name] = String.prototype[name]
    String.prototype[name] = function (...given) { calls++; return own[name].apply(this, given) }
  }
  gradbookMatching.matches(text, gradbookErrors)
  Object.assign(String.prototype, own)
  return calls
}"""


@pytest.mark.parametrize("text", [ELEMENT, ELEMENT[:40], NONE])
def test_a_long_traceback_takes_no_more_comparisons_than_its_last_line(finder, text):
    page = finder()
    calls = page.evaluate(COMPARED, text)
    assert page.evaluate(COMPARED, FRAME * 200 + text) == calls
    assert 0 < calls < 10 * TEMPLATES


# The data of the finder with a case and a symptom, whatever the pages have.
CASE = """() => {
  const entry = gradbookErrors.entries.find(({ at }) => at.startsWith("element-0-"))
  const says = ["element7of"], words = "nothing ever learns"
  entry.cases = [{ at: `${entry.at}#seven`, title: "The seventh", fix: "Do this.", says }]
  gradbookErrors.symptoms.push({ words, at: "x.html#y", title: "A symptom", fix: "Do that." })
}"""


def test_the_case_that_the_message_decides_comes_first_and_its_entry_below_it(finder):
    page = finder()
    page.evaluate(CASE)
    paste(page, ELEMENT.replace("0", "7"))
    assert links(page) == [f"{ENTRY}#seven", ENTRY]
    entry = page.locator(".finder-entry").first
    assert entry.locator(".finder-fix").all_text_contents() == ["Do this."]
    paste(page, ELEMENT)
    assert links(page) == [ENTRY]


def test_a_description_leads_to_a_symptom(finder):
    page = finder()
    page.evaluate(CASE)
    paste(page, "why does nothing ever learn?")
    assert links(page) == ["x.html#y"]
    assert page.locator(STATUS).text_content().startswith("One entry matches")
    paste(page, NONE + " nothing ever learns")
    assert links(page) == []


def test_on_a_phone_a_button_pastes_and_the_answer_comes_into_view(finder):
    page = finder(
        viewport={"width": 390, "height": 500},
        permissions=["clipboard-read", "clipboard-write"],
        has_touch=True,
    )
    page.evaluate("text => navigator.clipboard.writeText(text)", TRACEBACK)
    button = page.get_by_role("button", name="Paste", exact=True)
    expect(page.locator(".finder-keys")).to_be_hidden()
    button.click()
    expect(page.locator(".finder-entry").first).to_be_in_viewport(ratio=1)
    assert box(page).input_value().replace("\r", "") == TRACEBACK
    assert links(page)[0] == ENTRY


def test_the_button_is_hidden_where_the_clipboard_cannot_be_read(browser, site):
    page = browser.new_page(has_touch=True, viewport={"width": 390, "height": 844})
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(f"{site.address}errors/index.html")
    page.get_by_label(LABEL).wait_for()
    expect(page.locator(".finder-paste")).to_be_hidden()
    page.close()


def test_the_filter_shows_the_groups_and_items_with_all_words(finder):
    page = finder()
    items, groups = page.locator(".finder ~ ul > li:visible"), page.locator(".finder ~ h3:visible")
    every, field = items.count(), page.get_by_label("Filter the list")
    assert every == len(ENTRIES) and groups.count() > 10
    field.fill("Leaf  VARIABLE")
    shown = [text.lower() for text in items.all_text_contents()]
    assert 1 < len(shown) < 20 and all("leaf" in text and "variable" in text for text in shown)
    assert groups.count() < 6
    assert page.locator(".finder-count").text_content() == f"{len(shown)} of {every}"
    field.fill("")
    assert (items.count(), page.locator(".finder-count").text_content()) == (every, "")


def test_it_works_from_disk_and_asks_for_nothing(visit, site):
    path = site.folder / "errors/index.html"
    page, asked = visit(path.as_uri() + "?q=element 0 of tensors does not require grad"), []
    page.wait_for_selector(".finder ol a")
    assert links(page)[0] == ENTRY
    page.on("request", lambda request: asked.append(request.url))
    paste(page, NONE)
    paste(page, TRACEBACK)
    assert asked == []
    page.locator(".finder ol a").first.click()
    page.wait_for_url(f"**/{ENTRY}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_its_answers_fit_and_can_be_read(finder, scheme, width):
    """The page without an answer is checked with all other pages, with all rules of axe."""
    page = finder(color_scheme=scheme, viewport={"width": width, "height": 844})
    for text in (TRACEBACK + "x" * 300, NONE):
        paste(page, text)
        assert check(page, "sideways", "pale") + axe(page, part=".finder") == []


@pytest.mark.parametrize("script", ["errors.js", "matching.js", "finder.js", "none"])
def test_without_its_scripts_there_is_a_list_and_no_box_that_never_answers(browser, site, script):
    page = browser.new_page(java_script_enabled=script != "none")
    page.route(f"**/{script}", lambda route: route.abort())
    page.goto(f"{site.address}errors/index.html")
    expect(page.locator("textarea")).to_be_hidden()
    expect(page.locator("#finder-filter")).to_be_hidden()
    expect(page.locator("#messages")).to_be_visible()
    assert page.locator(".finder ~ ul > li > a").count() >= len(ENTRIES)
    page.close()
