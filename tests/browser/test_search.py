"""The search: it finds what people ask, by keyboard, loads nothing before, and works from disk."""

import re

import pytest
from checks import FRAME
from playwright.sync_api import expect
from site_files import EVERY

FIELD = ".md-search__input"
STATUS = ".md-search-result__meta"
ENTRY = ".md-search-result__item"
# What a reader sees: each entry is a page, with its best section below it. The other sections are
# folded under “more on this page” and are no hit.
LINK = ".md-search-result__item > a"
FOUND = re.compile(r"\d+ matching documents?")
NOTHING = "No matching documents"


@pytest.fixture
def search(visit, site):
    """Open the home page and return it with its search field in use."""
    page = visit(site.address)
    page.locator(FIELD).click()
    expect(page.locator(STATUS)).to_have_text("Type to start searching", timeout=20_000)
    return page


def ask(page, question: str) -> None:
    """Type a question; return when its answer stands there."""
    page.locator(".md-search-result__list").evaluate("list => list.replaceChildren()")
    page.locator(STATUS).evaluate("status => status.textContent = ''")
    page.locator(FIELD).fill(question)
    page.keyboard.press("End")  # the search listens to keys
    expect(page.locator(STATUS)).not_to_be_empty(timeout=20_000)


def answers() -> dict[str, set[str]]:
    """Return each question of the site, and the addresses that answer it.

    Several pages may claim one question, and each of them answers it. The search reads neither
    capitals nor a question mark, so they make no other question.
    """
    found = {}
    for page in EVERY:
        for question, sections in page.questions.items():
            places = [f"{page.address}#{each}" for each in sections.split()] or [page.address]
            found.setdefault(question.lower().removesuffix("?"), set()).update(places)
    return found


# Asks each question in turn, and returns the addresses that each of the first three entries shows.
ASKED = """async ([questions, base]) => {
  const one = selector => document.querySelector(selector)
  const field = one(".md-search__input"), status = one(".md-search-result__meta")
  const found = []
  for (const question of questions) {
    const answered = new Promise(done => {
      new MutationObserver(() => status.textContent && done()).observe(status, { childList: true })
    })
    one(".md-search-result__list").replaceChildren()
    status.textContent = ""
    field.value = question
    field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }))
    await answered
    const items = [...document.querySelectorAll(".md-search-result__item")].slice(0, 3)
    found.push(items.map(item => [...item.children].filter(each => each.matches("a"))
      .map(link => link.href.replace(base, ""))))
  }
  return found
}"""


def test_every_question_is_answered_within_the_first_three_entries(search, site):
    asked = answers()
    assert asked
    missed = []
    for question, came in zip(
        asked, search.evaluate(ASKED, [list(asked), site.address]), strict=True
    ):
        shown = {address for entry in came for address in entry}
        shown |= {address.partition("#")[0] for address in shown}
        if not shown & asked[question]:
            missed.append(f"{question!r}\n    answered in {asked[question]}\n    came {came}")
    assert not missed, (
        f"{len(missed)} of {len(asked)} questions are not answered; name what is asked in a "
        "heading or the first sentence of the page, or word the question in its front matter as "
        "people ask it:\n" + "\n".join(missed)
    )


@pytest.mark.parametrize("place", ["server", "disk"])
def test_nothing_is_fetched_for_the_search_before_it_is_used(visit, site, place):
    home = site.address if place == "server" else (site.folder / "index.html").as_uri()
    page = visit("about:blank")
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(home, wait_until="networkidle")
    page.mouse.wheel(0, 2000)
    page.evaluate(f"async () => {{ {FRAME} }}")
    about_search = re.compile(r"/search/|/workers/|/lunr/")
    assert [each for each in fetched if about_search.search(each)] == []
    page.locator(FIELD).click()
    expect(page.locator(STATUS)).to_have_text("Type to start searching", timeout=20_000)
    used = [each.removeprefix(home.removesuffix("index.html")) for each in fetched]
    used = sorted(each for each in used if about_search.search("/" + each))
    assert len(used) == 2 and used[1].startswith("search/search_index.js"), used


def test_the_search_works_by_keyboard_alone(visit, site):
    page = visit(site.address, reduced_motion="reduce")  # no colour fades in
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type("what is a leaf tensor")
    expect(page.locator(LINK).first).to_be_visible(timeout=20_000)
    looks = "link => getComputedStyle(link).backgroundColor + getComputedStyle(link).outlineStyle"
    first = page.locator(LINK).first
    before = first.evaluate(looks)
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    assert first.evaluate(looks) != before, "a focused result looks like the others"
    page.keyboard.press("ArrowDown")
    expect(first).not_to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(first).to_be_focused()
    address = first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(address)


def test_enter_in_the_field_opens_the_best_answer(search, site):
    ask(search, "cheat sheet")
    search.keyboard.press("Enter")
    search.wait_for_url(f"{site.address}reference/cheat-sheet.html")


def test_how_much_was_found_is_announced(search):
    status = search.locator(STATUS)
    assert status.get_attribute("role") == "status"
    ask(search, "leaf")
    expect(status).to_have_text(FOUND)
    ask(search, "xylophone")
    expect(status).to_have_text(NOTHING)
    expect(search.locator(ENTRY)).to_have_count(0)


def test_a_lab_is_shown_in_words_and_long_code_does_not_fill_the_list(search):
    ask(search, "momentum")
    lab = search.locator(ENTRY).filter(has=search.locator('a[href*="labs/"]'))
    assert "¶" not in lab.inner_text() and lab.locator("pre").count() == 0
    heights = search.locator(f"{ENTRY} > a pre").evaluate_all("all => all.map(e => e.offsetHeight)")
    assert heights and max(heights) < 150, heights


def test_escape_closes_the_search_and_leaves_its_field(search):
    ask(search, "leaf")
    search.keyboard.press("Escape")
    expect(search.locator("#__search")).not_to_be_checked()
    expect(search.locator(FIELD)).not_to_be_focused()


# Each has words that stand in the book, and signs that the search engine would take for commands.
SIGNS = [
    'RuntimeError: "one of the variables needed for gradient computation"',
    "RuntimeError: one of the variables",
    'an unmatched " quote and gradient',
    "<script>alert(1)</script> gradient",
    "`x.grad` [torch.FloatTensor [64, 128]], {gradient: 1}",
    "+gradient -leaf ~2 ^3 *",
    "gradient~9 leaf^x title:gradient nosuchfield:leaf",
    "+ gradient - leaf : ~ ^ *",
    "file \"C:\\x.py\", line 3 | grad; 100% ? # & 'leaf'",
    "gradient\u00a0leaf … — “leaf”",
]


def test_signs_in_a_question_are_signs(search, site):
    for question, came in zip(SIGNS, search.evaluate(ASKED, [SIGNS, site.address]), strict=True):
        assert came, question


def test_signs_alone_find_nothing_and_break_nothing(search, site):
    alone = ["+ - : *", "<>", '"', "…", "constructor __proto__ toString", "leaf"]
    *_, last = search.evaluate(ASKED, [alone, site.address])
    assert last
    expect(search.locator(STATUS)).to_have_text(FOUND)


@pytest.mark.parametrize("place", ["server", "disk"])
def test_a_link_with_a_question_opens_the_search_with_its_answers(visit, site, place):
    home = site.address if place == "server" else site.folder.as_uri() + "/"
    page = visit(f"{home}index.html?q=leaf+tensor")
    expect(page.locator(FIELD)).to_have_value("leaf tensor")
    expect(page.locator(STATUS)).to_have_text(FOUND, timeout=20_000)
    assert page.locator(LINK).count() > 0


@pytest.mark.parametrize("start", ["index.html", "learn/leaves.html"])
def test_the_search_works_from_a_folder_on_disk(visit, site, start):
    base = site.folder.as_uri() + "/"
    page = visit(base + start)
    page.keyboard.press("/")
    page.keyboard.type("element 0 of tensors does not require grad")
    link = page.locator(f'.md-search-result__item > a[href="{base}errors/backward.html#element-0"]')
    link.click(timeout=20_000)
    page.wait_for_url(f"{base}errors/backward.html#element-0")
