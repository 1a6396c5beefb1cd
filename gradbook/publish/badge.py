"""The badge: how many outputs were checked, with which PyTorch, and when."""

from xml.sax.saxutils import escape

_HEIGHT, _LETTER, _SPACE = 22, 6.4, 9
_NAME, _GREEN, _GREY = "#1f2733", "#0a6b5e", "#555e6c"
_BADGE = """\
<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" \
viewBox="0 0 {width} {height}" role="img" aria-label="{said}">
<title>{said}</title>
<clipPath id="badge-shape"><rect width="{width}" height="{height}" rx="4"/></clipPath>
<g clip-path="url(#badge-shape)">
<rect width="{width}" height="{height}" fill="{right}"/>
<rect width="{split}" height="{height}" fill="{left}"/>
</g>
<rect x="0.5" y="0.5" width="{inner}" height="{low}" rx="3.5" fill="none" stroke="#fff" \
stroke-opacity="0.25"/>
<g fill="#fff" font-family="DejaVu Sans, Verdana, sans-serif" font-size="11">
<text x="{space}" y="15" textLength="{first_length}" lengthAdjust="spacingAndGlyphs">{first}</text>
<text x="{second_x}" y="15" textLength="{second_length}" lengthAdjust="spacingAndGlyphs">\
{second}</text>
</g>
</svg>
"""


def badge(checked: dict | None) -> str:
    """Return the badge of a record as SVG; without a record it says so, in grey."""
    first, right = "outputs", _GREY
    second = "not checked in this build"
    if checked:
        first, right = "outputs checked", _GREEN
        second = f"{checked['outputs']:,} · PyTorch {checked['torch']} · {checked['date']}"
    first_length, second_length = round(len(first) * _LETTER), round(len(second) * _LETTER)
    split = first_length + 2 * _SPACE
    width = split + second_length + 2 * _SPACE
    return _BADGE.format(
        said=escape(f"{first}: {second}"),
        first=escape(first),
        second=escape(second),
        first_length=first_length,
        second_length=second_length,
        second_x=split + _SPACE,
        space=_SPACE,
        split=split,
        width=width,
        inner=width - 1,
        height=_HEIGHT,
        low=_HEIGHT - 1,
        left=_NAME,
        right=right,
    )
