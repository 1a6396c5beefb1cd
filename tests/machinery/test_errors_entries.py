"""The entries of the index of errors: complete, of one address, and in the generated files."""

import gzip
import re
from collections import Counter
from pathlib import Path

import pytest

from gradbook import ROOT
from gradbook.errors.entries import DOCS, plain, read
from gradbook.errors.index import SCRIPT, files
from gradbook.errors.matching import template

ENTRIES = read()


def test_no_two_entries_share_an_address_or_a_wording():
    assert len({entry.path for entry in ENTRIES}) == len(ENTRIES)
    wordings = Counter(
        str(wording)
        for entry in ENTRIES
        for wording in set(map(str, map(template, entry.messages)))
    )
    assert [wording for wording, times in wordings.items() if times > 1] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.path)
def test_the_entry_says_why_and_what_to_do_and_proves_it(entry):
    assert {"Why", "Fix"} <= set(entry.parts)
    assert len(entry.snippets) >= 2
    assert all((ROOT / "snippets" / each.split(":")[0]).is_file() for each in entry.snippets)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry.id)
    assert len(plain(entry.title)) <= 90


def test_the_generated_files_are_up_to_date():
    for path, text in files(ENTRIES).items():
        assert (DOCS / path).read_text("utf-8") == text, f"docs/{path}: run `make update`"


def test_the_data_of_the_finder_is_small():
    assert len(gzip.compress((DOCS / SCRIPT).read_bytes(), 9)) <= 25_000


def test_the_list_names_every_entry():
    text = files(ENTRIES)[Path(".includes/errors.md")]
    assert text.count("](") == len(ENTRIES)
    for entry in ENTRIES:
        assert f"]({entry.page}.md#{entry.id})" in text
