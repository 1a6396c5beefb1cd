"""Asks of a page what every page must be able to answer: the functions of checks.js, and axe."""

from pathlib import Path

import axe_playwright_python

CHECKS = Path(__file__).with_name("checks.js").read_text("utf-8")
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
# WCAG 2.2 AA with all that it builds on, and what axe's authors recommend beside it.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async runOnly => (await axe.run({ runOnly })).violations.flatMap(
  ({ id, nodes }) => nodes.map(node => `${id}: ${node.target} ${node.failureSummary}`))"""
MOST_STOPS = 1500


def check(page, name: str):
    """Return what this function of checks.js says of the page."""
    return page.evaluate(f"() => {{ {CHECKS}; return checks.{name}() }}")


def axe(page) -> list[str]:
    """Return what axe finds on the page."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return page.evaluate(RUN, {"type": "tag", "values": TAGS})


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
    return page.evaluate("checks.keyboard()")


def copied(page, blocks: str) -> list[str]:
    """Click the copy button of each of these blocks and return what came to the clipboard."""
    texts = []
    for button in page.locator(f"{blocks} [data-md-type=copy]").all():
        button.click()
        texts.append(page.evaluate("navigator.clipboard.readText()"))
    return texts
