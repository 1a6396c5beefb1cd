"""Planted faults, each with the check that must detect it, and the pages that contain them."""

import re

BLOCK = "```python\nprint(1)\n# > 1\n```"
MASK = "linear-gradient(#000, #000)"
# For each fault: its name, the check that must detect it, and a part of that check's report. Below
# that is the HTML to put on a page.
TABLE = """
wide | sideways | the page is
    <div style="width: 3000px">wide</div>
over | overlaps | lies over
    <div style="position: relative">under<p style="position: absolute; inset: 0; margin:
    0">over</p></div>
drawn-over | overlaps | lies over
    <svg width="90" height="40"><text y="20">one</text><text x="9" y="22">two</text></svg>
cut | cut | is cut by
    <div style="height: 1em; overflow: hidden">a<br>b<br>c</div>
cut-off | cut | is cut by
    <div style="width: 3em; overflow: hidden; white-space: nowrap">one two three four</div>
covered | covered | the header covers #deep
    <style>#deep::before { display: none !important } html { scroll-padding: 0 !important
    }</style><div style="height: 2000px"></div><h2 id="deep" style="scroll-margin:
    0">Deep</h2><div style="height: 2000px"></div>
moving | motion | moves
    <style>@keyframes turn { to { rotate: 1turn } }</style><p style="animation: turn 3s
    infinite">round</p>
gliding | motion | glides
    <p style="transition: color 1s !important">slow</p>
masked | forced | the icon of
    <i style="display: block; height: 9px; background: red; mask-image: MASK"></i>
faint | forced | vanishes
    <p style="forced-color-adjust: none; color: #eee; background: #fff">faint</p>
closed | print | is printed closed
    <style>@media print { details::details-content { content-visibility: hidden !important;
    display: none !important } }</style><details><summary>More</summary><p>Inside</p></details>
unbroken | print | is cut off
    <pre style="white-space: pre !important; overflow: hidden !important">LONG</pre>
pale | print | is pale on paper
    <p style="color: #ccc">pale</p>
grey | pale | is pale:
    <p style="color: #888; background: #fff">grey</p>
grey-mask | pale | the icon of i “” is pale
    <i style="display: block; height: 9px; background: #ccc; mask-image: MASK"></i>
grey-drawing | pale | the icon of button “” is pale
    <button aria-label="Go"><svg width="9" height="9" fill="#ccc"><path d="M0
    0h9v9z"/></svg></button>
far-over | overlaps | lies over
    <div style="height: 9000px"></div><div style="content-visibility: auto; height: 60px"><p
    style="margin: 0">under</p><p style="margin: -1.6em 0 0">over</p></div>
dark | print | stands on a dark ground
    <p style="color: #111; background: #000">dark</p>
scripted | hidden | p.x “for some”
    <p class="x" hidden>for some</p>
unseen-focus | walk | no focus is seen on a#bare
    <a id="bare" href="#bare" style="outline: none !important">bare</a>
faint-focus | walk | no focus is seen on a#bare
    <a id="bare" href="#bare" style="outline-color: #eee !important">bare</a>
unreached | walk | Tab does not reach a#skipped
    <a id="skipped" href="#skipped" tabindex="-1">skipped</a>
out-of-order | walk | Tab leads back
    <a id="first" href="#first" tabindex="5">first</a>
off-screen | walk | Tab comes to what is not seen: a#off
    <a id="off" href="#off" style="position: absolute; left: -999px">off</a>
trap | walk | Tab does not come round
    <a id="trap" href="#trap" onkeydown="event.preventDefault()">trap</a>
contrast | pale | is pale:
    <p style="color: #999; background: #fff">pale</p>
nameless | axe | button-name
    <button></button>
pictured | axe | image-alt
    <img src="assets/favicon.svg" width="9" height="9">
tiny | targets | button “go” is too small to hit
    <button style="all: unset; display: block; font-size: 9px">go</button><button>on</button>
unmarked | unmarked | a “plain” looks like the text
    <p>A <a href="#x" style="color: inherit; text-decoration: none !important">plain</a> link.</p>
unlit | walk | Tab comes to what is not seen: a#ghost
    <a id="ghost" href="#ghost" style="opacity: 0">ghost</a>
scroller | walk | no focus is seen on div.rolls
    <div class="rolls" style="height: 2em; overflow-y: scroll; outline: none
    !important">a<br>b<br>c<br>d</div>
late | shift | while it loads
    <script>setTimeout(() => document.querySelector('article').insertAdjacentHTML('afterbegin',
    '<p style="height: 300px">late</p>'), 200)</script><div style="height: 2000px"></div>
written | written | a script writes
    <script>document.querySelector('article').append('written')</script>
warning | complaints | a warning
    <script>console.warn('a warning')</script>
throwing | complaints | an error
    <script>throw Error('an error')</script>
asking | complaints | asks another host: http://127.0.0.2
    <script>new Image().src = 'http://127.0.0.2:9/x.png'</script>
"""
FAULTS = {
    name: (check, said, " ".join(html.split()).replace("MASK", MASK).replace("LONG", "x" * 200))
    for name, check, said, html in re.findall(
        r"^(\S+) \| (\S+) \| (.+)\n((?: {4}.+\n)+)", TABLE, re.MULTILINE
    )
}
FORM = "# A page\n\nText before it.\n\n{}\n\nText after it.\n"
PAGES = {f"{name}.md": FORM.format(html) for name, (_, _, html) in FAULTS.items()} | {
    "sound.md": FORM.format(
        f"{BLOCK}\n\n## Deep {{: #deep}}\n\n/// more | More\nInside.\n///\n\n[A link](#deep)."
    ),
    "every.md": FORM.format(
        "\n\n".join(FAULTS[name][2] for name in ("late", "written", "warning", "wide", "nameless"))
    ),
}
