"""The player of recorded graphs, in a browser: by every way of stepping.

That each recording steps to its end and back is tested with the page that shows it.
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
  for (let at = 0; at < explorer.dataset.steps; at++) {{
    explorer.go(at)
    wrong.push(...explorers.contrast(explorer, checks.ratio).map(each => `step ${{at}}: ${{each}}`))
  }}
  return wrong
}}"""


@pytest.fixture(scope="module")
def instant(small, sites):
    """Return the same site, with links that Material follows without loading a page."""
    folder, address = sites.folder / "instant", f"{sites.address}instant/"
    shutil.copytree(sites.folder / "small", folder)
    for file in [*folder.glob("*.html"), folder / "sitemap.xml"]:
        text = file.read_text("utf-8").replace(f"{ADDRESS}small/", address)
        text = re.sub(r'"features": *\[', r'\g<0>"navigation.instant", ', text)
        file.write_text(text, "utf-8")
    return address


@pytest.fixture
def both(visit, small):
    """Open the page with two explorers."""
    return lambda hash="", **options: visit(f"{small}both.html{hash}", **options)


def ready(page):
    """Wait until the explorers have started: those far from the screen do when there is time."""
    page.wait_for_selector("autograd-explorer")
    page.wait_for_function("!document.querySelector('autograd-explorer:not([data-ready])')")
    return page.locator("#g0"), page.locator("#g1")


def step(explorer) -> int:
    return explorer.evaluate("explorer => explorer.step")


def test_links_lead_to_a_step_of_an_explorer_and_the_other_starts_at_its_own(both):
    page = both("#g1-s5")
    first, second = ready(page)
    assert (step(first), step(second)) == (int(first.get_attribute("data-start")), 5)
    assert first.locator(".ag-live").text_content() == ""
    page.wait_for_load_state("load")
    assert -1 <= second.bounding_box()["y"] < 200
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
    page = both()
    first, second = ready(page)
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
    page = both()
    first, _ = ready(page)
    first.evaluate("explorer => explorer.dataset.pace = 80")
    start, last = step(first), first.locator(".ag-step").count() - 1
    first.get_by_role("slider").focus()
    page.keyboard.press(" ")
    page.wait_for_function(f"document.querySelector('#g0').step >= {start + 2}")
    page.keyboard.press(" ")
    stopped = step(first)
    page.wait_for_timeout(250)
    assert step(first) == stopped
    first.get_by_role("button", name="Play").click()
    page.wait_for_function(f"document.querySelector('#g0').step === {last}")
    first.get_by_role("button", name="Play").wait_for()  # the end stops it
    assert f"Step {last} of {last}" in first.locator(".ag-live").text_content()


def test_the_slider_scrubs(both):
    page = both()
    first, _ = ready(page)
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
    page = both()
    first, second = ready(page)
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
    first, _ = ready(both())
    first.get_by_role("button", name="Next step").click()
    live = first.locator("[aria-live=polite]").text_content()
    head = first.locator("[aria-current] .ag-head").text_content()
    assert live.startswith(f"Step {step(first)} of ")
    assert head in live
    for control in first.locator(".ag-controls :is(button, input, a)").all():
        assert control.get_attribute("aria-label")
        box = control.bounding_box()
        assert min(box["width"], box["height"]) >= 24


def test_reduced_motion_lists_every_step_and_moves_nothing(both):
    first, _ = ready(both(**CALM))
    steps = first.locator(".ag-step").all()
    assert all(each.is_visible() for each in steps)
    first.get_by_role("button", name="Next step").click()
    assert first.evaluate("explorer => explorer.getAnimations({ subtree: true }).length") == 0
    first.get_by_role("button", name="All steps").click()
    assert sum(each.is_visible() for each in steps) == 1


def test_without_javascript_everything_is_readable(both):
    page = both(java_script_enabled=False)
    for slug, name in zip(("g0", "g1"), BOTH, strict=True):
        explorer = page.locator(f"#{slug}")
        steps = explorer.locator(".ag-step").all()
        assert steps
        assert all(each.is_visible() for each in steps)
        assert explorer.locator(".ag-controls").count() == 0
        assert differing(name, explorer.evaluate(GRADIENTS)) == []


def test_print_shows_every_step_and_the_last_gradients(both):
    page = both()
    first, _ = ready(page)
    page.emulate_media(media="print")
    assert all(each.is_visible() for each in first.locator(".ag-step").all())
    assert not first.locator(".ag-controls").is_visible()
    assert differing(BOTH[0], first.evaluate(GRADIENTS)) == []


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_jumps_when_the_script_starts(visit, small, width, motion):
    size = {"width": width, "height": 900}
    page = visit("about:blank", viewport=size, reduced_motion=motion)
    held = []
    page.route("**/explorer.js", lambda route: held.append(route))
    page.goto(f"{small}both.html", wait_until="commit")
    # The page is laid out, and the script has not come.
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
    page.evaluate("window.stayed = true")
    page.get_by_role("link", name="a step").click()
    first, second = ready(page)
    page.wait_for_function("document.querySelector('#g1').step === 3")
    page.wait_for_load_state("networkidle")  # the page that Material fetched is the one shown
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


def test_it_works_from_disk(visit, small, sites):
    page = visit((sites.folder / "small/both.html").as_uri() + "#g1-s3")
    _, second = ready(page)
    assert step(second) == 3
