"""Asks of a page what every page must be able to answer: the functions of checks.js, and axe."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import expect

CHECKS = Path(__file__).with_name("checks.js").read_text("utf-8")
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
# WCAG 2.2 AA with all that it builds on, and what axe's authors recommend beside it.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What passed is not asked for: to name it costs as much as to find what did not.
RUN = """async runOnly => (
  await axe.run({ runOnly, resultTypes: ["violations"], preload: false })
).violations.flatMap(
  ({ id, nodes }) => nodes.map(node => `${id}: ${node.target} ${node.failureSummary}`))"""
# A block is copied before its button's click returns. Scripts may copy for 5 s after a gesture, and
# a call of ours counts as one: so each ends long before, and the next goes on.
COPY = """async (buttons, done) => {
  const texts = []
  const end = performance.now() + 1000
  for (const button of buttons.slice(done)) {
    button.click()
    texts.push(await navigator.clipboard.readText())
    if (performance.now() > end) break
  }
  return texts
}"""
MOST_STOPS = 1500
# How far what stands on the page moves while it loads, as browsers count it: `shift`.
SHIFT = """window.shift = 0; new PerformanceObserver(list => {
  for (const entry of list.getEntries()) shift += entry.value
}).observe({ type: 'layout-shift', buffered: true })"""
MOST_SHIFT = 0.01  # browsers call less than a tenth good


def check(page, name: str):
    """Return what this function of checks.js says of the page."""
    return page.evaluate(f"() => {{ {CHECKS}; return checks.{name}() }}")


def axe(page, rule: str = "") -> list[str]:
    """Return what axe finds on the page, by all rules or by one."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    only = {"type": "rule", "values": [rule]} if rule else {"type": "tag", "values": TAGS}
    return page.evaluate(RUN, only)


def keyboard(page) -> list[str]:
    """Press Tab from the top until it comes round, and return what is wrong with the way."""
    page.emulate_media(reduced_motion="reduce")  # what is focused is seen at once
    page.evaluate(f"() => {{ {CHECKS}; window.checks = checks; checks.listen() }}")
    for _ in range(MOST_STOPS // 20):
        for _ in range(20):
            page.keyboard.press("Tab")
        if page.evaluate("checks.stopped()"):
            break
    page.emulate_media(reduced_motion="null")
    wrong = page.evaluate("checks.keyboard()")
    # Where the last stop was the search's field, the search lies over the page; Material opens it a
    # moment after the field has the focus.
    page.evaluate("document.activeElement.blur()")
    page.wait_for_timeout(50)
    page.evaluate(
        "() => { const open = document.querySelector('#__search:checked'); open?.click() }"
    )
    return wrong


def copied(page, blocks: str) -> list[str]:
    """Click the copy button of each of these blocks and return what came to the clipboard.

    The first is clicked as a reader does, all of them by a script: a mouse takes 0.1 s for each.
    """
    buttons, texts = page.locator(f"{blocks} [data-md-type=copy]"), []
    expect(buttons).to_have_count(page.locator(blocks).count(), timeout=20_000)  # made when idle
    if buttons.count():
        buttons.first.click()
    while len(texts) < buttons.count():
        texts += buttons.evaluate_all(COPY, len(texts))
    return texts


def lay_out(page) -> None:
    """Open all details, and draw what the page leaves for later because it is far from the screen.

    What was not drawn has no place yet: no check could say that it is cut or lies over something.
    """
    page.evaluate("""() => {
      for (const details of document.querySelectorAll("details")) details.open = true
      const style = document.createElement("style")
      style.textContent = "body * { content-visibility: visible !important }"
      document.head.append(style)
    }""")
