"""What the index answers to messages in many forms, to public reports, and to other errors."""

import functools
import itertools
import re
import tomllib
from pathlib import Path

import pytest
from pasted import FORMS, NOISE, TRACEBACK, filled, ordinary, untyped

from gradbook import ROOT
from gradbook.errors.entries import plain, read, read_symptoms
from gradbook.errors.index import data
from gradbook.errors.matching import Match, matches, symptoms
from gradbook.errors.template import compiled, dense
from gradbook.verify import outputs

HERE = Path(__file__).parent
ENTRIES = read()
WORDED = [entry for entry in ENTRIES if entry.messages]
REPRODUCED = [entry for entry in WORDED if "Not reproduced here" not in entry.parts]
INDEX = data(ENTRIES, read_symptoms())
FIELD = tomllib.loads((HERE / "errors_field.toml").read_text("utf-8"))["report"]
REPORTS = tomllib.loads((HERE / "errors_reports.toml").read_text("utf-8"))["report"]


@functools.cache
def found(text: str) -> list[Match]:
    return matches(text, INDEX)


def leads(text: str, entry) -> str | None:
    """Return what is wrong where a text does not find its entry first."""
    result = [WORDED[each.entry].path for each in found(text)]
    if result and result[0] == entry.path:
        return None
    # A short text may match several entries equally well.
    ranks = (
        {each.rank[:3] for each in found(text)[: result.index(entry.path) + 1]}
        if entry.path in result
        else {}
    )
    if len(text) <= 60 and len(ranks) == 1:
        return None
    return f"{entry.path}: {text[-400:]!r} leads to {result[:3] or 'nothing'}"


def recorded(entry) -> str:
    """Return the first message that the entry's snippets printed, to its end or to the cut `...`.

    On a page that is one entry, the fixed code comes before the code that raises the message.
    """
    begins = re.compile(r"(\w+\.)*\w*(Error|Exception|Warning): ")
    for snippet in entry.snippets:
        source = (ROOT / "snippets" / snippet.partition(":")[0]).read_text("utf-8")
        for lines in outputs.recorded(source).values():
            if starts := [number for number, line in enumerate(lines) if begins.match(line)]:
                first, end = [*starts, len(lines)][:2]
                return "\n".join(lines[first:end]).partition("...\n")[0]
    return ""


def other_machine(text: str) -> str:
    """Return a recorded message as another machine and another model would print it."""
    text = re.sub(r"torch\.(cuda\.)?(Float|Double|Long|Int)Tensor", "torch.cuda.HalfTensor", text)
    text = re.sub(r"(?<=\[)\d+(, \d+)*(?=\])", "64, 10", text)
    text = re.sub(r"\bcpu(?::0)?\b", "cuda:1", text)
    text = re.sub(r"torch\.float(32|64)", "torch.bfloat16", text)
    text = re.sub(r"0x[0-9a-f]+", "0x7f00dead", text)
    text = re.sub(r"/[\w./-]+\.(cpp|h|py):\d+", "/opt/build/aten/src/x.cpp:77", text)
    return text.replace("'", "\u2019").replace("Double,", "Half,")


def test_what_each_snippet_printed_finds_its_entry_by_its_first_wording():
    wrong = []
    for entry in REPRODUCED:
        for text in {recorded(entry), recorded(entry).partition("\n")[0]} - {""}:
            wrong.append(leads(text, entry))
            if found(text) and text == recorded(entry):
                first, ending = found(text)[0], " ".join(text.split())[-20:]
                whole = first.fit == 2 or " ".join(first.part.split()).endswith(ending)
                if first.wording or not whole:
                    wrong.append(f"{entry.path}: write the message as it is printed: {text}")
    assert list(filter(None, wrong)) == []


def test_the_first_wording_is_what_was_printed_letter_for_letter():
    wrong = []
    for entry in REPRODUCED:
        # The recorded message may end in the middle of a piece, where the snippet cuts it.
        text = " ".join(recorded(entry).split()).removesuffix("...")
        pieces = (" ".join(piece.split()) for piece in entry.messages[0].split("…"))
        for piece in filter(None, pieces):
            before, same, text = text.partition(piece)
            if not same and not piece.startswith(before.strip()):
                wrong.append(f"{entry.path}: “{piece}” isn't in what is left: {before}")
                break
    assert wrong == []


def test_messages_are_found_in_the_forms_in_which_people_paste_them():
    texts = [(entry, filled(message)) for entry in WORDED for message in entry.messages]
    texts += [(entry, other_machine(" ".join(recorded(entry).split()))) for entry in REPRODUCED]
    texts = [(entry, text) for entry, text in texts if text]
    forms = list(FORMS.items())
    tried, wrong = 0, []
    for k, (entry, text) in enumerate(texts):
        # Each text in every sixth form, each form with a sixth of the texts.
        for name, form in itertools.islice(forms, k % 6, None, 6):
            tried += 1
            if error := leads(form(text), entry):
                wrong.append(f"{name}: {error}")
    assert tried > 2000
    assert len(wrong) <= tried / 200, f"{len(wrong)} of {tried}:\n" + "\n".join(wrong)


# Their first 60 characters are little more than the values of one example.
ALL_VALUES = {
    "custom-function-methods.html#instantiated",
    "autograd-functional.html#functional-type",
}


def test_the_first_60_characters_find_the_entry():
    tried, wrong = 0, []
    for entry in WORDED:
        # Short values: what is cut within one long value says nothing.
        texts = [filled(message, ("x1",)) for message in entry.messages]
        if entry in REPRODUCED and entry.path not in ALL_VALUES:
            texts.append(" ".join(recorded(entry).split()))
        for text in filter(None, texts):
            for form in (text[:60], TRACEBACK + text[:60]):
                tried += 1
                if (error := leads(form, entry)) and not same_beginning(entry, form):
                    wrong.append(error)
    assert len(wrong) <= tried / 100, "\n".join(wrong)


def same_beginning(entry, form: str) -> bool:
    """Tell whether other entries begin with the same 60 characters, and this one is among them."""
    result = found(form)
    alike = [each for each in result if each.rank[:2] == result[0].rank[:2]]
    names = [WORDED[each.entry].path for each in alike]
    return entry.path in names[:5] and all(
        any(
            dense(message)[:12] == dense(other)[:12]
            for message in map(untyped, entry.messages)
            for other in map(untyped, WORDED[each.entry].messages)
        )
        for each in alike[: names.index(entry.path)]
    )


def test_ordinary_errors_of_the_same_tracebacks_match_nothing():
    lines = ordinary()
    assert len(lines) >= 300
    wrong = {
        form[-90:]: [(WORDED[each.entry].path, each.part) for each in found(form)]
        for line in lines
        for form in (line, TRACEBACK + line, TRACEBACK + line + NOISE)
        if found(form) or symptoms(form, INDEX)
    }
    assert wrong == {}


def answered(report: dict) -> str | None:
    """Return what is wrong with the answer to a report."""
    result, text = found(report["text"]), report["text"]
    if symptom := report.get("symptom"):
        first = symptoms(text, INDEX)[:1]
        return None if first and symptom in first[0]["at"] else f"{text}: {first} is no {symptom}"
    said = [WORDED[each.entry].path for each in result]
    if not report["entry"]:
        return f"{text}: leads to {said}, not to nothing" if said else None
    if not result or not any(report["entry"] in each for each in WORDED[result[0].entry].messages):
        return f"{text}: leads to {said or 'nothing'}, not to the entry for {report['entry']!r}"
    cases = INDEX["entries"][result[0].entry]["cases"]
    case = cases[result[0].case] if result[0].case >= 0 else {"at": "", "title": ""}
    if re.search(report.get("case", ""), f"{case['at']} {case['title']}", re.IGNORECASE):
        return None
    return f"{text}: leads to the case {case['at'] or 'none'}, not to {report['case']}"


@pytest.mark.parametrize("report", FIELD, ids=lambda report: report["id"])
def test_the_report_is_answered_rightly(report):
    assert not (wrong := answered(report)), wrong


def test_nine_in_ten_public_reports_lead_to_the_right_entry_and_case():
    assert len(REPORTS) >= 60 and len({each["source"] for each in REPORTS}) == len(REPORTS)
    expected = [each for each in REPORTS if each["entry"]]
    wrong = list(filter(None, map(answered, expected)))
    assert len(wrong) <= len(expected) / 10, "\n".join(wrong)


def test_no_public_report_of_another_matter_leads_to_an_entry():
    others = [each for each in REPORTS if not each["entry"]]
    assert len(others) >= 20
    assert list(filter(None, map(answered, others))) == []


def test_no_template_is_so_short_or_so_wide_that_it_says_nothing():
    """A template has a piece that is a part of no other matter."""
    wide = []
    for entry in ENTRIES:
        for message in entry.messages:
            pieces = re.split("[…«»•]", compiled(message)[1])
            if max(map(len, pieces)) < 10 or sum(map(len, pieces)) < 16:
                wide.append(f"{entry.path}: {message}")
    assert wide == []


def test_most_words_of_a_heading_are_in_its_message():
    wrong = []
    for entry in WORDED:
        if entry.page.startswith("silent-"):
            continue  # its heading says what goes wrong, although there is a warning, too
        title = re.fullmatch("“(.+)”" if entry.id else "([^“”]+)", plain(entry.title))
        said = f"{entry.messages[0]} {recorded(entry) if entry in REPRODUCED else ''}"
        words = re.findall(r"\w+", title[1]) if title else []
        if not sum(len(each) for each in words if each in said) >= 0.6 * sum(map(len, words)) > 0:
            wrong.append(
                f"{entry.path}: the heading is the start of the message, in “…” in a group"
            )
    assert wrong == []
