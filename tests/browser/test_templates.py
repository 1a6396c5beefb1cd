"""Detailed checks of the template pages: real key presses, axe with contrast, no scripts."""

import pytest
from checks import axe, check, copied, keyboard, lay_out, paint, text
from site_files import EVERY, ROOT, shown_blocks
from templates import Shapes, templates

SOURCES = {page.address: ROOT / "docs" / page.source for page in EVERY}
WIDTHS = pytest.mark.parametrize("width", [1280, 390])


def test_axe_finds_nothing_on_the_page_in_either_palette(show, site, template):
    shown = show(site.address + template, 1280)
    wrong = shown.shift()
    lay_out(shown.page)
    wrong += axe(shown.page) + check(shown.page, "covered")
    shown.page.emulate_media(reduced_motion="reduce")
    paint(shown.page, dark=True)
    wrong += axe(shown.page, "color-contrast")
    assert wrong + shown.complaints == []


def test_axe_finds_nothing_on_the_page_on_a_phone(show, site, template):
    shown = show(site.address + template)
    lay_out(shown.page)
    # The colours are those of the wide page, and `pale` compares them at this width on every page.
    assert axe(shown.page, without=["color-contrast"]) + shown.complaints == []


@WIDTHS
def test_the_tab_key_comes_to_everything_in_order_and_shows_where_it_is(
    show, site, template, width
):
    shown = show(site.address + template, width)
    lay_out(shown.page)
    assert keyboard(shown.page) + shown.complaints == []


def test_the_copy_buttons_copy_what_runs(show, site, template):
    shown = show(site.address + template, 1280)
    lay_out(shown.page)
    texts = [each.strip() for each in copied(shown.page, ".language-python.highlight")]
    source = SOURCES.get(template)
    assert texts == ([each.strip() for each in shown_blocks(source)] if source else [])


@pytest.fixture(scope="module")
def still(browser):
    """Return a browser context with JavaScript disabled."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    yield context
    context.close()


def test_without_scripts_and_from_disk_all_its_content_is_there(show, still, site, template):
    shown = show(site.address + template)
    words = text(shown.page)
    page = still.new_page()
    page.goto(site.address + template)
    lay_out(page)
    assert text(page) == words
    assert check(page, "hidden", "sideways", "overlaps") == []
    page.close()
    if template == "404.html":
        return  # its links start at the site's root, because a server sends it for any path
    shown = show((site.folder / template).as_uri(), 1280)
    assert text(shown.page) == words
    styled = "getComputedStyle(document.body).getPropertyValue('--gb-forward')"
    assert shown.page.evaluate(styled)
    assert shown.complaints == []


def write(folder, **pages):
    for name, html in pages.items():
        (folder / f"{name}.html").write_text(html, "utf-8")


def test_the_templates_hold_every_shape_and_a_page_of_a_new_shape_becomes_one(tmp_path):
    small, large = '<p class="b a">', '<p class="a b"><p><b>x</b></p><p>more'
    write(tmp_path, large=large, small=small, other="<p>", table="<table><p>")
    assert templates(tmp_path) == ["large.html", "table.html"]
    write(tmp_path, new='<p class="a b c">')
    assert templates(tmp_path) == ["large.html", "new.html", "table.html"]


def test_the_tokens_of_code_and_the_signs_of_a_formula_are_no_shapes():
    code = '<code><span class="k">x</span><span class="output">1</span></code>'
    html = f'<pre class="language-sh">{code}</pre><math><mi class="x">y</mi></math><i class="k">'
    assert Shapes(html).found == {
        ("pre", "language"),
        ("code",),
        ("span",),
        ("span", "output"),
        ("math",),
        ("i", "k"),
    }
