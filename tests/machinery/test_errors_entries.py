"""The entries of the index of errors: complete, of one address, and in the generated files."""

import gzip
import re
from collections import Counter

import pytest

from gradbook import ROOT, Refused
from gradbook.errors.entries import (
    DOCS,
    doing_of,
    entries_of,
    own_page,
    plain,
    read,
    read_doings,
    read_symptoms,
    symptoms_of,
)
from gradbook.errors.index import SCRIPT, data, files, listed
from gradbook.errors.template import compiled

ENTRIES = read()
FILES = files(ENTRIES, read_symptoms(), read_doings())


def test_no_two_entries_share_an_address_or_a_wording():
    assert len({entry.path for entry in ENTRIES}) == len(ENTRIES)
    wordings = Counter(
        str(wording)
        for entry in ENTRIES
        for wording in set(map(str, map(compiled, entry.messages)))
    )
    assert [wording for wording, times in wordings.items() if times > 1] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.path)
def test_the_entry_says_why_and_what_to_do_and_proves_it(entry):
    assert {"Why", "Fix"} <= set(entry.parts)
    # What needs a GPU cannot be run here, and the entry says so and names its source.
    assert len(entry.snippets) >= 2 or "Not reproduced here" in entry.parts
    assert all((ROOT / "snippets" / each.split(":")[0]).is_file() for each in entry.snippets)
    for name in [entry.id or entry.page, *(case.id for case in entry.cases)]:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name), name
    assert len(plain(entry.title)) <= 95


def test_no_two_symptoms_have_the_same_words():
    words = Counter(each.words for each in read_symptoms())
    assert [each for each, times in words.items() if times > 1] == []


def test_the_generated_files_are_up_to_date():
    for path, text in FILES.items():
        assert (DOCS / path).read_text("utf-8") == text, f"docs/{path}: run `make update`"


def test_the_data_of_the_finder_is_small():
    assert len(gzip.compress((DOCS / SCRIPT).read_bytes(), 9)) <= 100 * len(ENTRIES)


OWN = """\
---
description: D.
symptoms:
  - the loss is stuck
  - "grad: None": second
---

# element 0 of tensors does not require grad

Nothing requires grad.

**Fix.** Mark a leaf.

```python
--8<-- "errors/x/z.py"
```

```text title="message"
RuntimeError: element … of tensors does not require grad
```

## A first case {#first}

```text title="the message says"
of tensors [3]

of tensors [4]
```

Its fix is its
first paragraph.

A paragraph of nobody.

## A second case {#second}

It has a paragraph.

**Fix.** Its own
fix.

**Why.** The *entry* says why.

**Fix.** Again.

## No case

```python
--8<-- "errors/x/y.py"
```

**Not this.** Not of the second case.
"""


def test_a_page_with_messages_before_its_first_section_is_one_entry_with_cases():
    (entry,) = entries_of(OWN, "own")
    assert own_page(OWN)
    assert (entry.path, entry.title) == ("own.html", "element 0 of tensors does not require grad")
    assert entry.messages == ["RuntimeError: element … of tensors does not require grad"]
    assert entry.snippets == ["errors/x/z.py", "errors/x/y.py"]
    assert entry.parts == {
        "Fix": "Mark a leaf.",
        "Why": "The *entry* says why.",
        "Not this": "Not of the second case.",
    }
    first, second = entry.cases
    assert (first.id, first.title, entry.at(first.id)) == (
        "first",
        "A first case",
        "own.html#first",
    )
    assert (first.says, first.fix) == (
        ["of tensors [3]", "of tensors [4]"],
        "Its fix is its first paragraph.",
    )
    assert (second.says, second.fix) == ([], "Its own fix. Again.")


GROUPED = """\
# Group

## Part

### One {#one}

```text title="message"
RuntimeError: one
```

#### Heading without an id

Text.

#### Case {#case}

```text title="the message says"
two
```

A fix.

### Two {#two}
"""


def test_an_entry_of_a_grouped_page_has_the_cases_below_it():
    one, two = entries_of(GROUPED, "group")
    assert not own_page(GROUPED)
    assert [(case.id, case.says, case.fix) for case in one.cases] == [("case", ["two"], "A fix.")]
    assert one.messages == ["RuntimeError: one"]
    assert (one.path, two.cases) == ("group.html#one", [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '# T\n\n## P\n\n```text title="messages"\nx\n```\n',
            ":5: the title “messages” is unknown",
        ),
        (
            '# T\n\n## P\n\n```text title="message"\nx\n```\n',
            ":5: this fence “message” belongs to no",
        ),
        (GROUPED.replace(" {#case}", ""), ":17: this fence “the message says” belongs to no case"),
        (GROUPED.replace(" {#one}", ""), ":5: the heading has no {#id}"),
    ],
)
def test_a_fence_that_belongs_to_nothing_is_refused_with_its_line(text, said):
    with pytest.raises(Refused, match=re.escape(f"docs/errors/x.md{said}")):
        entries_of(text, "x")


def test_other_fences_of_text_may_show_what_another_version_prints():
    text = GROUPED.replace("the message says", "PyTorch 2.14.1")
    assert entries_of(text, "x")[0].cases[0].says == []


def test_symptoms_lead_to_the_page_or_to_a_heading_of_it():
    title = "element 0 of tensors does not require grad"
    assert symptoms_of(OWN, "own") == [
        ("the loss is stuck", "own.html", title, "D."),
        ("grad: None", "own.html#second", "A second case", "D."),
    ]
    assert symptoms_of(GROUPED, "group") == []
    for item, said in (
        ("loss: nowhere", "the symptom 'loss' names #nowhere, which no heading has"),
        ("[one]", "['one'] is not a symptom: quote it"),
    ):
        with pytest.raises(Refused, match=re.escape(said)):
            symptoms_of(OWN.replace("the loss is stuck", item), "own")


def test_the_list_is_grouped_by_what_the_reader_was_doing():
    assert doing_of(OWN) == "The messages that people ask about most"
    assert doing_of(OWN.replace("description: D.", "doing: Training")) == "Training"
    assert doing_of(GROUPED) == "Group"
    entries = [*entries_of(GROUPED, "group"), *entries_of(OWN, "own")]
    text = listed(entries, {"group": doing_of(GROUPED), "own": doing_of(OWN)})
    assert re.findall(r"^(#+ [\w ]+?|- .+?)(?: \{.*)?$", text, re.MULTILINE) == [
        "## All messages",
        "### The messages that people ask about most",
        "- [element 0 of tensors does not require grad](own.md)",
        "### Group",
        "- [One](group.md#one)",
        "## Silent failures",
        "### Group",
        "- [Two](group.md#two)",
    ]
    assert "The list has 2 messages and 1 failures" in text


def test_the_data_has_the_cases_that_a_message_decides_and_the_fix_of_a_symptom():
    entries = entries_of(OWN, "own")
    known = data(entries, symptoms_of(OWN, "own"), full=True)
    (entry,) = known["entries"]
    assert entry["messages"] == [("RuntimeError", "element…oftensorsdoesnotrequiregrad")]
    assert [(case["at"], case["says"], case["fix"]) for case in entry["cases"]] == [
        ("own.html#first", ["oftensors3", "oftensors4"], "Its fix is its first paragraph.")
    ]
    assert [(each["at"], each["fix"]) for each in known["symptoms"]] == [
        ("own.html", "Mark a leaf."),
        ("own.html#second", "Its own fix. Again."),
    ]
