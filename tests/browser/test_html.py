"""Every page is valid HTML, as the W3C's validator judges it: also its MathML, SVG and CSS."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

VALIDATOR = Path(__file__).parents[2] / ".cache/tools/node_modules/vnu-jar/build/dist/vnu.jar"
# What the validator says and we keep, each with the reason.
KEPT = {
    # Material's template writes it outside of every block that could be overridden. It keeps
    # Firefox from opening the drawer again after a reload.
    r"Attribute “autocomplete” is only allowed when the input type is .*": '"__(drawer|search)"',
    # MathML Core allows it on every element; the validator knows MathML 3.
    r"Attribute “displaystyle” not allowed on element “mfrac” .*": "<mfrac displaystyle=",
}


def complaints(said: dict) -> list[str]:
    """Return what the validator says and nobody excused, a line each: page:line, and what."""
    lines = []
    for each in said["messages"]:
        text, extract = each["message"], each.get("extract", "")
        kept = (re.fullmatch(a, text) and re.search(b, extract) for a, b in KEPT.items())
        if not any(kept):
            page = each.get("url", "").removeprefix("file:")
            lines.append(f"{page}:{each.get('lastLine')}: {text} In: {' '.join(extract.split())}")
    return lines


def validate(folder: Path) -> list[str]:
    """Validate every page of a folder."""
    java = shutil.which("java")
    if not java:
        pytest.fail(
            "the validator of HTML needs Java, and there is none on the PATH: apt-get install "
            "default-jre-headless, or leave it to the pull request's run",
            pytrace=False,
        )
    if not VALIDATOR.is_file():
        pytest.fail(f"there is no {VALIDATOR}: run `make .cache/tools`", pytrace=False)
    command = [java, "-jar", VALIDATOR, "--format", "json", "--skip-non-html", str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert result.stderr.startswith("{"), result.stderr
    return complaints(json.loads(result.stderr))


def test_every_page_is_valid_html(site):
    found = validate(site.folder)
    assert not found, "\n" + "\n".join(found)


def test_an_invalid_page_is_named_with_its_line(tmp_path):
    page = '<!doctype html>\n<html lang="en"><title>t</title>\n<b><table><tr><td>1</table></b>\n'
    (tmp_path / "page.html").write_text(page, "utf-8")
    found = validate(tmp_path)
    assert found and "page.html:3: Element “table” not allowed as child of element “b”" in found[0]
