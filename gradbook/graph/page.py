"""One HTML page that holds an explorer and all it needs: no request leaves it."""

import html
import re
from pathlib import Path

from gradbook.graph.render import fragment

ASSETS = Path(__file__).parents[2] / "docs/assets"
_PALETTE = re.compile(r'\[data-md-color-scheme(?:="(slate)")?\] (\{[^}]*\})')
# Pygments' short names of what the site colours in code: {variable of the palette: names}.
_CODE = {
    "comment": "c1",
    "function": "nf nc nb bp fm nn nd",
    "keyword": "k kc kd kn ow",
    "number": "mi mf",
    "special": "se si",
    "string": "s1 s2 sd sa",
}
# What the site's theme sets for all its pages: 20 px for the root, and nothing around things.
_BASE = """\
:root {{ color-scheme: light dark; font-size: 125%; {fonts} }}
:root {light}
@media screen and (prefers-color-scheme: dark) {{ :root {dark} }}
*, ::before, ::after {{ box-sizing: border-box; }}
button, input {{
  margin: 0; padding: 0; border: 0; background: none; color: inherit; font: inherit;
}}
dd, dl, figure, ol, pre, ul {{ margin: 0; padding: 0; }}
body {{
  max-width: 61rem; margin: 0 auto; padding: 1rem; font: 0.8rem/1.6 var(--md-text-font);
  color: var(--md-default-fg-color); background: var(--md-default-bg-color);
}}
h1 {{ font-size: 1.2rem; letter-spacing: -0.015em; overflow-wrap: anywhere; }}
code, pre {{ font-family: var(--md-code-font); }}
@media (max-width: 30em) {{ body {{ padding: 0.5rem; }} }}
{code}
"""
# The policy makes the browser refuse whatever is not in the page itself.
_PAGE = """\
<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>The graph of {name}</title>
<style>
{style}</style>
</head>
<body class="md-typeset">
<main>
<h1>The graph of <code>{name}</code></h1>
<p>What autograd did while this script ran.{error}</p>
{explorer}
</main>
<script type="module">
{script}</script>
</body>
</html>
"""


def _style(site: str, explorer: str) -> str:
    # Return the page's styles, with the palettes of the site for light and for dark screens.
    palettes = dict(_PALETTE.findall(site))
    fonts = " ".join(re.findall(r"--md-(?:text|code)-font:[^;]*;", site))
    code = "\n".join(
        f"{', '.join(f'.ag-code .{name}' for name in names.split())} "
        f"{{ color: var(--md-code-hl-{color}-color); }}"
        for color, names in _CODE.items()
    )
    base = _BASE.format(fonts=fonts, light=palettes[""], dark=palettes["slate"], code=code)
    return base + explorer


def page(recording: dict, name: str) -> str:
    """Return the page of a recording, whose script a reader knows as `name`.

    Raises:
        FileNotFoundError: the player is not there, since this is not installed from its repository.
    """
    site, explorer, script = (
        (ASSETS / file).read_text("utf-8")
        for file in ("gradbook.css", "explorer.css", "explorer.js")
    )
    ended = f" It ended with {recording['error']}" if recording["error"] else ""
    return _PAGE.format(
        name=html.escape(name),
        error=html.escape(ended),
        style=_style(site, explorer),
        explorer=fragment(recording, "graph"),
        script=script,
    )
