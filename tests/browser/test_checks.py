"""Each check detects the faults that it is meant for, on small pages and on pages of the site."""

import re

import pytest
from checks import axe, check, copied, keyboard, lay_out, look, text
from explorers import step_through
from faults import FAULTS


@pytest.mark.parametrize("name", FAULTS)
def test_the_fault_is_seen_as_each_page_is_looked_at(show, small, name):
    which, said, _ = FAULTS[name]
    found = look(show(f"{small}{name}.html"), (which,))
    assert any(said in each for each in found), found


@pytest.mark.parametrize("name", [name for name in FAULTS if FAULTS[name][0] == "walk"])
def test_the_fault_is_seen_by_pressing_the_tab_key(show, small, name):
    shown = show(f"{small}{name}.html", 1280)
    lay_out(shown.page)
    found = keyboard(shown.page)
    assert any(FAULTS[name][1] in each for each in found), found


def test_a_sound_page_has_no_fault(show, small):
    shown = show(f"{small}sound.html")
    assert look(shown) == keyboard(shown.page) == axe(shown.page) == []


def test_one_load_reports_all_problems_of_a_page(show, small):
    found = "\n".join(look(show(f"{small}every.html")))
    for said in ("while it loads", "a script writes", "button-name", "px wide", "a warning"):
        assert said in found


def test_axe_judges_the_contrast_of_a_template(show, small):
    assert "color-contrast" in axe(show(f"{small}contrast.html").page, "color-contrast")[0]


def test_a_block_that_is_copied_otherwise_is_seen(show, small):
    page, blocks = show(f"{small}sound.html").page, ".language-python.highlight"
    assert copied(page, blocks) == ["print(1)\n# > 1"]
    page.evaluate("document.querySelector('.output').remove()")
    assert copied(page, blocks) != ["print(1)\n# > 1"]


def test_what_only_a_script_writes_and_what_nobody_sees_is_missed_without_scripts(
    browser, show, small
):
    still = browser.new_page(java_script_enabled=False)
    for name, differs in [("sound", False), ("written", True)]:
        still.goto(f"{small}{name}.html")
        assert (text(show(f"{small}{name}.html").page) != text(still)) == differs, name
    still.goto(f"{small}scripted.html")
    assert "p.x “for some”" in check(still, "hidden")
    still.close()


def add(html):
    """Return a function that inserts this HTML at the top of a page's article."""
    return lambda page: re.sub(r"(<article[^>]*>.*?</h1>)", rf"\1{html}", page, count=1, flags=re.S)


def swap(old, new):
    """Return a function that replaces this text once in a page."""

    def swapped(page):
        assert old in page
        return page.replace(old, new, 1)

    return swapped


# One fault on each kind of page: the check that must detect it, its report, and how to plant it.
PLANTED = {
    "index.html": ("sideways", "at 390 px: the page is", add('<p style="width: 30rem">wide</p>')),
    "learn/several-inputs.html": (
        "pale",
        "at 320 px, dark: p “ink” is pale",
        add('<p style="color: #1f2733">ink</p>'),
    ),
    "learn/calling-backward.html": (
        "explorers",
        "is lit, not",
        swap('data-line="4"', 'data-line="94"'),
    ),
    "understand/gallery.html": (
        "walk",
        "no focus is seen on g",
        add("<style>.ag-node .ag-box { stroke-width: 1px !important }</style>"),
    ),
    "errors/inference-mode.html": (
        "cut",
        "is cut by",
        add("<style>pre > code { overflow: hidden !important }</style>"),
    ),
    "errors/index.html": ("axe", "#finder-text", swap('for="finder-text"', "")),
    "labs/descent.html": (
        "overlaps",
        "lies over",
        add("<style>.lab-output { margin-top: -3em !important; position: relative }</style>"),
    ),
    "reference/cheat-sheet.html": (
        "print",
        "stands on a dark ground",
        add("<style>th { background: #222 !important }</style>"),
    ),
    "404.html": ("walk", "Tab does not reach button", swap("<button>", '<button tabindex="-1">')),
}


@pytest.mark.parametrize("path", PLANTED)
def test_a_fault_in_a_page_of_each_kind_is_seen(show, site, path):
    which, said, planted = PLANTED[path]
    shown = show(site.address + path, planted=planted)
    found = look(shown, (which,)) + (step_through(shown.page)[1] if which == "explorers" else [])
    assert any(said in each for each in found), found
