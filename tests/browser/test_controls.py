"""The controls around every page, by keyboard, touch and on paper, each tested on one page."""

import pytest
from checks import FRAME, STORES_NOTHING, axe, check
from playwright.sync_api import expect

PHONE = {"width": 390, "height": 844}
FOCUSED = "document.activeElement"


@pytest.fixture
def open_page(visit, site):
    """Return a function that opens a page of the site and waits until its scripts have loaded."""

    def open_page(path="learn/leaves.html", **options):
        page = visit(site.address + path, reduced_motion="reduce", **options)
        page.wait_for_load_state("networkidle")
        return page

    return open_page


@pytest.mark.parametrize("width", [1280, 390])
def test_the_skip_link_leads_to_the_text(open_page, width):
    page = open_page(viewport={"width": width, "height": 900})
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED}.closest('article') !== null")


@pytest.mark.parametrize("clipboard", ["given", "missing"])
def test_a_copy_button_works_by_keyboard_and_announces_it(visit, small, clipboard):
    page = visit("about:blank", permissions=["clipboard-read", "clipboard-write"])
    if clipboard == "missing":  # as on a page from another machine over plain http
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(f"{small}sound.html")
    button = page.get_by_role("button", name="Copy to clipboard")
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_role("status").filter(has_text="Copied").wait_for()
    expect(button).to_be_focused()
    page.evaluate("document.querySelector('article').append(document.createElement('textarea'))")
    page.locator("textarea").focus()
    page.keyboard.press("Control+V")
    expect(page.locator("textarea")).to_have_value("print(1)\n# > 1")


def test_no_single_letter_leaves_the_page(open_page):
    page = open_page()
    for key in "npfsNPFS.,":
        page.keyboard.press(key)
    # If a key had started a navigation, this fetch would be aborted.
    assert page.evaluate("fetch(location.href).then(({ url }) => url === location.href)")
    assert page.url.endswith("learn/leaves.html")


BEHIND = """() => {
  const { top, bottom, height } = document.activeElement.getBoundingClientRect()
  const edge = document.querySelector(".md-header").getBoundingClientRect().bottom
  const own = document.activeElement.closest(".md-header, .md-skip, .md-sidebar")
  if (!height || own || document.activeElement === document.body) return []
  return bottom <= edge + 1 && top >= -1 ? [document.activeElement.outerHTML.slice(0, 120)] : []
}"""


def test_going_back_nothing_with_the_focus_is_behind_the_header(open_page):
    page = open_page("reference/cheat-sheet.html", viewport=PHONE)
    page.locator("footer a").last.focus()
    behind = []
    for _ in range(70):
        page.keyboard.press("Shift+Tab")
        behind += page.evaluate(BEHIND)
    assert behind == []


def test_a_page_that_may_store_nothing_works(visit, site):
    page = visit("about:blank")
    page.add_init_script(STORES_NOTHING)
    page.goto(f"{site.address}learn/leaves.html?q=leaf")
    page.locator("[role=option]").first.wait_for()
    block = page.locator(".language-python.highlight").first
    block.get_by_role("button").wait_for(state="attached")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_dialogs_stand_out_from_the_page(open_page, site, scheme):
    page = open_page("index.html", viewport=PHONE, color_scheme=scheme)
    page.get_by_role("button", name="Navigation").click()
    assert page.get_by_role("link", name="Source").first.is_visible()
    assert check(page, "pale") == axe(page, part=".md-sidebar--primary") == []
    page.goto(f"{site.address}index.html?q=why+is+my+grad+None")
    page.locator("[role=option]").first.wait_for()
    assert check(page, "pale") == axe(page, part="dialog") == []
    page.get_by_role("combobox", name="Search").fill("xylophone")
    page.get_by_text("Nothing matches").wait_for()
    assert check(page, "pale") == axe(page, part="dialog") == []


@pytest.mark.parametrize("key", ["Enter", " "])
def test_escape_closes_the_navigation_and_gives_its_button_the_focus(open_page, key):
    page = open_page(viewport=PHONE)
    button = page.get_by_role("button", name="Navigation", exact=True)
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press(key)
    expect(page.locator("#__drawer")).to_be_checked()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(page.locator("#__drawer")).not_to_be_checked()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


# The focused element: its left edge, its text, and whether anything covers it.
STOP = """() => {
  const stop = document.activeElement
  if (!stop.closest(".md-sidebar--primary")) return null
  const { left, top, width, height } = stop.getBoundingClientRect()
  const there = document.elementFromPoint(left + width / 2, top + height / 2)
  return [left, stop.textContent.trim(), stop.contains(there)]
}"""


def test_in_the_drawer_every_stop_of_the_keyboard_is_seen_and_other_sections_open(open_page):
    page = open_page(viewport=PHONE)
    page.get_by_role("button", name="Navigation").focus()
    page.keyboard.press("Enter")
    page.evaluate(f"async () => {{ {FRAME} }}")
    names = []
    for _ in range(60):
        page.keyboard.press("Tab")
        if found := page.evaluate(STOP):
            left, name, seen = found
            names.append(name)
            assert 0 <= left < 260, name
            assert seen, f"{name!r} has the focus and is covered: hide it in gradbook.css"
    # `Learn` leads back to the other sections.
    assert {"Learn", "Gradients accumulate"} <= set(names), names


def test_what_is_printed(visit, site):
    page = visit(f"{site.address}learn/first-gradient.html#fit-a-line", color_scheme="dark")
    page.locator("#fit-a-line .ag-count").wait_for()
    steps, answer = page.locator("#fit-a-line .ag-steps"), page.locator("details.check").first
    inside = answer.locator("pre, p").first
    assert not inside.is_visible()
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    for name in (".md-header", ".md-sidebar >> nth=0", ".md-footer", "#fit-a-line .ag-controls"):
        assert not page.locator(name).is_visible(), name
    assert inside.is_visible()
    assert page.locator("#fit-a-line svg.ag-svg").is_visible()
    assert page.locator("#fit-a-line .ag-code").is_visible()
    assert not steps.is_visible()
    after = "link => getComputedStyle(link, '::after').content"
    external = page.locator("article a[href^='https://docs.pytorch']").first
    assert "docs.pytorch.org" in external.evaluate(after)
    assert page.locator("pre > code").first.evaluate(
        "code => getComputedStyle(code).whiteSpace"
    ) in ("pre-wrap", "break-spaces")
    page.emulate_media(media="screen")
    page.locator("#fit-a-line [data-do=on]").focus()
    page.keyboard.press("l")
    page.emulate_media(media="print")
    assert steps.is_visible()
