"""The cut of Material's styles, `make styles`: no page needs a rule that was cut."""

import re

import pytest
from conftest import ROOT

CUT = ROOT / "docs/assets/material.css"
MEND = "run `make styles`: it cuts Material's styles again"

# The selectors of the whole styles that the cut does not have, with the media they stand in, and
# of those the ones that fit an element here. What is a state and not an element (`:hover`,
# `::before`) fits always; so the answer does not hang on what is hovered, checked or how wide.
MISSED = r"""async names => {
  const text = async name => (await fetch(name)).text()
  const sheets = await Promise.all(names.map(async name => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(await text(name))
    return sheet
  }))
  const split = selectors => selectors.split(/,(?![^()]*\))/).map(each => each.trim())
  const rules = (list, media) => [...list].flatMap(rule => {
    if (rule.selectorText) return split(rule.selectorText).map(each => media + "§" + each)
    return rule.cssRules && !rule.name ? rules(rule.cssRules, media + rule.conditionText) : []
  })
  const [cut, ...whole] = sheets.map(sheet => rules(sheet.cssRules, ""))
  const kept = new Set(cut)
  const state = new RegExp(
    ":(hover|focus|focus-visible|focus-within|active|checked|target|indeterminate)(?![\\w-])" +
    "|::[\\w-]+(\\([^)]*\\))?", "g")
  const cutAway = whole.flat().filter(each => !kept.has(each)).map(each => each.split("§")[1])
  return [...new Set(cutAway)].filter(each => {
    const here = each.replace(/:not\((::?[\w-]+)\)/g, ":where(*)").replace(state, ":where(*)")
    return document.querySelector(here)
  })
}"""


def whole_styles(folder):
    """Return the names of Material's own styles in the folder of a site: main, then palette."""
    found = (folder / "assets/stylesheets").glob("*.min.css")
    return sorted(path.name for path in found)


def missed(page, site):
    """Return the selectors that were cut and fit something on the page."""
    address = f"{site.address}assets/"
    whole = [f"{address}stylesheets/{name}" for name in whole_styles(site.folder)]
    return page.evaluate(MISSED, [f"{address}material.css", *whole])


def test_the_styles_were_cut_from_those_of_the_installed_material(site):
    head = CUT.read_text("utf-8").partition("*/")[0]
    installed = whole_styles(site.folder)
    assert len(installed) == 2
    for name in installed:
        assert name in head, f"{CUT.name} was not cut from {name}. {MEND}"
        assert name in (ROOT / "docs/.overrides/main.html").read_text("utf-8"), (
            f"docs/.overrides/main.html replaces the link to another file than {name}: mend it"
        )


def test_every_variable_and_animation_that_the_styles_use_is_in_the_cut(site):
    cut = CUT.read_text("utf-8")
    whole = "".join(
        (site.folder / "assets/stylesheets" / name).read_text("utf-8")
        for name in whole_styles(site.folder)
    )
    ours = (path.read_text("utf-8") for path in (ROOT / "docs/assets").glob("*.css"))
    pages = (site.folder.joinpath(page).read_text("utf-8") for page in site.pages())
    used = set(re.findall(r"var\(\s*(--[\w-]+)", "".join([cut, *ours, *pages])))
    defined = set(re.findall(r"(--[\w-]+):", whole))
    lost = (used & defined) - set(re.findall(r"(--[\w-]+):", cut))
    assert not lost, f"used, and cut: {sorted(lost)}. {MEND}"
    keyframes = r"@keyframes ([\w-]+)"
    gone = set(re.findall(keyframes, whole)) - set(re.findall(keyframes, cut))
    animated = " ".join(re.findall(r"animation(?:-name)?:([^;}]+)", cut)).split()
    assert not gone & set(animated), f"used, and cut: {gone & set(animated)}. {MEND}"


def test_no_rule_that_was_cut_fits_anything_on_any_page(site, visit):
    page = visit(site.address)
    found = {}
    for path in site.pages():
        page.goto(site.address + path, wait_until="load")
        if lost := missed(page, site):
            found[path] = lost
    assert not found, f"{MEND}. Cut, and needed: {found}"


WRITING = """
# A page

Text[^1] with `code`, ==a== ~~b~~ <kbd>Ctrl</kbd>, <mark>m</mark> and a [link](#a-page "title").

[^1]: A note.

/// note | A note
Text.
///
/// tip | A tip
Text.
///
/// warning | A warning
Text.
///
/// details | More
    type: more
Text.
///
/// tab | One
Text.
///
/// tab | Two
Text.
///

```python title="a.py" hl_lines="1"
x = 1  # (1)!
```

1.  An annotation.

Term
:   Its meaning.

> A quotation.

| a | b |
|---|---|
| 1 | 2 |

1. One
    - Two

## A heading { #second }

---

![](assets/favicon.svg)
"""


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_that_a_page_may_hold_or_a_reader_may_open_needs_a_rule_that_was_cut(
    sites, visit, width
):
    name = f"styles-{width}"
    address = sites.build(name, {"index.md": WRITING, "other.md": "# Another page\n\nwords"})
    here = type("Here", (), {"address": address, "folder": sites.folder / "gradbook" / name})
    page = visit(address, viewport={"width": width, "height": 700})
    page.wait_for_selector(".md-annotation__index")
    steps = {
        "at first": lambda: None,
        "an annotation open": lambda: page.locator(".md-annotation__index").focus(),
        "the code copied": lambda: page.locator(".md-code__button").first.click(),
        "a tab chosen": lambda: page.locator(".tabbed-labels label").nth(1).click(),
        "scrolled to the end": lambda: page.mouse.wheel(0, 5000),
        "the dark palette": lambda: page.locator(
            "label.md-header__button[for=__palette_1]"
        ).click(),
        "a search": lambda: search(page),
    }
    for said, step in steps.items():
        step()
        page.wait_for_timeout(200)
        assert not missed(page, here), f"{said}: {MEND}"


def search(page):
    """Open the search, and wait for a result."""
    page.keyboard.press("/")
    page.keyboard.type("words")
    page.wait_for_selector(".md-search-result__item")
