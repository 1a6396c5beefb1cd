"""`gradbook graph`: one HTML page with a script's explorer. The page makes no network requests."""

import html
import re
import tokenize
from collections.abc import Sequence
from pathlib import Path

from gradbook import ROOT, Refused
from gradbook.graph.parameter_html import (
    kept,
    left_out,
    parameter_table,
    sources,
    without_gradient,
)
from gradbook.graph.render import code, explorer
from gradbook.graph.timeline import Timeline

LISTED = 20  # the most lines about missing gradients that the command prints
ASSETS = ROOT / "docs/assets"
_PALETTE = re.compile(r'\[data-md-color-scheme(?:="(slate)")?\] (\{[^}]*\})')
# Pygments' short token names that the site colours: {variable of the palette: names}.
_CODE = {
    "comment": "c1",
    "function": "nf nc nb bp fm nn nd",
    "keyword": "k kc kd kn ow",
    "number": "mi mf",
    "special": "se si",
    "string": "s1 s2 sd sa",
}
# The base styles of the site's theme: a root size of 20 px, and no margins.
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
details {{ margin: 0.6rem 0; }}
summary {{ cursor: pointer; }}
a {{ color: inherit; }}
.gb-left {{ border-left: 3px solid {bad}; padding-left: 0.6rem; }}
.gb-left ul {{ margin: 0; padding-left: 1rem; }}
details > div {{ max-height: 20rem; overflow: auto; }}
details table {{ border-collapse: collapse; font-size: 0.7rem; }}
details th, details td {{
  padding: 0.1rem 0.8rem 0.1rem 0; text-align: left; vertical-align: top;
}}
details td:nth-child(3) {{ min-width: 11rem; }}
.gb-none td:nth-child(3), .gb-nan td:nth-child(3), .gb-zero td:nth-child(3) {{ color: {bad}; }}
.gb-line::before {{
  content: attr(data-line); display: inline-block; width: 3em; color: var(--ag-dim, gray);
}}
{code}
"""
_BAD = "var(--gb-error)"  # the explorer's colour for errors
# With this policy the browser loads nothing that is not in the page itself.
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
{beside}{explorer}{sources}
</main>
<script type="module">
{script}</script>
</body>
</html>
"""


def _style(site: str, style: str) -> str:
    # Return the page's styles, with the site's light and dark palettes.
    palettes = dict(_PALETTE.findall(site))
    fonts = " ".join(re.findall(r"--md-(?:text|code)-font:[^;]*;", site))
    colors = "\n".join(
        f"{', '.join(f'.ag-code .{name}' for name in names.split())} "
        f"{{ color: var(--md-code-hl-{color}-color); }}"
        for color, names in _CODE.items()
    )
    base = _BASE.format(
        fonts=fonts, light=palettes[""], dark=palettes["slate"], code=colors, bad=_BAD
    )
    return base + style


def page(recording: dict, name: str) -> str:
    """Return the page of a recording. `name` is the script's name on the page.

    Raises:
        FileNotFoundError: the player is missing, because gradbook was not installed from its
            repository.
    """
    site, *styles, player, tools = (
        (ASSETS / file).read_text("utf-8")
        for file in (
            "gradbook.css",
            "explorer.css",
            "explorer-tools.css",
            "explorer.js",
            "explorer-tools.js",
        )
    )
    timeline = Timeline(recording)
    # A recording may have no nodes: the pass ran in another thread, or the graph was too large.
    shown = explorer(timeline, "graph") if timeline.nodes else code(recording)
    ended = f" It ended with {recording['error']}" if recording["error"] else ""
    return _PAGE.format(
        name=html.escape(name),
        error=html.escape(ended),
        style=_style(site, "".join(styles)),
        beside=left_out(recording) + parameter_table(timeline, "graph") + kept(recording),
        explorer=shown,
        sources=sources(recording),
        script=player + tools,
    )


class CannotDraw(Refused):
    """The reason, in one line, why no graph was drawn."""


def draw(
    script: Path, output: Path, arguments: Sequence[str] = (), backward: int | None = None
) -> str:
    """Run a script, write the page of its graph, and return the report to print.

    `arguments` are the script's own, and `backward` stops it after that many backward passes.

    Raises:
        CannotDraw: there is no graph, the player is missing, or the page cannot be written.
    """
    target = output.resolve()  # before the script may change the working directory
    found = _recorded(script, arguments, backward)
    write(found, script.name, target)
    return said(found, str(script), output)


def write(found: dict, name: str, target: Path) -> None:
    """Write the page of a recording. `name` is the script's name on the page.

    Raises:
        CannotDraw: the player is missing, or the page cannot be written.
    """
    try:
        text = page(found, name)
    except FileNotFoundError as error:
        advice = "install gradbook from its repository with: python -m pip install -e ."
        raise CannotDraw(f"{error.filename} is missing: {advice}") from None
    except Exception as error:
        raise CannotDraw(f"the graph of {name} cannot be drawn: {_one_line(error)}") from None
    try:
        target.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise CannotDraw(f"{target} cannot be written: {error.strerror}") from None


def said(found: dict, name: str, output: Path) -> str:
    """Return one line on what the page shows and lacks, and one for each missing gradient."""
    what = "the graph" if found["nodes"] else "the parameters and no graph"
    what = f"{output}: {what} of {name}"
    if found["error"]:
        what += f" until it ended with {found['error']}"
    if missing := found.get("left_out"):
        what += f"; not recorded: {'; '.join(missing)}"
    lines = [what]
    missing = list(without_gradient(found))
    lines += missing[:LISTED]
    if len(missing) > LISTED:
        lines.append(f"{len(missing) - LISTED} more parameters have no gradient: see the page")
    return "\n".join(lines)


def _recorded(script: Path, arguments: Sequence[str], backward: int | None) -> dict:
    """Return the recording of a script, or raise CannotDraw with the reason."""
    try:
        with tokenize.open(script) as file:
            source = file.read()
    except (OSError, UnicodeError, SyntaxError) as error:
        raise CannotDraw(f"{script} cannot be read: {error}") from None
    try:
        from gradbook.graph.record import record
    except ModuleNotFoundError as error:
        if error.name != "torch":
            raise
        raise CannotDraw("torch is not installed: python -m pip install torch") from None
    try:
        return record(source, script, arguments=arguments, details=True, backward=backward)
    except SyntaxError as error:
        raise CannotDraw(f"{script}:{error.lineno}: {error.msg}") from None
    except Refused as error:
        raise CannotDraw(str(error)) from None
    except Exception as error:  # an error that the observer does not handle yet
        raise CannotDraw(f"{script} cannot be recorded: {_one_line(error)}") from None


def _one_line(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())
