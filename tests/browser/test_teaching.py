"""What docs/about/for-teachers.md says of explorers and of printed pages, in Chromium."""

PAGE = "learn/first-gradient.html"


def test_the_address_of_a_step_opens_the_explorer_at_that_step(visit, site):
    page = visit(f"{site.address}{PAGE}#fit-a-line-s10")
    count = page.locator("#fit-a-line .ag-count")
    count.wait_for()
    assert count.text_content().startswith("10 / ")
    assert count.evaluate("link => link.hash") == "#fit-a-line-s10"
    page.locator("#fit-a-line [data-do=back]").click()
    assert count.evaluate("link => link.hash") == "#fit-a-line-s9"


def test_f_shows_the_explorer_on_the_full_screen(visit, site):
    page = visit(f"{site.address}{PAGE}#fit-a-line")
    page.locator("#fit-a-line .ag-count").wait_for()
    page.locator("#fit-a-line [data-do=on]").focus()
    page.keyboard.press("f")
    page.wait_for_function("document.fullscreenElement?.id === 'fit-a-line'")


def test_what_is_printed(visit, site):
    page = visit(f"{site.address}{PAGE}#fit-a-line", color_scheme="dark")
    page.locator("#fit-a-line .ag-count").wait_for()
    steps, answer = page.locator("#fit-a-line .ag-steps"), page.locator("details.check").first
    inside = answer.locator("pre, p").first
    assert not inside.is_visible()
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    for name in (".md-header", ".md-sidebar >> nth=0", ".md-footer", "#fit-a-line .ag-controls"):
        assert not page.locator(name).is_visible(), name
    assert inside.is_visible()
    assert page.locator("#fit-a-line svg.ag-svg").is_visible()
    assert page.locator("#fit-a-line .ag-code").is_visible()
    assert not steps.is_visible()
    after = "link => getComputedStyle(link, '::after').content"
    external = page.locator("article a[href^='https://docs.pytorch']").first
    assert "docs.pytorch.org" in external.evaluate(after)
    assert page.locator("pre > code").first.evaluate(
        "code => getComputedStyle(code).whiteSpace"
    ) in ("pre-wrap", "break-spaces")
    page.emulate_media(media="screen")
    page.locator("#fit-a-line [data-do=on]").focus()
    page.keyboard.press("l")
    page.emulate_media(media="print")
    assert steps.is_visible()


def test_the_gallery_is_printed_in_two_columns(visit, site):
    page = visit(f"{site.address}understand/gallery.html")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('article')).columnCount") == "2"


def test_an_explorer_saves_its_drawing_as_it_is(visit, site):
    page = visit(f"{site.address}{PAGE}#fit-a-line-s10")
    save = page.locator("#fit-a-line [data-do=save]")
    save.wait_for()
    with page.expect_download() as download:
        save.click()
    assert download.value.suggested_filename == "fit-a-line-step-10.svg"
