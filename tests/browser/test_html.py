"""Every page is valid according to the W3C's validator, including its MathML, SVG and CSS."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

VALIDATOR = Path(__file__).parents[2] / ".cache/tools/node_modules/vnu-jar/build/dist/vnu.jar"
# Complaints of the validator that are ignored, each with the reason.
KEPT = {
    # Material's template writes the attribute outside all blocks, so it cannot be overridden. It
    # keeps Firefox from reopening the drawer after a reload.
    r"Attribute “autocomplete” is only allowed when the input type is .*": '"__(drawer|search)"',
    # MathML Core allows it on every element, but the validator checks against MathML 3.
    r"Attribute “displaystyle” not allowed on element “mfrac” .*": "<mfrac displaystyle=",
}


def complaints(said: dict) -> list[str]:
    """Return the validator's complaints that are not in KEPT, as lines of page:line and message."""
    lines = []
    for each in said["messages"]:
        text, extract = each["message"], each.get("extract", "")
        kept = (re.fullmatch(a, text) and re.search(b, extract) for a, b in KEPT.items())
        if not any(kept):
            page = each.get("url", "").removeprefix("file:")
            lines.append(f"{page}:{each.get('lastLine')}: {text} In: {' '.join(extract.split())}")
    return lines


INVALID = '<!doctype html>\n<html lang="en"><title>t</title>\n<b><table><tr><td>1</table></b>\n'


@pytest.fixture(scope="module")
def found(site, tmp_path_factory):
    """Validate every page of the site and one invalid page."""
    java = shutil.which("java")
    if not java:
        pytest.fail(
            "the validator of HTML needs Java, and there is none on the PATH: apt-get install "
            "default-jre-headless, or leave it to the pull request's run",
            pytrace=False,
        )
    if not VALIDATOR.is_file():
        pytest.fail(f"there is no {VALIDATOR}: run `make .cache/tools`", pytrace=False)
    invalid = tmp_path_factory.mktemp("invalid") / "invalid.html"
    invalid.write_text(INVALID, "utf-8")
    command = [java, "-jar", VALIDATOR, "--format", "json", "--skip-non-html", site.folder, invalid]
    result = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert result.stderr.startswith("{"), result.stderr
    return complaints(json.loads(result.stderr))


def test_every_page_is_valid_html_and_an_invalid_one_is_named_with_its_line(found):
    wrong = [line for line in found if "/invalid.html:" not in line]
    assert not wrong, "\n" + "\n".join(wrong)
    said = "invalid.html:3: Element “table” not allowed as child of element “b”"
    assert any(said in line for line in found)
