"""Our templates, scripts and styles: they ask no other host, and change no tool of the browser."""

import math
import re
from itertools import combinations
from operator import mul

from gradbook import ROOT

TEMPLATES = sorted((ROOT / "docs/.overrides").rglob("*.html"))
ASSETS = sorted((ROOT / "docs/assets").glob("*.[cj]s*"))
FETCHES = re.compile(r"(url|import|fetch|open)\(?\s*['\"]?(https?:)?//[^\n]*")
# A script that replaces what the browser or its prototypes bring changes what all other scripts
# meet. Names that begin with `gradbook` are our own.
PATCH = re.compile(
    r"""
    \b(?:window|globalThis|self)\s*(?:\??\.\s*(?!gradbook)\w+|\[[^\]]*\])\s*(?:[-+*/%&|^?<>]*=)(?![=>])
    | \.prototype\s*(?:\.\s*\w+|\[[^\]]*\])\s*=(?!=)
    | \b(?:Object|Reflect)\.(?:define\w+|assign|set\w*)\(\s*
      (?:window|globalThis|self|document|navigator|[\w.]+\.prototype)\s*,
    | (?<![\w.$])(?<!const[ ])(?<!let[ ])
      (?:Worker|XMLHttpRequest|\w+Observer|fetch|navigator|(?:local|session)Storage)\s*=(?![=>])
    | (?<![\w$])(?:document|navigator|history|location|console|head|body)(?:\.\w+)*\.(?!on)\w+
      \s*=\s*(?:async\s*)?(?:function\b|class\b|\w+\s*=>|\([^()]*\)\s*=>)
    """,
    re.VERBOSE,
)
# The fallback has a test of its own in tests/browser.
PATCHING = {"storage-fallback.html"}
PATCHES = """
window.Worker = class {}
window['fetch'] = ask
Element.prototype.setAttribute = function () {}
Object.defineProperty(window, "localStorage", { value })
Object.assign(HTMLElement.prototype, { show() {} })
IntersectionObserver = class extends RealObserver {}
document.querySelector = function () {}
"""
USES = """
window.gradbookQuery = address.searchParams.get("q")
const idle = window.requestIdleCallback ?? later
if (window.name === name) return
const { open, send } = XMLHttpRequest.prototype
document.documentElement.className = "js"
Object.assign(document.createElement("p"), { hidden: true })
this.onClick = (event) => {}
"""
# The theme's HTML is changed where the theme makes it, in a partial or a block.
ALONE = re.compile(r"^ *\{\{-? *super\(\) *-?\}\}$", re.MULTILINE)


def test_no_style_or_script_of_ours_fetches_anything_from_another_host():
    assert {".css", ".js"} == {path.suffix for path in ASSETS}
    found = {path.name: FETCHES.search(path.read_text("utf-8")) for path in TEMPLATES + ASSETS}
    assert not {name: match[0] for name, match in found.items() if match}


def test_no_template_or_script_of_ours_replaces_a_browser_global():
    found = {path.name for path in TEMPLATES + ASSETS if PATCH.search(path.read_text("utf-8"))}
    assert found == PATCHING


def test_replacing_a_browser_global_is_distinguished_from_using_it():
    assert [line for line in PATCHES.strip().splitlines() if not PATCH.search(line)] == []
    assert [line for line in USES.strip().splitlines() if PATCH.search(line)] == []


def edits_the_theme(template: str) -> bool:
    """Return whether a template changes or keeps the HTML of a block that it extends."""
    code = re.sub(r"\{#.*?#\}", "", template, flags=re.DOTALL)
    kept = re.search(r"\{% *set \w+ *%\}(?:(?!endset).)*super\(\)", code, re.DOTALL)
    return bool(kept) or len(ALONE.findall(code)) != len(re.findall(r"\{[{%][^{}]*super\(\)", code))


def test_no_template_of_ours_edits_the_html_of_the_theme():
    assert not [path.name for path in TEMPLATES if edits_the_theme(path.read_text("utf-8"))]
    assert edits_the_theme('{{- super() | replace("a", "b") | safe }}')
    assert edits_the_theme("{% set html = super() %}")
    assert edits_the_theme("{% set html %}\n{{ super() }}\n{% endset %}")
    assert not edits_the_theme("{#- without super() -#}\n  {{ super() }}\n")


def oklch(colour: str) -> tuple[float, float, float]:
    """Return lightness, chroma and hue (in degrees) of an sRGB colour `#rrggbb` in OKLab.

    The matrices are those of https://bottosson.github.io/posts/oklab/.
    """
    parts = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    rgb = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
    cones = ((0.41222, 0.53633, 0.05145), (0.2119, 0.6807, 0.1074), (0.0883, 0.28172, 0.62998))
    lms = [math.cbrt(sum(map(mul, row, rgb))) for row in cones]
    rows = ((0.21045, 0.79362, -0.00407), (1.978, -2.42859, 0.45059), (0.0259, 0.78277, -0.80868))
    light, a, b = (sum(map(mul, row, lms)) for row in rows)
    return light, math.hypot(a, b), math.degrees(math.atan2(b, a))


def test_the_colours_with_a_meaning_are_told_apart_in_both_palettes():
    styles = (ROOT / "docs/assets/gradbook.css").read_text("utf-8")
    found = re.findall(r"--gb-(forward|gradient|error|verified): (#\w{6});", styles)
    assert [name for name, _ in found] == ["forward", "gradient", "error", "verified"] * 2
    for palette in found[:4], found[4:]:
        for (one, first), (other, second) in combinations(palette, 2):
            (_, c1, h1), (_, c2, h2) = oklch(first), oklch(second)
            assert min(c1, c2) > 0.07, f"{one} or {other} is nearly grey"
            apart = abs((h1 - h2 + 180) % 360 - 180)
            assert apart > 40, f"{one} {first} and {other} {second} are {apart:.0f}° of hue apart"
