"""The player of recorded graphs in a browser, with every control for stepping.

The test of each page steps through the page's recordings to the end and back.
"""

import re
import shutil

import pytest
from checks import CHECKS, FRAME, MOST_SHIFT, SETTLED, SHIFT
from explorers import BOTH, EXPLORERS, GRADIENTS, differing
from site_files import ADDRESS

CALM = {"reduced_motion": "reduce"}
CONTRAST = f"""explorer => {{ {CHECKS}; {EXPLORERS}
  const wrong = []
  for (let at = 0; at < explorer.steps.length; at++) {{
    explorer.go(at)
    wrong.push(...explorers.contrast(explorer, checks.ratio).map(each => `step ${{at}}: ${{each}}`))
  }}
  return wrong
}}"""
FIRST_VIEW = f"explorer => {{ {EXPLORERS}; return explorers.firstView(explorer) }}"
STEADY = f"explorer => {{ {EXPLORERS}; return explorers.steady(explorer) }}"


@pytest.fixture(scope="module")
def instant(small, sites):
    """Return the same site with Material's instant navigation, which loads no new page."""
    folder, address = sites.folder / "instant", f"{sites.address}instant/"
    shutil.copytree(sites.folder / "small", folder)
    for file in [*folder.glob("*.html"), folder / "sitemap.xml"]:
        text = file.read_text("utf-8").replace(f"{ADDRESS}small/", address)
        text = re.sub(r'"features": *\[', r'\g<0>"navigation.instant", ', text)
        file.write_text(text, "utf-8")
    return address


@pytest.fixture
def both(visit, small):
    """Return a function that opens the page with two explorers, and returns it with them."""

    def both(hash="", **options):
        page = visit(f"{small}both.html{hash}", **options)
        return page, *ready(page)

    return both


def ready(page):
    """Wait until the explorers have started; those off screen start when the browser is idle."""
    page.wait_for_selector("autograd-explorer", state="attached")
    page.wait_for_function("!document.querySelector('autograd-explorer:not([data-ready])')")
    return page.locator("#g0"), page.locator("#g1")


def step(explorer) -> int:
    return explorer.evaluate("explorer => explorer.step")


def test_links_lead_to_a_step_of_an_explorer_and_the_other_starts_at_its_own(both):
    page, first, second = both("#g1-s5")
    assert (step(first), step(second)) == (int(first.get_attribute("data-start")), 5)
    assert first.locator(".ag-live").text_content() == ""
    page.wait_for_load_state("load")
    page.evaluate(f"async () => {{ {FRAME * 3} }}")
    assert 60 < second.bounding_box()["y"] < 200
    link = page.get_by_role("link", name="step 4 of 0")
    for _ in range(2):
        link.click()
        assert step(first) == 4
        assert page.url.endswith("#g0-s4")
        first.get_by_role("button", name="Next step").click()
    page.get_by_role("link", name="step 4 of 1").click()
    assert (step(first), step(second)) == (5, 4)
    page.go_back()
    page.wait_for_function("document.querySelector('#g0').step === 4")
    first.get_by_role("button", name="Next step").click()
    first.locator(".ag-count").click()
    assert page.url.endswith(f"#g0-s{step(first)}")


def test_keys_step_only_the_explorer_that_has_the_focus(both):
    page, first, second = both()
    start, last = step(first), first.locator(".ag-step").count() - 1
    page.keyboard.press("ArrowRight")
    assert step(first) == start
    first.get_by_role("button", name="Next step").focus()
    for key, at in [
        ("ArrowRight", start + 1),
        ("ArrowLeft", start),
        ("End", last),
        ("ArrowRight", last),
        ("Home", 0),
        ("ArrowLeft", 0),
        ("Enter", 1),
    ]:
        page.keyboard.press(key)
        assert (key, step(first)) == (key, at)
    first.get_by_role("slider").focus()
    for key, at in [("End", last), ("ArrowLeft", last - 1), ("Home", 0), ("ArrowUp", 1)]:
        page.keyboard.press(key)
        assert (key, step(first)) == (key, at)
    assert step(second) == int(second.get_attribute("data-start"))
    first.locator("[aria-current] .ag-head").click()
    page.keyboard.press("ArrowRight")
    assert step(first) == 2


def test_the_space_key_and_the_button_play_and_pause(both):
    page, first, _ = both()
    last = first.locator(".ag-step").count() - 1
    # At this pace no step ends by itself while the test looks, however slow the machine is.
    never = "explorer => explorer.dataset.pace = 1e7"
    first.evaluate(never)
    first.get_by_role("slider").focus()
    page.keyboard.press(" ")
    assert step(first) == 0  # an explorer without any stepping plays from step 0
    page.keyboard.press(" ")
    first.evaluate("explorer => explorer.dataset.pace = 80")
    page.keyboard.press(" ")
    page.wait_for_function(  # it slows down in the page, before the test hears of the step
        """() => {
          const explorer = document.querySelector("#g0")
          if (explorer.step >= 1) explorer.dataset.pace = 1e7
          return explorer.step >= 1
        }"""
    )
    page.keyboard.press(" ")
    stopped = step(first)
    first.evaluate("explorer => explorer.dataset.pace = 80")
    page.wait_for_timeout(250)
    assert step(first) == stopped < last
    first.get_by_role("button", name="Play").click()
    page.wait_for_function(f"document.querySelector('#g0').step === {last}")
    first.get_by_role("button", name="Play").wait_for()  # playing stops at the end
    assert f"Step {last} of {last}" in first.locator(".ag-live").text_content()


def test_the_slider_scrubs(both):
    page, first, _ = both()
    slider = first.get_by_role("slider")
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    page.mouse.move(box["x"] + 3, box["y"] + box["height"] / 2)
    page.mouse.down()
    assert step(first) == 0
    page.mouse.move(box["x"] + box["width"] - 3, box["y"] + box["height"] / 2)
    assert step(first) == first.locator(".ag-step").count() - 1
    page.mouse.up()


def test_a_node_leads_to_its_run_and_then_to_its_next(both):
    page, first, second = both()
    node = second.locator(".ag-op").first
    runs = [int(each) for each in node.get_attribute("data-t").split(",")]
    for at in [*runs, runs[0]]:
        node.click()
        assert step(second) == at
    stop = first.locator('.ag-node[tabindex="0"]')
    assert stop.count() == 1
    stop.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    focused = page.evaluate("document.activeElement.dataset.t")
    assert str(step(first)) in focused.split(",")
    assert first.locator('.ag-node[tabindex="0"]').count() == 1


def test_a_step_is_announced_and_controls_have_names_and_room(both):
    _, first, _ = both()
    first.get_by_role("button", name="Next step").click()
    live = first.locator("[aria-live=polite]").text_content()
    head = first.locator("[aria-current] .ag-head").text_content()
    assert live.startswith(f"Step {step(first)} of ")
    assert head in live
    kinds = ":is(.ag-controls, .ag-tools) :is(button, input, select, a)"
    for control in first.locator(kinds).all():
        assert control.get_attribute("title")
        box = control.bounding_box()
        assert min(box["width"], box["height"]) >= 24


def test_reduced_motion_lists_every_step_and_moves_nothing(both):
    _, first, _ = both(**CALM)
    steps = first.locator(".ag-step").all()
    assert all(each.is_visible() for each in steps)
    first.get_by_role("button", name="Next step").click()
    assert first.evaluate("explorer => explorer.getAnimations({ subtree: true }).length") == 0
    first.get_by_role("button", name="All steps").click()
    assert sum(each.is_visible() for each in steps) == 1


def test_without_javascript_everything_is_readable(visit, small):
    page = visit(f"{small}both.html", java_script_enabled=False)
    for slug, name in zip(("g0", "g1"), BOTH, strict=True):
        explorer = page.locator(f"#{slug}")
        steps = explorer.locator(".ag-step").all()
        assert steps
        assert all(each.is_visible() for each in steps)
        assert explorer.locator(".ag-controls").count() == 0
        assert differing(name, explorer.evaluate(GRADIENTS)) == []


def test_print_shows_the_last_gradients_and_the_steps_only_if_they_are_listed(both):
    page, first, second = both()
    second.get_by_role("button", name="All steps").click()
    page.emulate_media(media="print")
    assert not any(each.is_visible() for each in first.locator(".ag-step").all())
    assert all(each.is_visible() for each in second.locator(".ag-step").all())
    assert not first.locator(".ag-controls").is_visible()
    assert differing(BOTH[0], first.evaluate(GRADIENTS)) == []


def test_it_waits_as_long_as_the_words_of_a_step_take(both):
    _, first, _ = both()
    words = "explorer => explorer.steps[explorer.step].innerText.split(/\\s+/).length"
    for at in range(first.locator(".ag-step").count()):
        first.evaluate("(explorer, at) => explorer.go(at)", at)
        waits = first.evaluate("explorer => explorer.reading()") / 60_000
        assert waits * 1.02 >= first.evaluate(words) / 210
        first.get_by_label("Speed").select_option("2")
        assert first.evaluate("explorer => explorer.reading()") / 60_000 == waits / 2
        first.get_by_label("Speed").select_option("1")


def test_the_keys_are_told_in_a_dialog(both):
    page, first, _ = both()
    first.get_by_role("button", name="Next step").focus()
    at = step(first)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keyboard shortcuts")
    assert "previous, next step" in dialog.text_content()
    page.keyboard.press("ArrowRight")  # the open dialog receives the keys
    assert step(first) == at
    page.keyboard.press("Escape")
    dialog.wait_for(state="detached")
    first.get_by_role("button", name="Keyboard shortcuts").click()
    dialog.get_by_role("button", name="Close").click()
    dialog.wait_for(state="detached")


def test_the_full_screen_shows_it_larger_and_whole(both):
    page, first, _ = both()
    head = first.locator("[aria-current] .ag-head")
    before = head.bounding_box()["height"]
    first.get_by_role("button", name="Next step").focus()
    page.keyboard.press("f")
    page.wait_for_function("document.fullscreenElement?.id === 'g0'")
    assert head.bounding_box()["height"] > 1.2 * before
    for part in (".ag-controls", ".ag-scroll", "[aria-current] .ag-head"):
        box = first.locator(part).bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= 901
    first.get_by_role("button", name="Full screen").click()  # headless full screen receives no keys
    page.wait_for_function("!document.fullscreenElement")


def test_the_drawing_can_be_enlarged_fitted_and_moved(both):
    page, first, _ = both()
    first.evaluate("explorer => explorer.scrollIntoView()")
    drawing = first.locator(".ag-svg")
    width = drawing.bounding_box()["width"]
    for name, grows in (("Zoom in", 1.25), ("Zoom in", 1.25), ("Zoom out", 0.8)):
        first.get_by_role("button", name=name).click()
        found = drawing.bounding_box()["width"]
        assert found == pytest.approx(width * grows, rel=0.01)
        width = found
    box = first.locator(".ag-scroll").bounding_box()
    at = step(first)
    before = drawing.bounding_box()
    page.mouse.move(box["x"] + 180, box["y"] + 300)
    page.mouse.down()
    page.mouse.move(box["x"] + 150, box["y"] + 340, steps=4)
    page.mouse.up()
    after = drawing.bounding_box()
    assert (before["x"] - after["x"], after["y"] - before["y"]) == pytest.approx((30, 40), abs=1)
    assert step(first) == at  # dragging did not click the node below the pointer
    first.get_by_role("button", name="Show the whole drawing").click()
    found = drawing.bounding_box()
    assert found["height"] <= box["height"] and found["width"] <= box["width"]


def test_a_saved_drawing_shows_outside_of_the_page(both, visit, tmp_path):
    page, first, _ = both()
    first.get_by_role("button", name="Next step").click()
    with page.expect_download() as saved:
        first.get_by_role("button", name="Save").click()
    assert saved.value.suggested_filename == f"g0-step-{step(first)}.svg"
    file = tmp_path / "saved.svg"
    saved.value.save_as(file)
    alone = visit(file.as_uri())
    for selector, name in (("rect", "fill"), ("rect", "stroke"), ("text", "font-size")):
        style = (
            f"each => [...each.querySelectorAll('{selector}')]"
            ".filter(one => one.getClientRects().length)"
            f".map(one => getComputedStyle(one)['{name}'])"
        )
        shown = first.locator(".ag-svg").evaluate(style)
        assert alone.locator("svg").first.evaluate(style) == shown
    assert "var(" not in file.read_text("utf-8")


def test_a_thumbnail_leads_to_its_explorer_which_is_laid_out_then(visit, site):
    page = visit(f"{site.address}understand/gallery.html")
    ready(page)
    explorer = page.locator("#attention")
    assert not explorer.is_visible()
    page.locator(".ag-wall").get_by_role("link", name="Attention").click()
    explorer.locator(".ag-controls").wait_for()
    page.wait_for_function("Math.abs(attention.getBoundingClientRect().top) < 200")
    assert page.locator("autograd-explorer:visible").count() == 1
    assert explorer.evaluate(FIRST_VIEW) == []
    # A link to the heading of an explorer opens it, too, and leads to the heading.
    there = visit(f"{site.address}understand/gallery.html#recurrent-graph")
    there.locator("#recurrent .ag-controls").wait_for()
    assert -1 <= there.locator("#recurrent-graph").bounding_box()["y"] < 200
    titles = page.locator(".ag-wall a").all_text_contents()
    headings = page.locator("article h3[id$=-graph]").all_text_contents()
    assert titles == [each.removesuffix("¶").strip() for each in headings]


def test_the_gallery_prints_on_eight_sheets(visit, site):
    page = visit(f"{site.address}understand/gallery.html")
    ready(page)
    sheets = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", sheets)) <= 8


WIDTHS = [1440, 1280, 1024, 900, 390]


@pytest.mark.parametrize("width", WIDTHS)
def test_words_and_drawing_stand_on_one_screen_and_nothing_jumps(visit, small, width):
    page = visit(f"{small}kinds.html", viewport={"width": width, "height": 844})
    ready(page)
    for explorer in page.locator("autograd-explorer").element_handles():
        explorer.evaluate("explorer => explorer.scrollIntoView()")
        page.wait_for_timeout(100)
        assert explorer.evaluate(FIRST_VIEW) == []
        assert explorer.evaluate(STEADY) == []


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_jumps_when_the_script_starts(visit, small, width, motion):
    size = {"width": width, "height": 900}
    page = visit("about:blank", viewport=size, reduced_motion=motion)
    held = []
    page.route("**/explorer.js", lambda route: held.append(route))
    page.goto(f"{small}both.html", wait_until="commit")
    # The page is laid out, but the script has not loaded.
    page.wait_for_function("document.readyState === 'interactive'")
    page.evaluate(f"async () => {{ {FRAME} {FRAME} {SHIFT.replace('buffered: true', '')} }}")
    held[0].continue_()
    page.wait_for_function(SETTLED)
    assert page.evaluate("shift") < MOST_SHIFT


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_and_lines_stand_out(visit, small, scheme):
    page = visit(f"{small}kinds.html", color_scheme=scheme, **CALM)
    ready(page)
    for explorer in page.locator("autograd-explorer").element_handles():
        assert explorer.evaluate(CONTRAST) == []


def test_it_starts_after_instant_navigation(visit, instant):
    page = visit(instant)
    # Material follows a link by itself only after it has fetched the list of pages.
    page.wait_for_load_state("networkidle")
    page.evaluate("window.stayed = true")
    page.get_by_role("link", name="a step").click()
    first, second = ready(page)
    page.wait_for_function("document.querySelector('#g1').step === 3")
    page.wait_for_load_state("networkidle")  # wait until the page that Material fetched is shown
    page.go_back()
    page.wait_for_selector("#g0", state="detached")
    page.get_by_role("link", name="Both").click()
    first, second = ready(page)
    assert page.evaluate("stayed")
    assert first.locator(".ag-controls").count() == second.locator(".ag-controls").count() == 1
    page.get_by_role("link", name="step 4 of 1").click()
    assert step(second) == 4
    page.wait_for_function(
        "getComputedStyle(document.querySelector('.ag-main')).display === 'grid'"
    )
