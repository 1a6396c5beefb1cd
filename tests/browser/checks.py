"""Asks of a page what every page must be able to answer: the functions of checks.js, and axe."""

from pathlib import Path
from typing import NamedTuple

import axe_playwright_python

CHECKS = Path(__file__).with_name("checks.js").read_text("utf-8")
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
# WCAG 2.2 AA with all that it builds on, and what axe's authors recommend beside it.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Passes are not asked for, because naming them costs as much as finding what fails.
RUN = """async ([runOnly, rules, part]) => (
  await axe.run(part ?? document, { runOnly, rules, resultTypes: ["violations"], preload: false })
).violations.flatMap(
  ({ id, nodes }) => nodes.map(node => `${id}: ${node.target} ${node.failureSummary}`))"""
# What stands where is known after the next frame, when the page's own observers have run.
FRAME = "await new Promise(done => requestAnimationFrame(() => setTimeout(done)));"
# The page is complete, and nothing has changed it for a quarter of a second.
SETTLED = """() => {
  window.changed ??= (new MutationObserver(() => { changed = performance.now() }).observe(
    document, { attributes: true, childList: true, subtree: true }), performance.now())
  return document.readyState === "complete" && document.fonts.status === "loaded" &&
    !document.querySelector("autograd-explorer:not([data-ready])") &&
    performance.now() - changed > 250
}"""
# How far what stands on the page moves while it loads, as browsers count it.
SHIFT = """window.shift = 0; new PerformanceObserver(list => {
  for (const entry of list.getEntries()) shift += entry.value
}).observe({ type: 'layout-shift', buffered: true })"""
MOST_SHIFT = 0.01  # browsers call less than a tenth good
MOST_STOPS = 1500
HEIGHT = 900


class View(NamedTuple):
    """A way of looking at a page, and the checks that are made in it."""

    said: str
    width: int
    checks: tuple[str, ...]
    dark: bool = False
    media: str = "screen"
    forced: str = "none"
    text: str = ""


LAYOUT = ("sideways", "overlaps", "cut")
LARGE = "250%"  # twice the size of Material's text
# A check that says the same at both widths is made at one of them, and the layout is the same in
# both palettes. The order is one of few changes, because each has the whole page laid out again.
VIEWS = [
    View("at 390 px", 390, (*LAYOUT, "pale", "hidden", "covered", "walk")),
    View("at 390 px, with large text", 390, LAYOUT, text=LARGE),
    View("at 390 px, dark", 390, ("pale",), dark=True),
    View("at 320 px", 320, LAYOUT, dark=True),
    View("on paper", 680, ("print",), dark=True, media="print"),
    View("at 1280 px, dark", 1280, ("pale",), dark=True),
    View("at 1280 px", 1280, (*LAYOUT, "pale", "motion", "covered", "walk")),
    View("in forced colours", 1280, ("forced",), forced="active"),
    View("at 1280 px, with large text", 1280, LAYOUT, text=LARGE),
]
# Material follows the colours that a reader prefers when a page loads, and later only its switch.
PAINT = """dark => {
  const [scheme, { mdColorScheme }] = [dark ? "slate" : "default", document.body.dataset]
  if (scheme !== mdColorScheme)
    document.querySelector(`[name=__palette][data-md-color-scheme=${scheme}]`).click()
  localStorage.clear()
}"""


class Shown(NamedTuple):
    """A page that has loaded: its HTML as sent, and what it has complained of and asked for."""

    page: object
    html: str
    complaints: list[str]
    requests: list[dict]

    def urls(self) -> list[str]:
        """Return what the page has asked for; a page before it in the tab may still have asked."""
        here = self.page.url.partition("#")[0]
        return [
            each["request"]["url"]
            for each in self.requests
            if each["documentURL"].partition("#")[0] == here
        ]

    def shift(self) -> list[str]:
        """Return how far the page shifted while it loaded, if that is too far."""
        found = self.page.evaluate("shift")
        return [f"it shifts by {found:.3f} while it loads"] if found > MOST_SHIFT else []


def check(page, *names: str) -> list[str]:
    """Return what these functions of checks.js say of the page as it is."""
    return page.evaluate(
        f"names => {{ {CHECKS}; return names.flatMap(each => checks[each]()) }}", names
    )


def text(page) -> str:
    """Return the words of the article."""
    return page.evaluate(f"() => {{ {CHECKS}; return checks.text() }}")


def axe(page, rule: str = "", part: str | None = None, *, contrast: bool = True) -> list[str]:
    """Return what axe finds on the page or a part of it, by all rules or by one."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    only = {"type": "rule", "values": [rule]} if rule else {"type": "tag", "values": TAGS}
    rules = {} if contrast else {"color-contrast": {"enabled": False}}
    return page.evaluate(RUN, [only, rules, part])


def paint(page, *, dark: bool) -> None:
    """Switch the page to the dark or the light palette; nothing of it is kept for other pages."""
    page.evaluate(PAINT, dark)
    found = page.evaluate(f"dark => {{ {CHECKS}; return checks.palette(dark) }}", dark)
    assert found == [], found


def views(page, only: tuple[str, ...] = ()) -> list[str]:
    """Look at the page in each view; return what is wrong. `only` these checks, if any is named."""
    page.keyboard.press("Tab")  # browsers show the focus to those who use the keyboard
    page.evaluate("document.activeElement.blur()")
    wrong = []
    for view in VIEWS:
        names = [each for each in view.checks if not only or each in only]
        if not names:
            continue
        page.set_viewport_size({"width": view.width, "height": HEIGHT})
        page.emulate_media(media=view.media, forced_colors=view.forced, reduced_motion="reduce")
        found = page.evaluate(
            f"async ([names, size, dark]) => {{ ({PAINT})(dark);"
            f"document.documentElement.style.fontSize = size; {FRAME} {CHECKS};"
            "return [...checks.palette(dark), ...names.flatMap(each => checks[each]())] }",
            [names, view.text, view.dark],
        )
        wrong += [f"{view.said}: {each}" for each in found]
    page.emulate_media(media="null", forced_colors="null", reduced_motion="null")
    page.evaluate("document.documentElement.style.fontSize = ''")
    return wrong


def look(shown: Shown, only: tuple[str, ...] = ()) -> list[str]:
    """Return all that is wrong with a page, from the one time that it was loaded."""
    page, wrong = shown.page, []
    if not only or "shift" in only:
        wrong += shown.shift()
    if not only or "written" in only:
        wrong += page.evaluate(f"html => {{ {CHECKS}; return checks.written(html) }}", shown.html)
    lay_out(page)
    if not only or "axe" in only:
        wrong += axe(page, contrast=False)  # `pale` judges the contrast in every view
    wrong += views(page, only)
    return wrong + shown.complaints


def keyboard(page) -> list[str]:
    """Press Tab from the top until it comes round, and return what is wrong with the way."""
    page.emulate_media(reduced_motion="reduce")  # what has the focus is seen at once
    page.evaluate(f"() => {{ {CHECKS}; window.checks = checks; checks.listen() }}")
    stops = -1
    for _ in range(MOST_STOPS // 20):
        for _ in range(20):
            page.keyboard.press("Tab")
        before, stops = stops, page.evaluate("stops.length")
        if page.evaluate("checks.stopped()") or stops == before:
            break
    page.emulate_media(reduced_motion="null")
    return page.evaluate("checks.keyboard()")


def copied(page, blocks: str) -> list[str]:
    """Click the copy button of each of these blocks and return what came to the clipboard.

    A button may be made as its block comes on the screen, and may take a moment to copy.
    """
    texts = []
    for block in page.locator(blocks).all():
        page.evaluate("navigator.clipboard.writeText('')")
        block.scroll_into_view_if_needed()
        block.get_by_role("button", name="Copy").click()
        page.wait_for_function("navigator.clipboard.readText().then(text => text !== '')")
        texts.append(page.evaluate("navigator.clipboard.readText()"))
    return texts


def lay_out(page) -> None:
    """Open all details, and draw what the page leaves for later because it is far from the screen.

    What was not drawn has no place yet, so no check could say that it is cut or lies over a text.
    """
    page.evaluate("""() => {
      for (const details of document.querySelectorAll("details")) details.open = true
      const style = document.createElement("style")
      style.textContent = "body * { content-visibility: visible !important }"
      document.head.append(style)
    }""")
