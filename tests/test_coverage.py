"""Everything the five lessons teach has its place on the site, and every example its snippet."""

import hashlib
import os
import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from gradbook.coverage import DATA, TABLES, tables

ROOT = Path(__file__).parent.parent
LESSONS = tomllib.loads((ROOT / DATA).read_text("utf-8"))
ENTRIES = [(name, each) for name, lesson in LESSONS.items() for each in lesson["entries"]]
# The lessons are not ours, and not in this repository: name the folder that holds them.
SEEDS = Path(os.environ.get("GRADBOOK_SEEDS", ROOT.parent / "shared/seeds"))


def parts(text: str) -> list[tuple[str, str]]:
    """Return the headings, code blocks and table rows of a lesson: (lines, kind), in order."""
    found, opened, language = [], 0, ""
    lines = [*text.splitlines(), ""]
    for number, line in enumerate(map(str.strip, lines), 1):
        if line.startswith("```"):
            if opened:
                kind = "code" if language == "python" else "diagram"
                found.append((f"{opened}-{number}", kind))
            opened, language = (0, "") if opened else (number, line[3:])
        elif not opened and re.match(r"#{1,6} ", line):
            found.append((str(number), "heading"))
        elif not opened and line.startswith("|") and "--" not in line + lines[number]:
            found.append((str(number), "row"))  # the line of dashes is none, nor the head above it
    return found


def test_there_are_five_lessons_with_all_their_headings_examples_and_rows():
    kinds = Counter(each["kind"] for _, each in ENTRIES)
    assert list(LESSONS) == ["S0", "S1", "S2", "S3", "S4"]
    assert (kinds["heading"], kinds["code"], kinds["row"], kinds["diagram"]) == (49, 29, 19, 1)
    assert kinds["script"] == 6  # which the lessons name and do not include


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the lessons are not here: set GRADBOOK_SEEDS")
@pytest.mark.parametrize("name", LESSONS)
def test_each_heading_code_block_and_table_row_of_the_lesson_has_an_entry(name):
    text = sorted(SEEDS.glob("*.txt"))[int(name[1:])].read_bytes()
    assert hashlib.sha256(text).hexdigest().startswith(LESSONS[name]["sha256"])
    entries = [(each["at"], each["kind"]) for each in LESSONS[name]["entries"]]
    assert [each for each in entries if each[1] != "script"] == parts(text.decode("utf-8"))


@pytest.mark.parametrize(
    ("name", "entry"), ENTRIES, ids=[f"{name}:{each['at']}" for name, each in ENTRIES]
)
def test_what_the_entry_names_exists_and_an_example_is_proved_by_a_snippet(name, entry):
    assert entry["shown"]
    for shown in entry["shown"]:
        path, _, anchor = shown.partition("#")
        if path.endswith(".py"):
            assert (ROOT / "snippets" / path).is_file()
            page = (ROOT / "docs" / path).parent.with_suffix(".md").read_text("utf-8")
            assert f'--8<-- "{path}"' in page
        else:
            page = (ROOT / "docs" / path).read_text("utf-8")
            assert not anchor or f"{{#{anchor}}}" in page
    if entry["kind"] != "heading":
        assert any(shown.endswith(".py") for shown in entry["shown"])


def test_the_tables_of_the_page_are_made_of_the_data():
    assert (ROOT / TABLES).read_text("utf-8") == tables(LESSONS), "run `make update`"
