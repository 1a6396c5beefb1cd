"""Each check of checks.js sees the fault it is there for: a page with it, and what must be said."""

import pytest
from checks import MOST_SHIFT, SHIFT, axe, check, copied, keyboard, lay_out

BLOCK = "```python\nprint(1)\n# > 1\n```"
MASK = "linear-gradient(#000, #000)"
# Of each fault: the check that must see it, a part of what it says, and what to put on a page.
FAULTS = {
    "wide": ("sideways", "the page is", '<div style="width: 3000px">wide</div>'),
    "over": (
        "overlaps",
        "lies over",
        '<div style="position: relative">under'
        '<p style="position: absolute; inset: 0; margin: 0">over</p></div>',
    ),
    "drawn-over": (
        "overlaps",
        "lies over",
        '<svg width="90" height="40"><text y="20">one</text><text x="9" y="22">two</text></svg>',
    ),
    "cut": ("cut", "is cut by", '<div style="height: 1em; overflow: hidden">a<br>b<br>c</div>'),
    "cut-off": (
        "cut",
        "is cut by",
        '<div style="width: 3em; overflow: hidden; white-space: nowrap">one two three four</div>',
    ),
    "covered": (
        "covered",
        "the header covers #deep",
        "<style>#deep::before { display: none !important } html { scroll-padding: 0 !important }"
        "</style>"
        '<div style="height: 2000px"></div><h2 id="deep" style="scroll-margin: 0">Deep</h2>'
        '<div style="height: 2000px"></div>',
    ),
    "moving": (
        "motion",
        "moves",
        "<style>@keyframes turn { to { rotate: 1turn } }</style>"
        '<p style="animation: turn 3s infinite">round</p>',
    ),
    "gliding": ("motion", "glides", '<p style="transition: color 1s !important">slow</p>'),
    "masked": (
        "forced",
        "the icon of",
        f'<i style="display: block; height: 9px; background: red; mask-image: {MASK}"></i>',
    ),
    "faint": (
        "forced",
        "vanishes",
        '<p style="forced-color-adjust: none; color: #eee; background: #fff">faint</p>',
    ),
    "closed": (
        "print",
        "is printed closed",
        "<style>@media print { details::details-content { content-visibility: hidden !important;"
        " display: none !important } }</style>"
        "<details><summary>More</summary><p>Inside</p></details>",
    ),
    "unbroken": (
        "print",
        "is cut off",
        '<pre style="white-space: pre !important; overflow: hidden !important">'
        + "x" * 200
        + "</pre>",
    ),
    "pale": ("print", "is pale on paper", '<p style="color: #ccc">pale</p>'),
    "grey": ("pale", "is pale: ", '<p style="color: #888; background: #fff">grey</p>'),
    "grey-mask": (
        "pale",
        "the icon of i “” is pale",
        f'<i style="display: block; height: 9px; background: #ccc; mask-image: {MASK}"></i>',
    ),
    "grey-drawing": (
        "pale",
        "the icon of button “” is pale",
        '<button aria-label="Go"><svg width="9" height="9" fill="#ccc"><path d="M0 0h9v9z"/>'
        "</svg></button>",
    ),
    "far-over": (
        "overlaps",
        "lies over",
        '<div style="height: 9000px"></div><div style="content-visibility: auto; height: 60px">'
        '<p style="margin: 0">under</p><p style="margin: -1.6em 0 0">over</p></div>',
    ),
    "dark": (
        "print",
        "stands on a dark ground",
        '<p style="color: #111; background: #000">dark</p>',
    ),
    "scripted": ("hidden", "p.x “for some”", '<p class="x" hidden>for some</p>'),
    "unseen-focus": (
        keyboard,
        "no focus is seen on a#bare",
        '<a id="bare" href="#bare" style="outline: none !important">bare</a>',
    ),
    "faint-focus": (
        keyboard,
        "no focus is seen on a#bare",
        '<a id="bare" href="#bare" style="outline-color: #eee !important">bare</a>',
    ),
    "unreached": (
        keyboard,
        "Tab does not reach a#skipped",
        '<a id="skipped" href="#skipped" tabindex="-1">skipped</a>',
    ),
    "out-of-order": (
        keyboard,
        "Tab leads back",
        '<a id="first" href="#first" tabindex="5">first</a>',
    ),
    "off-screen": (
        keyboard,
        "Tab comes to what is not seen: a#off",
        '<a id="off" href="#off" style="position: absolute; left: -999px">off</a>',
    ),
    "trap": (
        keyboard,
        "Tab does not come round",
        '<a id="trap" href="#trap" onkeydown="event.preventDefault()">trap</a>',
    ),
    "contrast": (axe, "color-contrast", '<p style="color: #999; background: #fff">pale</p>'),
    "nameless": (axe, "button-name", "<button></button>"),
    "pictured": (axe, "image-alt", '<img src="assets/favicon.svg" width="9" height="9">'),
}
FORM = "# A page\n\nText before it.\n\n{}\n\nText after it.\n"
MEDIA = {"motion": {"reduced_motion": "reduce"}, "forced": {"forced_colors": "active"}}
MEDIA["print"] = {"media": "print"}


@pytest.fixture(scope="module")
def faulty(sites):
    pages = {f"{name}.md": FORM.format(html) for name, (_, _, html) in FAULTS.items()}
    tabs = "/// tab | One\nfirst\n///\n\n/// tab | Two\nsecond\n///"
    more = "/// more | More\nInside.\n///"
    pages["sound.md"] = FORM.format(f"{BLOCK}\n\n## Deep {{: #deep}}\n\n{more}\n\n[A link](#deep).")
    pages["tabs.md"] = FORM.format(tabs)
    late = (
        "article.style.minHeight = '2000px';"
        "article.insertAdjacentHTML('afterbegin', '<p style=\"height: 300px\">late</p>')"
    )
    written = "article.append('written')"
    for name, script in [("late", f"setTimeout(() => {{ {late} }}, 200)"), ("written", written)]:
        pages[f"{name}.md"] = FORM.format(
            f"<script>{{ const article = document.querySelector('article'); {script} }}</script>"
        )
    pages["index.md"] = "# Start\n"
    return sites.build("faulty", pages)


@pytest.fixture(scope="module")
def page(browser):
    """Return one page for all faults."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def ask(page, address, which):
    page.emulate_media(media="null", reduced_motion="null", forced_colors="null")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address)
    if callable(which):
        return which(page)
    page.emulate_media(**MEDIA.get(which, {}))
    if which != "print":
        lay_out(page)
    return check(page, which)


@pytest.mark.parametrize("name", FAULTS)
def test_the_fault_is_seen(page, faulty, name):
    which, said, _ = FAULTS[name]
    found = ask(page, f"{faulty}{name}.html", which)
    assert any(said in each for each in found), found


@pytest.mark.parametrize("which", sorted({each[0] for each in FAULTS.values()}, key=str), ids=str)
def test_a_sound_page_has_none(page, faulty, which):
    assert ask(page, f"{faulty}sound.html", which) == []


def test_a_block_that_is_copied_otherwise_is_seen(page, faulty):
    page.goto(f"{faulty}sound.html")
    blocks = ".language-python.highlight"
    assert copied(page, blocks) == ["print(1)\n# > 1"]
    page.evaluate("document.querySelector('.output').remove()")
    assert copied(page, blocks) != ["print(1)\n# > 1"]


@pytest.mark.parametrize("clipboard", ["given", "missing"])
def test_a_copy_button_works_by_keyboard_and_announces_it(visit, faulty, clipboard):
    page = visit("about:blank", permissions=["clipboard-read", "clipboard-write"])
    if clipboard == "missing":  # as for a page over http from another machine
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(f"{faulty}sound.html")
    button = page.get_by_role("button", name="Copy to clipboard")
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_role("status").filter(has_text="Copied").wait_for()
    assert button.evaluate("button => button === document.activeElement")
    page.evaluate("document.querySelector('article').append(document.createElement('textarea'))")
    page.locator("textarea").focus()
    page.keyboard.press("Control+V")
    assert page.locator("textarea").input_value() == "print(1)\n# > 1"


def test_what_moves_while_the_page_loads_is_seen(browser, faulty):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.add_init_script(SHIFT)
    for name, moves in [("covered", False), ("late", True)]:  # both longer than the window
        page.goto(f"{faulty}{name}.html")
        page.wait_for_timeout(500)
        assert (page.evaluate("shift") > MOST_SHIFT) == moves, name
    page.close()


def test_a_text_that_only_a_script_writes_is_missed_without_scripts(browser, page, faulty):
    still = browser.new_page(java_script_enabled=False)
    for name, differs in [("sound", False), ("written", True)]:
        for each in (page, still):
            each.goto(f"{faulty}{name}.html")
        assert (check(page, "text") != check(still, "text")) == differs, name
    still.close()


def test_what_a_page_complains_of_and_asks_of_others_is_heard(browser, faulty, complain):
    complaints = []
    page = browser.new_page()
    complain(page, complaints)
    page.goto(f"{faulty}sound.html")
    assert complaints == []
    page.evaluate("console.warn('a warning'); new Image().src = 'http://127.0.0.2:9/x.png'")
    page.evaluate("setTimeout(() => { throw new Error('an error') })")
    page.wait_for_timeout(300)
    page.close()
    for said in ("a warning", "127.0.0.2", "an error"):
        assert any(said in each for each in complaints), complaints


@pytest.mark.parametrize("width", [1280, 390])
def test_the_skip_link_leads_to_the_text(page, faulty, width):
    page.goto("about:blank")
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{faulty}sound.html")
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    assert skip.evaluate("link => link === document.activeElement")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_details_open_by_enter_and_space_and_tabs_turn_by_arrow_keys(page, faulty):
    page.goto(f"{faulty}sound.html")
    summary = page.locator("summary")
    summary.focus()
    for key, opened in [("Enter", True), (" ", False), (" ", True)]:
        page.keyboard.press(key)
        assert page.locator("details").evaluate("details => details.open") == opened
    page.goto(f"{faulty}tabs.html")
    page.locator(".tabbed-set input").first.focus()
    page.keyboard.press("ArrowRight")
    assert page.get_by_text("second", exact=True).is_visible()
    assert not page.get_by_text("first", exact=True).is_visible()


def test_no_single_letter_leaves_the_page(visit, site):
    page = visit(f"{site.address}learn/leaves.html")
    page.wait_for_load_state("networkidle")
    for key in "npfsNPFS.,":
        page.keyboard.press(key)
    page.wait_for_timeout(300)
    assert page.url == f"{site.address}learn/leaves.html"
    assert not page.locator("#__search").is_checked()


BEHIND = """() => {
  const { top, bottom, height } = document.activeElement.getBoundingClientRect()
  const edge = document.querySelector(".md-header").getBoundingClientRect().bottom
  const own = document.activeElement.closest(".md-header, .md-skip, .md-sidebar")
  if (!height || own || document.activeElement === document.body) return false
  return bottom <= edge + 1 && top >= -1
}"""


@pytest.mark.parametrize("size", [(1280, 800), (390, 664)])
def test_going_back_nothing_with_the_focus_is_behind_the_header(visit, site, size):
    width, height = size
    page = visit(
        f"{site.address}reference/cheat-sheet.html",
        viewport={"width": width, "height": height},
        reduced_motion="reduce",
    )
    page.wait_for_load_state("networkidle")
    page.locator("footer a").last.focus()
    behind = []
    for _ in range(70):
        page.keyboard.press("Shift+Tab")
        if page.evaluate(BEHIND):
            behind.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
    assert behind == []


def test_a_page_that_may_store_nothing_works(visit, site):
    page = visit("about:blank")
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name,"
        " { configurable: true, get() { throw new DOMException('refused', 'SecurityError') } })"
    )
    page.goto(f"{site.address}learn/leaves.html?q=leaf")
    page.wait_for_selector(".md-search-result__item")
    page.wait_for_selector("[data-md-type=copy]", state="attached")


def test_escape_closes_what_a_button_opened_and_gives_it_the_focus(visit, site):
    page = visit(f"{site.address}learn/leaves.html", viewport={"width": 390, "height": 844})
    page.wait_for_load_state("networkidle")
    for name, toggle in [("Navigation", "#__drawer"), ("Search", "#__search")]:
        button = page.get_by_role("button", name=name, exact=True)
        assert button.get_attribute("aria-expanded") == "false"
        button.focus()
        page.keyboard.press("Enter")
        assert page.locator(toggle).is_checked()
        assert button.get_attribute("aria-expanded") == "true"
        page.wait_for_timeout(300)
        page.keyboard.press("Escape")
        page.wait_for_timeout(300)
        assert not page.locator(toggle).is_checked()
        assert button.get_attribute("aria-expanded") == "false"
        assert page.evaluate(f"{FOCUSED}.getAttribute('aria-label')") == name


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_opens_over_a_page_stands_out_too(visit, site, scheme):
    page = visit(
        f"{site.address}index.html",
        viewport={"width": 390, "height": 844},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    page.get_by_role("button", name="Navigation").click()
    assert page.get_by_role("link", name="Source").first.is_visible()
    assert check(page, "pale") == axe(page) == []
    page.goto(f"{site.address}index.html?q=why+is+my+grad+None")
    page.wait_for_selector(".md-search-result__item")
    assert check(page, "pale") == axe(page) == []


FOCUSED = "document.activeElement"
ON_TOP = """() => {
  const { left, top, width, height } = document.activeElement.getBoundingClientRect()
  const there = document.elementFromPoint(left + width / 2, top + height / 2)
  return document.activeElement.contains(there)
}"""


@pytest.mark.parametrize("key", ["Enter", " "])
def test_on_a_telephone_the_navigation_and_the_search_open_by_keyboard(visit, site, key):
    page = visit(f"{site.address}learn/leaves.html", viewport={"width": 390, "height": 844})
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="Search", exact=True).focus()
    page.keyboard.press(key)
    page.wait_for_function(f"{FOCUSED}.matches('.md-search__input')")
    page.keyboard.type("leaves")
    page.wait_for_selector(".md-search-result__item")
    page.keyboard.press("Escape")
    assert not page.locator("#__search").is_checked()
    page.get_by_role("button", name="Navigation").focus()
    page.keyboard.press(key)
    assert page.locator("#__drawer").is_checked()
    # Every stop that follows is seen, and the other sections can be opened.
    page.wait_for_timeout(400)
    names = []
    for _ in range(60):
        page.keyboard.press("Tab")
        if not page.evaluate(f"{FOCUSED}.closest('.md-sidebar--primary')"):
            continue
        box = page.evaluate(f"{FOCUSED}.getBoundingClientRect().toJSON()")
        names.append(page.evaluate(f"{FOCUSED}.textContent.trim()"))
        assert 0 <= box["left"] < 260, names[-1]
        seen = page.evaluate(ON_TOP)
        assert seen, f"{names[-1]!r} has the focus and is covered: hide it in gradbook.css"
    assert {"Learn", "Gradients add up"} <= set(names), names  # `Learn` leads back to the others
