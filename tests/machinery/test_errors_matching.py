"""The rule of the finder, in Python and in JavaScript, on cases that both share."""

import cProfile
import tomllib
from pathlib import Path

from node import in_node, needs_node
from pasted import FORMS, TRACEBACK, filled, ordinary

from gradbook.errors.entries import DOCS, read, read_symptoms
from gradbook.errors.expressions import RULES
from gradbook.errors.index import data
from gradbook.errors.matching import matches, symptoms
from gradbook.errors.template import compiled

GROUPS = tomllib.loads(Path(__file__).with_name("errors_cases.toml").read_text("utf-8"))["group"]
INDEX = data(read(), read_symptoms())
IN_NODE = """
const { matches, symptoms } = gradbookMatching
const answer = (text, data) => ({
  found: matches(text, data).map((match) => [match.entry, match.case, match.part]),
  symptoms: symptoms(text, data).map((each) => each.words),
})
return given.map(([data, texts]) => texts.map((text) => answer(text, data)))
"""


def index_of(group: dict) -> dict:
    """Return a group of cases as the data that is searched."""
    says = [[compiled(each)[1] for each in case] for case in group.get("says", [])]
    return {
        "rules": RULES,
        "entries": [
            {"messages": [compiled(each)], "cases": [{"says": each} for each in says]}
            for each in group.get("templates", [])
        ],
        "symptoms": [{"words": each} for each in group.get("symptoms", [])],
    }


def in_python(text: str, known: dict) -> dict:
    return {
        "found": [[each.entry, each.case, each.part] for each in matches(text, known)],
        "symptoms": [each["words"] for each in symptoms(text, known)],
    }


def in_javascript(asked: list[tuple[dict, list[str]]]) -> list[list[dict]]:
    return in_node(DOCS / "assets/matching.js", IN_NODE, asked)


def wrong(group: dict, case: dict, answer: dict) -> str | None:
    """Return what is wrong with an answer."""
    found = answer["found"]
    said = {"finds": [entry for entry, _, _ in found], "symptoms": answer["symptoms"]}
    wanted = {"finds": case.get("finds", [])}
    wanted["symptoms"] = [group["symptoms"][k] for k in case.get("symptoms", [])]
    for name, place in (("case", 1), ("part", 2)):
        if name in case:
            wanted[name], said[name] = case[name], found[0][place] if found else None
    return None if said == wanted else f"{group['name']}: {case['text']!r}: {said}, not {wanted}"


def test_every_case_is_answered_in_python():
    answers = [
        (group, case, in_python(case["text"], index_of(group)))
        for group in GROUPS
        for case in group["cases"]
    ]
    assert len(answers) > 60
    assert list(filter(None, (wrong(*each) for each in answers))) == []


@needs_node
def test_every_case_is_answered_in_javascript():
    asked = [(index_of(group), [case["text"] for case in group["cases"]]) for group in GROUPS]
    answers = [
        wrong(group, case, answer)
        for group, found in zip(GROUPS, in_javascript(asked), strict=True)
        for case, answer in zip(group["cases"], found, strict=True)
    ]
    assert list(filter(None, answers)) == []


@needs_node
def test_javascript_finds_the_same_in_the_whole_index():
    """Each text in another form, because the forms are what the two could read differently."""
    messages = [message for entry in read() for message in entry.messages]
    forms = list(FORMS.values())
    texts = [forms[k % len(forms)](filled(message)) for k, message in enumerate(messages)]
    texts += [filled(message)[:60] for message in messages[::3]] + ordinary()
    (answers,) = in_javascript([(INDEX, texts)])
    differ = [
        (text, here, there)
        for text, there in zip(texts, answers, strict=True)
        if (here := in_python(text, INDEX)) != there
    ]
    assert differ == []


def test_the_cost_of_a_long_traceback_grows_no_faster_than_its_length():
    """Calls are counted, because timings vary between machines."""
    message = filled(next(entry for entry in read() if entry.messages).messages[0])

    def calls(repeated: int) -> int:
        counted = cProfile.Profile()
        found = counted.runcall(matches, TRACEBACK * repeated + message, INDEX)
        assert found[0].part in message
        return sum(each.callcount for each in counted.getstats())

    calls(1)  # what is compiled once
    assert calls(8) < 60_000
    assert calls(32) < 4 * calls(8)


def test_a_very_long_log_is_read_from_its_end():
    message = filled(next(entry for entry in read() if entry.messages).messages[0])
    assert matches("x = 1\n" * 100_000 + message, INDEX)[0].part in message
