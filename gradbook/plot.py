"""A curve and its secants as SVG, drawn from the numbers that a snippet printed.

A page includes the picture `<idea>.svg` beside the snippet, which `make update` writes.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from gradbook import Refused
from gradbook.fences import SNIPPETS, files_of
from gradbook.verify.outputs import recorded

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 480, 330, 34, 345, 10, 300
LABEL_GAP = 20
LINE, CURVE = "var(--md-default-fg-color--light)", "var(--gb-forward, #1d4fd7)"
TANGENT = "var(--gb-gradient, #b23405)"


def shown(root: Path) -> list[Path]:
    """Return the snippets whose plots the pages below `root` include."""
    pages = sorted((root / "docs").rglob("*.md"))
    names = {name for page in pages for name in files_of(page.read_text("utf-8"))}
    found = [root / SNIPPETS / name for name in sorted(names) if name.endswith(".svg")]
    return [path.with_suffix(".py") for path in found]


def draw(source: str) -> str:
    """Return the plot of a snippet that printed `x […]`, `y […]`, `point […]` and slopes.

    Each `step s: slope m` becomes a secant through the point; the last one is the tangent.

    Raises:
        Refused: the snippet printed something else.
    """
    lines = [line for texts in recorded(source).values() for line in texts]
    rows = {name: _numbers(rest) for line in lines for name, _, rest in [line.partition(" ")]}
    steps = [_numbers(line) for line in lines if line.startswith("step ")]
    if not {"x", "y", "point"} <= rows.keys() or len(steps) < 2:
        raise Refused("it does not print `x […]`, `y […]`, `point […]` and `step …: slope …`")
    xs, ys, (px, py) = rows["x"], rows["y"], rows["point"]
    low, high = xs[0], xs[-1]

    def at(x: float, y: float) -> str:
        across = LEFT + (x - low) / (high - low) * (RIGHT - LEFT)
        return f"{across:.1f} {BOTTOM - y / max(ys) * (BOTTOM - TOP):.1f}"

    parts = list(_axes(xs, ys, at))
    label = 0.0
    for step, slope in steps:
        last = [step, slope] == steps[-1]
        first = max(low, px - py / slope)  # where the line leaves the plot
        ends = [(x, py + slope * (x - px)) for x in (first, high)]
        look = f'stroke="{TANGENT}" stroke-width="2.5"' if last else f'stroke="{LINE}" '
        dashes = "" if last else 'stroke-dasharray="5 4"'
        parts.append(f'<path d="M{at(*ends[0])}L{at(*ends[1])}" {look}{dashes}/>')
        label = max(label + LABEL_GAP, float(at(*ends[1]).split()[1]) + 5)
        text = f"tangent: {slope:g}" if last else f"step {step:g}: {slope:g}"
        colour = TANGENT if last else LINE
        parts.append(_text(RIGHT + 6, label, text, f'fill="{colour}" stroke="none"'))
        if not last:
            x, y = at(px + step, py + slope * step).split()
            parts.append(f'<circle cx="{x}" cy="{y}" r="3" fill="{LINE}" stroke="none"/>')
    parts.append(f'<path d="{_curve(xs, ys, at)}" stroke="{CURVE}" stroke-width="2.5"/>')
    x, y = at(px, py).split()
    parts.append(f'<circle cx="{x}" cy="{y}" r="5" fill="{CURVE}" stroke="none"/>')
    slopes = ", ".join(f"{slope:g} for a step of {step:g}" for step, slope in steps[:-1])
    about = (
        f"The curve from x = {low:g} to {high:g}, with the point at x = {px:g}. Lines from it "
        f"through a second point of the curve have the slopes {slopes}. The tangent, which only "
        f"touches the curve, has the slope {steps[-1][1]:g}."
    )
    head = f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{about}" fill="none">'
    return "\n".join([head, *parts, "</svg>"]) + "\n"


def update(snippet: Path) -> bool:
    """Write the plot of a snippet beside it, and return whether the file changed.

    Raises:
        Refused: it cannot be drawn.
        OSError: there is no such snippet.
    """
    path = snippet.with_suffix(".svg")
    try:
        new = draw(snippet.read_text("utf-8"))
    except Refused as reason:
        raise Refused(f"{snippet} cannot be drawn: {reason}") from None
    if path.exists() and path.read_text("utf-8") == new:
        return False
    path.write_text(new, "utf-8", newline="\n")
    return True


def _numbers(text: str) -> list[float]:
    return [float(each) for each in re.findall(r"-?\d+(?:\.\d+)?(?:e-?\d+)?", text)]


def _text(x: float, y: float, text: str, look: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="15" {look}>{text}</text>'


def _axes(xs: list[float], ys: list[float], at: object) -> Iterator[str]:
    yield f'<path d="M{LEFT} {TOP}V{BOTTOM}H{RIGHT}" stroke="var(--md-default-fg-color--lighter)"/>'
    look = f'fill="{LINE}" stroke="none" text-anchor="{{}}"'
    for number in range(int(xs[0]), int(xs[-1]) + 1):
        x = float(at(number, 0).split()[0])
        yield _text(x, BOTTOM + 18, f"{number:g}", look.format("middle"))
    for number in range(0, int(max(ys)) + 1, 10):
        y = float(at(0, number).split()[1])
        yield _text(LEFT - 6, y + 5, f"{number:g}", look.format("end"))


def _curve(xs: list[float], ys: list[float], at: object) -> str:
    """Return a smooth path through the points, which have equal distances."""
    wide = xs[1] - xs[0]
    # Slopes by differences of second order, also at both ends.
    inner = [(after - before) / 2 for before, after in zip(ys, ys[2:], strict=False)]
    begin, end = -1.5 * ys[0] + 2 * ys[1] - ys[2] / 2, 1.5 * ys[-1] - 2 * ys[-2] + ys[-3] / 2
    slopes = [begin, *inner, end]
    path = f"M{at(xs[0], ys[0])}"
    for i in range(len(xs) - 1):
        one = at(xs[i] + wide / 3, ys[i] + slopes[i] / 3)
        other = at(xs[i + 1] - wide / 3, ys[i + 1] - slopes[i + 1] / 3)
        path += f"C{one} {other} {at(xs[i + 1], ys[i + 1])}"
    return path
