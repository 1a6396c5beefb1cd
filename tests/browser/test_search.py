"""The search dialog in a browser; tests/site/test_search_ranking.py tests the results."""

import pytest
from playwright.sync_api import expect

PHONE = {"width": 390, "height": 844}
CHOSEN = "[role=option][aria-selected=true]"


@pytest.fixture
def search(visit, site):
    """Return a function that opens a page, types a query, and returns the page with the results."""

    def search(question, path="index.html", **options):
        page = visit(site.address + path, **options)
        page.keyboard.press("/")
        page.keyboard.type(question)
        page.locator(".gb-search p:visible", has_text="section").or_(
            page.locator(".gb-search-none")
        ).first.wait_for()
        return page

    return search


def options(page):
    # An explorer on the page has options, too: the speeds of its player.
    return page.locator("[role=option]")


@pytest.mark.parametrize("place", ["server", "disk"])
def test_nothing_is_loaded_for_the_search_before_its_first_use(visit, site, place):
    home = site.address if place == "server" else site.folder.as_uri() + "/"
    page, loaded = visit("about:blank"), []
    page.on("request", lambda request: loaded.append(request.url.removeprefix(home)))
    page.goto(f"{home}index.html", wait_until="networkidle")
    before = len(loaded)
    assert not any("search" in each or "minisearch" in each for each in loaded)
    page.get_by_role("button", name="Search").click()
    page.get_by_role("combobox", name="Search").fill("leaf")
    options(page).first.wait_for()
    scripts = ["search", "minisearch/minisearch-7.2.0", "ranking", "errors", "matching"]
    data = ["search/search_index.js", "search/questions.js"]
    used = [each for each in loaded[before:] if "favicon" not in each]  # it may come late
    assert sorted(used) == sorted([f"assets/{each}.js" for each in scripts] + data)


def test_the_search_works_by_keyboard_alone(search):
    page = search("no_grad", "learn/leaves.html")
    field, chosen = page.get_by_role("combobox", name="Search"), page.locator(CHOSEN)
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-expanded", "true")
    ids = options(page).evaluate_all("all => all.map(each => each.id)")
    for key, at in [("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", -1), ("Home", 0), ("End", -1)]:
        page.keyboard.press(key)
        expect(chosen).to_have_id(ids[at])
        expect(field).to_have_attribute("aria-activedescendant", ids[at])
        expect(chosen).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator("gradbook-search dialog")).to_be_hidden()
    page.keyboard.press("Control+K")
    expect(field).to_be_focused()
    expect(field).to_have_value("no_grad")
    page.keyboard.type("retain_grad")  # replaces the selected query
    expect(chosen).to_contain_text("retain_grad")
    page.keyboard.press("Enter")
    page.wait_for_url("**/learn/leaves.html#results")
    expect(page.locator("gradbook-search dialog")).to_be_hidden()
    shown = "element => getComputedStyle(element).boxShadow"
    assert page.locator("#results").evaluate(shown) != "none"
    assert page.locator("#mistakes").evaluate(shown) == "none"


def test_at_most_twelve_sections_are_listed_under_their_pages_and_counted(search):
    page = search("gradient")
    assert 1 < options(page).count() <= 12
    groups = page.locator(".gb-search [role=group]")
    trails = groups.evaluate_all("all => all.map(each => each.getAttribute('aria-label'))")
    assert len(set(trails)) == len(trails)
    said = f"{options(page).count()} sections on {len(trails)} pages, best first"
    expect(page.locator(".gb-search [role=status]")).to_have_text(said)
    expect(options(page).first.locator("mark").first).to_have_text("gradient", ignore_case=True)


def test_a_message_leads_to_its_entry_first(search):
    page = search("RuntimeError: element 0 of tensors does not require grad")
    found = options(page).first.get_attribute("href")
    assert found.endswith("errors/element-0-does-not-require-grad.html")
    expect(options(page).first).to_contain_text("Fix: ")


def test_alternatives_are_offered_if_nothing_matches(search):
    page = search("xylophone")
    expect(page.locator(".gb-search [role=status]")).to_have_text("Nothing matches.")
    assert options(page).count() == 0
    page.get_by_role("dialog").get_by_role("link", name="index of errors").click()
    page.wait_for_url("**/errors/index.html")


def test_a_question_is_text_and_nothing_else(search):
    page = search("<img src=x onerror=alert(1)> <b>gradient</b> leaf")
    assert options(page).count() > 0
    assert page.locator(".gb-search :is(img, b)").count() == 0


@pytest.mark.parametrize("place", ["server", "disk"])
def test_a_link_with_a_question_opens_its_answers(visit, site, place):
    home = site.address if place == "server" else site.folder.as_uri() + "/"
    page = visit(f"{home}learn/accumulation.html?q=leaf+tensor")
    expect(page.get_by_role("combobox", name="Search")).to_have_value("leaf tensor")
    options(page).first.click()
    page.wait_for_url(f"{home}learn/leaves.html*")


def test_on_a_phone_the_search_fills_the_screen_and_can_be_closed(search):
    page = search("leaf", viewport=PHONE)
    assert page.locator("gradbook-search dialog").bounding_box() == {"x": 0, "y": 0, **PHONE}
    page.get_by_role("button", name="Close").click()
    expect(page.locator("gradbook-search dialog")).to_be_hidden()


def test_without_scripts_there_is_no_search(visit, site):
    page = visit(f"{site.address}index.html", java_script_enabled=False)
    expect(page.locator("gradbook-search")).to_be_hidden()
    expect(page.locator("header .md-logo")).to_be_visible()
