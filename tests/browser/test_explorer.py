"""The player of recorded graphs, in a browser: on every graph, by every way of stepping."""

import json
import re
from pathlib import Path

import pytest
from checks import CHECKS

from gradbook import ROOT

SNIPPETS = ROOT / "snippets"
RECORDINGS = {
    path.relative_to(SNIPPETS).as_posix().removesuffix(".graph.json"): path
    for path in sorted(SNIPPETS.rglob("*.graph.json"))
}
LINE, PATHS = "learn/first-gradient/fit_a_line", "learn/accumulation/used_twice"
KINDS = [LINE, "learn/backward-twice/second_time"]  # one of each kind of step and node
KINDS += [f"understand/gallery/{name}" for name in ("attention", "double_backward", "two_steps")]
CALM = {"reduced_motion": "reduce"}

# Walks an explorer to its end and back and returns what was wrong on the way.
WALK = """explorer => {
  const wrong = [], all = selector => [...explorer.querySelectorAll(selector)]
  const steps = all('.ag-step'), parts = all('[data-a], [data-from]'), seen = []
  const press = does => explorer.querySelector(`[data-do=${does}]`).click()
  const look = () => parts.map(part => part.dataset.s + part.matches('.is-off')).join()
  const check = step => {
    const expect = (right, what) => right || wrong.push(`step ${step}: ${what}`)
    const item = steps[step], { k: kind, line } = item.dataset
    const shown = steps.filter(each => getComputedStyle(each).visibility === 'visible')
    expect(shown.length === 1 && shown[0] === item, 'one step is shown')
    expect(all('[aria-current]').length === 1, 'one step is current')
    expect(explorer.querySelector('input').valueAsNumber === step, 'the slider follows')
    const lit = all('.ag-src.is-now').map(each => each.dataset.line)
    expect(lit.join() === line, `line ${line} is lit, not ${lit}`)
    for (const part of all('[data-t]')) {
      const runs = part.dataset.t.split(',').includes(String(step))
      expect(runs === (part.dataset.s === 'now'), `${part.getAttribute('class')} is lit`)
    }
    const now = all('.ag-node[data-s=now]').length
    expect(now === (kind === 'run' ? 1 : 0), `${now} nodes run`)
    for (const chip of all('.ag-chip')) {
      const { display, opacity } = getComputedStyle(chip.parentNode)
      const around = chip.parentNode.dataset.s
      if (around === 'idle' || around === 'later')
        expect(getComputedStyle(chip).display === 'none' || opacity < 0.2 || display === 'none',
          'a gradient is shown before it is there')
    }
  }
  while (explorer.step > 0) press('back')
  for (let step = 0; step < steps.length; step++) { check(step); seen.push(look()); press('on') }
  if (explorer.step !== steps.length - 1) wrong.push('the end is the end')
  for (let step = steps.length - 1; step >= 0; step--) {
    check(step)
    if (look() !== seen[step]) wrong.push(`step ${step} differs on the way back`)
    press('back')
  }
  while (explorer.step < steps.length - 1) press('on')
  return wrong
}"""

# What stands in the boxes of the leaves, in the order of the recording.
GRADS = """explorer => [...explorer.querySelectorAll('.ag-leaf')].map(leaf =>
  [...leaf.querySelectorAll('.ag-grad')]
    .filter(text => getComputedStyle(text).display !== 'none' && text.getClientRects().length)
    .map(text => text.textContent.replace('.grad', '').trim()))"""

# Contrast of every visible text with its ground and of every line with the drawing's, at a step.
CONTRAST = (
    f"explorer => {{ {CHECKS}"
    + """;
  const { ratio } = checks
  const style = (part, name) => getComputedStyle(part)[name]
  const clear = color => /transparent|, 0\\)$/.test(color)
  const ground = part => {
    while (clear(style(part, 'backgroundColor'))) part = part.parentElement
    return style(part, 'backgroundColor')
  }
  const fill = selector => part => style(part.parentNode.querySelector(selector), 'fill')
  const paper = () => ground(explorer.querySelector('.ag-graph'))
  const wrong = new Set()
  const check = (selector, color, under, least) => {
    for (const part of explorer.querySelectorAll(selector)) {
      const off = part.closest('[data-s=later], [data-s=idle] > .ag-chip, [aria-disabled=true]')
      if (off || !part.getClientRects().length || style(part, 'visibility') === 'hidden') continue
      const found = ratio(style(part, color), under(part))
      if (found < least) wrong.add(`${part.getAttribute('class') ?? part.nodeName} in ` +
        `${part.parentNode.getAttribute('class')}: ${found.toFixed(2)}`)
    }
  }
  check('.ag-node tspan, .ag-line2', 'fill', part =>
    style(part.closest('.ag-node').querySelector('.ag-box'), 'fill'), 4.5)
  check('.ag-glyph', 'fill', fill('.ag-tile'), 4.5)
  check('.ag-chip text', 'fill', fill('rect'), 4.5)
  check('.ag-ghost text', 'fill', paper, 4.5)
  check('.ag-step :is(p, b, code, dt, dd, span, td, summary), .ag-legend li, .ag-foot, ' +
    '.ag-count, .ag-zones span, .ag-src, .ag-src span', 'color', ground, 4.5)
  check('.ag-wire, .ag-ghostline, .ag-ghost rect, .ag-box', 'stroke', paper, 3)
  check('.ag-tip', 'fill', paper, 3)
  check('.ag-controls svg', 'color', part => ground(part.parentNode), 3)
  return [...wrong]
}"""
)


def page_of(names) -> str:
    """Return a page with these explorers and a link to a step of each."""
    parts = ["# Recorded"]
    for k, name in enumerate(names):
        graph = f"``` {{.graph #g{k}}}\n{name}\n```"
        parts.append(f"Watch [step 4 of {k}](#g{k}-s4).\n\n{graph}\n\nText after it.")
    return "\n\n".join(parts)


PAGES = {
    "index.md": "# Start\n\n[Both](both.md), and [a step](both.md#g1-s3).\n",
    "both.md": page_of([LINE, PATHS]),
    "kinds.md": page_of(KINDS),
    "all.md": page_of(RECORDINGS),
}


@pytest.fixture(scope="module")
def plain(sites):
    return sites.build("plain", PAGES)


@pytest.fixture(scope="module")
def instant(sites):
    return sites.build("instant", PAGES, theme={"features": ["navigation.instant"]})


@pytest.fixture
def both(visit, plain):
    """Open the page with two explorers."""
    return lambda hash="", **options: visit(f"{plain}both.html{hash}", **options)


def all_start(page) -> None:
    """Wait until the explorers have started: those far from the screen do when there is time."""
    page.wait_for_selector("autograd-explorer")
    page.wait_for_function("!document.querySelector('autograd-explorer:not([data-ready])')")


def ready(page):
    all_start(page)
    return page.locator("#g0"), page.locator("#g1")


def step(explorer) -> int:
    return explorer.evaluate("explorer => explorer.step")


def flat(data) -> list[float]:
    return [x for each in data for x in flat(each)] if isinstance(data, list) else [float(data)]


def holds_gradients(path: Path, shown: list[list[str]]) -> None:
    """Compare the boxes of the leaves with what each leaf's last accumulation left in `.grad`."""
    recording = json.loads(path.read_text("utf-8"))
    leaves = [node["id"] for node in recording["nodes"] if node["kind"] == "leaf"]
    left = {event["node"]: event["after"] for event in recording["events"] if "after" in event}
    assert len(shown) == len(leaves)
    for leaf, texts in zip(leaves, shown, strict=True):
        value = left.get(leaf) or {"shape": ["None"]}
        shape = "\u00d7".join(map(str, value["shape"]))
        if texts != [shape]:  # what is too long for the box is shown as its shape
            numbers = [float(each) for each in re.findall(r"nan|-?inf|[-\d.]+(?:e-?\d+)?", *texts)]
            expected = pytest.approx(flat(value["data"]), rel=6e-2, nan_ok=True)
            assert numbers == expected, f"{path}: {leaf} shows {texts}"


def test_every_recording_steps_to_its_end_and_back_and_ends_with_its_gradients(visit, plain):
    page = visit(f"{plain}all.html")
    all_start(page)
    explorers = page.locator("autograd-explorer").element_handles()
    assert len(explorers) == len(RECORDINGS) > 0
    for explorer, (name, path) in zip(explorers, RECORDINGS.items(), strict=True):
        assert (name, explorer.evaluate(WALK)) == (name, [])
        holds_gradients(path, explorer.evaluate(GRADS))


def test_every_explorer_of_the_site_steps_to_its_end_and_back(visit, site):
    fences = sum(
        len(re.findall(r"^ *```+ *(?:graph|\{ *\.graph\b)", page.read_text("utf-8"), re.MULTILINE))
        for page in (ROOT / "docs").rglob("*.md")
    )
    found = 0
    for path in site.pages():
        built = site.folder / path
        holds = "<autograd-explorer" in built.read_text("utf-8")
        assert holds == ("assets/explorer.js" in built.read_text("utf-8"))
        if not holds:
            continue
        page = visit(site.address + path)
        all_start(page)
        for explorer in page.locator("autograd-explorer").element_handles():
            found += 1
            assert (built.stem, explorer.evaluate(WALK)) == (built.stem, [])
            source = explorer.query_selector(".snippet-source").text_content()
            name = source.split(",")[0].removeprefix("snippets/").removesuffix(".py")
            holds_gradients(RECORDINGS[name], explorer.evaluate(GRADS))
        page.context.close()
    assert found == fences


def test_it_starts_where_the_graph_is_recorded(both):
    first, _ = ready(both())
    assert step(first) == int(first.get_attribute("data-start"))
    assert first.locator(".ag-live").text_content() == ""


def test_a_link_leads_to_its_step(both):
    page = both("#g1-s5")
    first, second = ready(page)
    assert step(second) == 5
    assert step(first) == int(first.get_attribute("data-start"))
    page.wait_for_load_state("load")
    assert -1 <= second.bounding_box()["y"] < 200


def test_a_link_in_the_text_leads_to_its_step_again_and_again(both):
    page = both()
    first, second = ready(page)
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


def test_the_counter_is_a_link_to_the_step(both):
    page = both()
    first, _ = ready(page)
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


@pytest.mark.parametrize("width", [1280, 390])
def test_without_javascript_everything_is_readable(both, width):
    page = both(java_script_enabled=False, viewport={"width": width, "height": 900})
    for slug, name in [("g0", LINE), ("g1", PATHS)]:
        explorer = page.locator(f"#{slug}")
        steps = explorer.locator(".ag-step").all()
        assert steps
        assert all(each.is_visible() for each in steps)
        tops = [each.bounding_box() for each in steps]
        assert len({(box["x"], box["y"]) for box in tops}) == len(steps)
        assert explorer.locator(".ag-controls").count() == 0
        shown = [
            [
                text.text_content().replace(".grad", "").strip()
                for text in leaf.locator(".ag-grad").all()
                if text.is_visible()
            ]
            for leaf in explorer.locator(".ag-leaf").all()
        ]
        holds_gradients(RECORDINGS[name], shown)


def test_print_shows_every_step_and_the_last_gradients(both):
    page = both()
    first, _ = ready(page)
    page.emulate_media(media="print")
    assert all(each.is_visible() for each in first.locator(".ag-step").all())
    assert not first.locator(".ag-controls").is_visible()
    holds_gradients(RECORDINGS[LINE], first.evaluate(GRADS))


def test_no_page_scrolls_sideways_on_a_telephone(visit, plain):
    page = visit(f"{plain}all.html", viewport={"width": 390, "height": 844})
    all_start(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
@pytest.mark.parametrize("width", [1280, 390, 320])
def test_nothing_jumps_when_the_script_starts(visit, plain, width, motion):
    size = {"width": width, "height": 900}
    page = visit("about:blank", viewport=size, reduced_motion=motion)
    held = []
    page.route("**/explorer.js", lambda route: held.append(route))
    page.goto(f"{plain}both.html", wait_until="commit")
    page.wait_for_selector(".md-footer")
    page.wait_for_timeout(300)  # the page stands, and the script has not come
    page.evaluate(
        "shift = 0; new PerformanceObserver(list => { for (const entry of list.getEntries())"
        " shift += entry.value }).observe({ type: 'layout-shift' })"
    )
    held[0].continue_()
    ready(page)
    page.wait_for_timeout(300)
    assert page.evaluate("shift") < 0.01


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_and_lines_stand_out(visit, plain, scheme):
    page = visit(f"{plain}kinds.html", color_scheme=scheme, **CALM)
    all_start(page)
    for explorer in page.locator("autograd-explorer").element_handles():
        for at in range(int(explorer.get_attribute("data-steps"))):
            explorer.evaluate("(explorer, at) => explorer.go(at)", at)
            assert explorer.evaluate(CONTRAST) == []


def test_it_plays_on_after_the_palette_changes(both):
    page = both(color_scheme="light", **CALM)
    first, _ = ready(page)
    first.get_by_role("button", name="Next step").click()
    at, box = step(first), first.locator(".ag-box").first
    ink = "box => getComputedStyle(box).stroke"
    before = box.evaluate(ink)
    page.get_by_title("Switch to dark").click()
    assert box.evaluate(ink) != before
    assert step(first) == at
    first.get_by_role("button", name="Next step").click()
    assert step(first) == at + 1


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


def test_it_works_from_disk(visit, plain, sites):
    page = visit((sites.folder / "gradbook/plain/both.html").as_uri() + "#g1-s3")
    _, second = ready(page)
    assert step(second) == 3


def test_a_page_without_an_explorer_loads_nothing_of_it(visit, plain):
    page = visit(plain)
    loaded = page.evaluate("performance.getEntriesByType('resource').map(each => each.name)")
    assert loaded
    assert not [name for name in loaded if "explorer" in name]
