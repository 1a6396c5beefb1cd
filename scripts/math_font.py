"""List the characters that the site's formulas show: `python scripts/math_font.py site`.

`make font` cuts the maths font to them. A test fails if a page needs a character that was cut away.
"""

import html
import re
import string
import sys
from pathlib import Path

_MATHS = re.compile(r"<math\b.*?</math>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
# A browser shows a lone letter in <mi> as its italic: `x` as U+1D465. Italic h is U+210E.
_LATIN = string.ascii_uppercase + string.ascii_lowercase
_ITALICS = {letter: chr(0x1D434 + at) for at, letter in enumerate(_LATIN)} | {"h": "\u210e"}
_ITALICS |= {chr(0x3B1 + at): chr(0x1D6FC + at) for at in range(25)}  # alpha to omega


def characters(site: Path) -> str:
    """Return every character that a formula of a built site shows, sorted."""
    shown = set(string.ascii_letters + string.digits)
    for page in site.rglob("*.html"):
        for maths in _MATHS.findall(page.read_text("utf-8")):
            shown.update(html.unescape(_TAG.sub("", maths)))
    shown.update(_ITALICS.get(character, "") for character in set(shown))
    return "".join(sorted(each for each in shown if each.strip()))


if __name__ == "__main__":
    print(characters(Path(sys.argv[1])))
