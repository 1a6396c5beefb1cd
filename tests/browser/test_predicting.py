"""The switch "Predict the outputs", played on a short page, a long one, and one with errors."""

import json
import re

import pytest
from checks import STORES_NOTHING, axe, check, copied, lay_out, paint
from playwright.sync_api import expect
from site_files import ROOT, shown_blocks
from weight import compressed, overweight

SHORT = "errors/silent-zero.html"
LONG = "how-to/per-sample-gradients.html"
ERRORS = "errors/module-parameters.html"  # with an output of several lines that are errors
LAB = "labs/descent.html"
PLAYED = pytest.mark.parametrize("path", [SHORT, LONG, ERRORS, LAB])
WIDTHS = pytest.mark.parametrize("width", [1280, 390])
# Each page is played in both widths, in one with the mouse and in the other with the keyboard.
BY_MOUSE = pytest.mark.parametrize(
    ("path", "width"), [(SHORT, 390), (LONG, 1280), (ERRORS, 390), (LAB, 1280)]
)
BY_KEYBOARD = pytest.mark.parametrize(
    ("path", "width"), [(SHORT, 1280), (LONG, 390), (ERRORS, 1280), (LAB, 390)]
)
FIELDS = ".predict input, .predict textarea"
OPEN = "for (const each of document.querySelectorAll('details')) each.open = true"
# What PyTorch printed for each field of the page, without the `# >`.
RECORDED = """() => [...document.querySelectorAll(".predict")].map(box =>
  box.nextElementSibling.textContent.trimEnd().replace(/^ *# > ?/gm, ""))"""
# Where everything of the article is, and how wide code scrolls.
PLACES = """() => [...document.querySelectorAll("article *")]
  .filter(each => !each.matches(".lab-output > span, svg *") &&
    !each.closest(".predict, .predict-score, .predict-switch, script, template"))
  .map(each => [each.localName, each.getBoundingClientRect().top + scrollY,
    each.matches("pre > code") ? each.scrollWidth : 0])"""
# The article without what Material adds to a block when it comes into view.
ARTICLE = """() => {
  const copy = document.querySelector("article").cloneNode(true)
  for (const each of copy.querySelectorAll("pre, code, .predict-switch"))
    for (const name of ["id", "class", "tabindex", "aria-pressed"]) each.removeAttribute(name)
  return copy.innerHTML
}"""


@pytest.fixture
def play(visit, site):
    """Return a function that opens a page and presses the switch."""

    def play(path, width=1280, **options):
        size = {"width": width, "height": 900}
        page = visit(site.address + path, viewport=size, reduced_motion="reduce", **options)
        page.wait_for_load_state("networkidle")
        page.evaluate(OPEN)
        press(page)
        return page

    return play


def press(page) -> None:
    page.get_by_role("button", name="Predict the outputs").click()
    page.locator(".predict-score").wait_for()


def type_in(page, text="", key="Enter") -> None:
    """Answer the first open field with a text, or as it is recorded."""
    page.locator(FIELDS).first.fill(text or page.evaluate(RECORDED)[0])
    page.locator(FIELDS).first.press(key)


def score(page) -> str:
    return page.locator(".predict-score p").text_content()


def wrong(text: str) -> str:
    return "EOFError: no" if "Error" in text else f"not {text}"


@BY_MOUSE
def test_a_page_is_played_with_the_mouse_and_remembers_it(play, path, width):
    page = play(path, width)
    recorded = page.evaluate(RECORDED)
    total = len(recorded)
    assert total == page.locator(FIELDS).count() > 5
    assert score(page) == f"0 of {total} right"
    # The first is right, the second is wrong, the third is shown, and all others are right.
    for at, text in enumerate(recorded):
        field = page.locator(FIELDS).first
        if at != 2:
            field.fill(wrong(text) if at == 1 else text)
        field.locator("xpath=following-sibling::button").click()
    expect(page.locator(FIELDS)).to_have_count(0)
    assert score(page) == f"{total - 2} of {total} right · 1 wrong · 1 shown"
    states = [each.get_attribute("data-state") for each in page.locator(".predict").all()]
    assert states == ["right", "wrong", "shown", *["right"] * (total - 3)]
    assert page.locator(".predict del").first.is_visible()
    assert page.locator(".predict-printed").inner_text().split() == [
        word
        for line in recorded[1].split("\n")
        for word in ["#", ">"] * (path != LAB) + line.split()
    ]
    page.reload()
    page.evaluate(OPEN)
    assert page.locator(".predict").count() == 0
    press(page)
    assert score(page) == f"{total - 2} of {total} right · 1 wrong · 1 shown"
    page.get_by_role("button", name="Start over").click()
    expect(page.locator(FIELDS)).to_have_count(total)
    expect(page.locator(FIELDS).first).to_be_focused()
    assert score(page) == f"0 of {total} right"


@BY_KEYBOARD
def test_a_page_is_played_with_the_keyboard(play, path, width):
    page = play(path, width)
    recorded = page.evaluate(RECORDED)[:5]
    total = page.locator(FIELDS).count()
    page.locator(FIELDS).first.focus()
    for at, text in enumerate(recorded):
        page.keyboard.insert_text(text if at != 3 else wrong(text))
        # Enter in a field of several lines that is not full begins the next line.
        page.keyboard.press("Enter" if at != 3 else "Control+Enter")
        box = page.locator(".predict").nth(at)
        expect(box).to_be_focused()
        expect(box).to_have_attribute("data-state", "wrong" if at == 3 else "right")
        said = page.locator(".predict-score [role=status]").text_content()
        assert said.startswith("Wrong. " if at == 3 else "Right. ")
        assert at != 3 or recorded[3] in said
        while not page.evaluate("document.activeElement.matches('.predict :is(input, textarea)')"):
            page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="show output 6")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".predict").nth(5)).to_have_attribute("data-state", "shown")
    assert score(page) == f"4 of {total} right · 1 wrong · 1 shown"


def test_enter_in_several_lines_compares_when_all_are_there(play):
    page = play(ERRORS)
    field = page.locator(".predict textarea").first
    label = field.get_attribute("aria-label")
    assert re.search(r"Output \d+ of \d+, line \d+ of \w+\.py: .* in these 3 lines\?", label)
    field.focus()
    for _ in range(3):
        assert field.is_visible()
        page.keyboard.type("AttributeError: ")
        page.keyboard.press("Enter")
    expect(page.locator(".predict:focus")).to_have_attribute("data-state", "right")


@WIDTHS
@PLAYED
def test_nothing_moves_but_by_the_line_with_the_score(visit, site, path, width):
    page = visit(site.address + path, viewport={"width": width, "height": 900})
    page.wait_for_load_state("networkidle")
    page.evaluate(OPEN)
    before, article = page.evaluate(PLACES), page.evaluate(ARTICLE)
    press(page)
    after = page.evaluate(PLACES)
    heading = page.evaluate("document.querySelector('h1').getBoundingClientRect().bottom + scrollY")
    line = after[-1][1] - before[-1][1]
    assert 0 < line < 60
    moved = [
        (one, other)
        for one, other in zip(before, after, strict=True)
        if abs(other[1] - one[1] - (line if one[1] >= heading - 1 else 0)) > 0.5
        or one[2] != other[2]
    ]
    assert moved == []
    # What a right answer shows takes the place of its field.
    for at, text in enumerate(page.evaluate(RECORDED)[:3]):
        type_in(page, text, "Control+Enter")
        assert page.evaluate(PLACES) == after, at
    page.get_by_role("button", name="Predict the outputs").click()
    expect(page.locator(".predict-score")).to_have_count(0)
    assert page.evaluate(PLACES) == before
    assert page.evaluate(ARTICLE) == article


@pytest.mark.parametrize("path", [SHORT, ERRORS])
def test_the_copy_buttons_copy_the_code_in_every_state(play, path):
    page = play(path, permissions=["clipboard-read", "clipboard-write"])
    blocks = [each.strip() for each in shown_blocks(ROOT / "docs" / path.replace(".html", ".md"))]
    page.locator(FIELDS).nth(0).fill("typed and not compared")
    for answer in ["", "wrong", page.evaluate(RECORDED)[3]]:
        page.locator(FIELDS).nth(1).fill(answer)
        page.locator(FIELDS).nth(1).locator("xpath=following-sibling::button").click()
    states = {each.get_attribute("data-state") for each in page.locator(".predict").all()}
    assert states == {"open", "shown", "wrong", "right"}
    texts = [each.strip() for each in copied(page, ".language-python.highlight")]
    assert texts == blocks


@WIDTHS
def test_the_page_is_accessible_while_it_asks_and_after_answers(play, width):
    page = play(ERRORS, width)
    lay_out(page)
    for answered in (False, True):
        recorded = page.evaluate(RECORDED)
        for text in ["", recorded[1], wrong(recorded[2])] if answered else []:
            page.locator(FIELDS).first.fill(text)
            page.locator(FIELDS).first.locator("xpath=following-sibling::button").click()
        assert axe(page, part="article") == [], answered
        for dark in (True, False):
            paint(page, dark=dark)
            assert check(page, "pale", "sideways") == [], (answered, dark)


def test_the_script_is_loaded_at_the_first_press_and_is_light(show, site):
    shown = show(f"{site.address}{LONG}", 1280)
    assert not [each for each in shown.urls() if "predict" in each]
    press(shown.page)
    loaded = {each.rpartition("/")[2] for each in shown.urls() if "predict" in each}
    assert loaded == {"predict.js", "predict.css"}
    assert sum(compressed(site.folder / "assets" / each) for each in loaded) < 8_500
    assert overweight(LONG, shown, site) == []


FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
ODD = ["[]", "{", '{"errors/silent-zero.html": 3}']
ODD += ['{"errors/silent-zero.html": {"marks": {"x": "__proto__"}, "right": "<b>", "total": 2}}']


@pytest.mark.parametrize("storage", [STORES_NOTHING, FULL], ids=["refused", "full"])
def test_a_storage_that_keeps_nothing_is_survived(visit, site, storage):
    page = visit("about:blank")
    page.add_init_script(storage)
    page.goto(site.address + SHORT)
    press(page)
    type_in(page)
    assert score(page) == "1 of 9 right"
    page.goto(f"{site.address}index.html")
    page.wait_for_load_state("networkidle")
    assert page.locator(".track-marks, .track-forget").count() == 0


def test_marks_that_nobody_wrote_are_survived(visit, site):
    page = visit(site.address + SHORT)
    for kept in ODD:
        page.goto(site.address + SHORT)
        page.evaluate("kept => localStorage.setItem('gradbook.predict', kept)", kept)
        press(page)
        type_in(page)
        assert score(page) == "1 of 9 right", kept
        page.evaluate("kept => localStorage.setItem('gradbook.predict', kept)", kept)
        page.goto(f"{site.address}index.html")
        page.wait_for_load_state("networkidle")
        assert page.locator(".track-marks").count() == 0, kept


def test_a_mark_belongs_to_the_output_that_was_answered(visit, site):
    page = visit(site.address + SHORT)
    press(page)
    for text in page.evaluate(RECORDED)[:2]:
        type_in(page, text)
    html = page.request.get(site.address + SHORT).text()
    first = re.search(r'class="output-mark"[^>]*># &gt; </a>', html)
    changed = html[: first.end()] + "4" + html[first.end() :]
    page.route(site.address + SHORT, lambda route: route.fulfill(body=changed))
    page.goto(site.address + SHORT)
    press(page)
    assert score(page) == "1 of 9 right"
    expect(page.locator(".predict").first).to_have_attribute("data-state", "open")


ANSWERS = ["x" * 1_000_000, "[" * 1_000_000, "<img src=x onerror=alert(1)>", "'\"`${1}\\", "\0"]
ANSWERS += ["\u202etensor([7.])\u202c", "tensor([" + "1., " * 200 + "])"]


def test_any_answer_leaves_the_page_working(play):
    page = play(SHORT)
    type_in(page)
    for count, answer in enumerate(ANSWERS, 1):
        page.locator(FIELDS).first.evaluate("(field, text) => { field.value = text }", answer)
        page.locator(FIELDS).first.press("Enter")
        assert score(page) == f"1 of 9 right · {count} wrong"
        assert page.locator("article img").count() == 0
        assert check(page, "sideways") == []
    type_in(page, page.evaluate(RECORDED)[count + 1])
    assert score(page).startswith("2 of 9 right")


def test_home_lists_the_marks_of_each_chapter_and_forgets_them(visit, site):
    page, requests = visit(f"{site.address}index.html"), []
    page.on("request", lambda request: requests.append(request.url))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert not [each for each in requests if "predict" in each]
    page.goto(f"{site.address}learn/leaves.html")
    press(page)
    type_in(page)
    total = int(re.search(r"of (\d+)", score(page))[1])
    page.goto(f"{site.address}index.html")
    expect(page.locator(".track-marks")).to_have_text(f" · 1 of {total} outputs right")
    expect(page.locator("li:has(.track-marks) a")).to_have_text("Leaf tensors")
    assert axe(page, part=".track") == check(page, "pale", "sideways") == []
    page.get_by_role("button", name="Forget my predictions").click()
    expect(page.locator(".track-marks")).to_have_count(0)
    expect(page.get_by_role("status").filter(has_text="deleted")).to_be_focused()
    assert page.evaluate("localStorage.getItem('gradbook.predict')") is None


def test_a_page_from_disk_asks_and_remembers(visit, site):
    page = visit((site.folder / "learn/leaves.html").as_uri())
    press(page)
    type_in(page)
    kept = json.loads(page.evaluate("localStorage.getItem('gradbook.predict')"))
    assert kept["learn/leaves.html"]["right"] == 1
    page.goto((site.folder / "index.html").as_uri())
    page.locator(".track-marks").wait_for()


def test_on_paper_the_outputs_are_blank_and_nothing_else_is_added(play):
    page = play(SHORT)
    page.emulate_media(media="print")
    assert not page.locator(".predict-score").is_visible()
    assert page.locator(FIELDS).first.is_visible()
    assert not page.locator(".predict button").first.is_visible()


def test_without_scripts_there_is_no_switch(visit, site):
    page = visit(site.address + SHORT, java_script_enabled=False)
    assert not page.locator(".predict-switch").is_visible()
    assert page.locator(".output").first.is_visible()


def test_the_address_of_an_output_leads_to_it(visit, site):
    page = visit(f"{site.address}learn/leaves.html")
    link = page.locator("a.output-mark").nth(5)
    link.focus()
    page.keyboard.press("Enter")
    assert page.url.endswith(link.get_attribute("href"))
    assert link.evaluate("link => link.getBoundingClientRect().top > 48")
    expect(page.locator(".output:has(:target)")).to_have_css("outline-style", "solid")
