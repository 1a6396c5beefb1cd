"""The checks that every page must pass: the functions of checks.js, and axe."""

from pathlib import Path
from typing import NamedTuple

import axe_playwright_python

CHECKS = Path(__file__).with_name("checks.js").read_text("utf-8")
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
OWN = ["color-contrast", "link-in-text-block", "target-size"]  # checks.js has them, and is faster
# WCAG 2.2 AA with the earlier versions that it includes, and axe's own best practices.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Request only violations, because listing the passed rules takes as long as finding violations.
# Where rules are left out, axe sees code as plain text: it would check each token by every rule.
RUN = f"""async ([runOnly, rules, part]) => {{ {CHECKS}
  const restore = Object.keys(rules).length ? checks.plain() : () => {{}}
  const {{ violations }} = await axe.run(
    part ?? document, {{ runOnly, rules, resultTypes: ["violations"], preload: false }})
  restore()
  return violations.flatMap(({{ id, nodes }}) =>
    nodes.map(node => `${{id}}: ${{node.target}} ${{node.failureSummary}}`))
}}"""
# Positions are final after the next frame, when the page's own observers have run.
FRAME = "await new Promise(done => requestAnimationFrame(() => setTimeout(done)));"
# The page is complete, and nothing has changed it for a quarter of a second. An id of a page is a
# global name, too, which `$changed` cannot be.
SETTLED = """() => {
  window.$changed ??= (new MutationObserver(() => { $changed = performance.now() }).observe(
    document, { attributes: true, childList: true, subtree: true }), performance.now())
  return document.readyState === "complete" && document.fonts.status === "loaded" &&
    !document.querySelector("autograd-explorer:not([data-ready])") &&
    performance.now() - $changed > 250
}"""
# The cumulative layout shift while the page loads.
SHIFT = """window.shift = 0; new PerformanceObserver(list => {
  for (const entry of list.getEntries()) shift += entry.value
}).observe({ type: 'layout-shift', buffered: true })"""
# A browser that refuses storage, as some do to a page from disk or to private windows.
STORES_NOTHING = """for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(
  window, name,
  { configurable: true, get() { throw new DOMException('refused', 'SecurityError') } })"""
MOST_SHIFT = 0.01  # Core Web Vitals rate less than 0.1 as good
MOST_STOPS = 1500
HEIGHT = 900


class View(NamedTuple):
    """A viewport and its media settings, with the checks that run in it."""

    said: str
    width: int
    checks: tuple[str, ...]
    dark: bool = False
    media: str = "screen"
    forced: str = "none"
    text: str = ""


LAYOUT = ("sideways", "overlaps", "cut")
LARGE = "250%"  # twice the size of Material's text
# A check whose result is the same at both widths runs at only one, and layout checks run in only
# one palette. The order keeps changes few, because each change lays out the whole page again.
VIEWS = [
    View("at 390 px", 390, (*LAYOUT, "pale", "hidden", "covered", "walk", "targets")),
    View("at 390 px, with large text", 390, LAYOUT, text=LARGE),
    View("at 320 px, dark", 320, (*LAYOUT, "pale"), dark=True),
    View("on paper", 680, ("print",), dark=True, media="print"),
    View("at 1280 px, dark", 1280, ("pale",), dark=True),
    View("at 1280 px", 1280, (*LAYOUT, "pale", "unmarked", "motion", "walk", "targets")),
    View("in forced colours", 1280, ("forced",), forced="active"),
    View("at 1280 px, with large text", 1280, LAYOUT, text=LARGE),
]
# Material reads the preferred colour scheme only on load; later, only its own switch has an effect.
PAINT = """dark => {
  const [scheme, { mdColorScheme }] = [dark ? "slate" : "default", document.body.dataset]
  if (scheme !== mdColorScheme)
    document.querySelector(`[name=__palette][data-md-color-scheme=${scheme}]`).click()
  localStorage.clear()
}"""


class Shown(NamedTuple):
    """A loaded page: its HTML as sent, its console and script errors, and its requests."""

    page: object
    html: str
    complaints: list[str]
    requests: list[dict]

    def urls(self) -> list[str]:
        """Return the URLs that this page requested, without late requests of the previous page."""
        here = self.page.url.partition("#")[0]
        return [
            each["request"]["url"]
            for each in self.requests
            if each["documentURL"].partition("#")[0] == here
        ]

    def shift(self) -> list[str]:
        """Return a complaint if the layout shifted too far while the page loaded."""
        found = self.page.evaluate("shift")
        return [f"it shifts by {found:.3f} while it loads"] if found > MOST_SHIFT else []


def check(page, *names: str) -> list[str]:
    """Return what these functions of checks.js report about the page in its current state."""
    return page.evaluate(
        f"names => {{ {CHECKS}; return names.flatMap(each => checks[each]()) }}", names
    )


def text(page) -> str:
    """Return the words of the article."""
    return page.evaluate(f"() => {{ {CHECKS}; return checks.text() }}")


def axe(
    page, rule: str = "", part: str | None = None, without: list[str] | None = None
) -> list[str]:
    """Return axe's violations on the page or a part of it, for one rule or for all but a few."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    only = {"type": "rule", "values": [rule]} if rule else {"type": "tag", "values": TAGS}
    rules = {each: {"enabled": False} for each in without or []}
    return page.evaluate(RUN, [only, rules, part])


def paint(page, *, dark: bool) -> None:
    """Switch the page to the dark or the light palette, without storing it for other pages."""
    page.evaluate(PAINT, dark)
    found = page.evaluate(f"dark => {{ {CHECKS}; return checks.palette(dark) }}", dark)
    assert found == [], found


def views(page, only: tuple[str, ...] = ()) -> list[str]:
    """Return the problems of the page in each view; `only` limits the checks unless empty."""
    page.keyboard.press("Tab")  # so that the browser shows the focus from now on
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
    """Return all problems of a page, from a single load."""
    page, wrong = shown.page, []
    if not only or "shift" in only:
        wrong += shown.shift()
    if not only or "written" in only:
        wrong += page.evaluate(f"html => {{ {CHECKS}; return checks.written(html) }}", shown.html)
    lay_out(page)
    if not only or "axe" in only:
        # What is around the article is the same on all pages, and axe checks it on the templates.
        wrong += axe(page, part="article", without=OWN)
    wrong += views(page, only)
    return wrong + shown.complaints


def keyboard(page) -> list[str]:
    """Press Tab from the top until the focus wraps around, and return the problems found."""
    page.emulate_media(reduced_motion="reduce")  # no animation delays the focused element
    page.evaluate(f"() => {{ {CHECKS}; checks.listen() }}")
    stops = -1
    for _ in range(MOST_STOPS // 20):
        for _ in range(20):
            page.keyboard.press("Tab")
        before, stops = stops, page.evaluate("stops.length")
        if page.evaluate("$checks.stopped()") or stops == before:
            break
    page.emulate_media(reduced_motion="null")
    return page.evaluate("$checks.keyboard()")


def copied(page, blocks: str) -> list[str]:
    """Click the copy button of each of these blocks and return what the clipboard received.

    A button may be created only when its block scrolls into view, and copying may take a moment.
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
    """Open all details elements, and render the parts that the page skips while off screen.

    Parts that are not rendered have no position, so checks for clipping or overlap would miss them.
    """
    page.evaluate("""() => {
      for (const details of document.querySelectorAll("details")) details.open = true
      const style = document.createElement("style")
      style.textContent = "body * { content-visibility: visible !important }"
      document.head.append(style)
    }""")
