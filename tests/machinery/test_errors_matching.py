"""Matching: what a message, a traceback or a part of one finds, in Python and in JavaScript."""

import cProfile
import functools
import itertools
import json
import re
import shutil
import subprocess
import textwrap
from pathlib import Path

import pytest

from gradbook import ROOT
from gradbook.errors.entries import DOCS, read
from gradbook.errors.index import data
from gradbook.errors.matching import Match, matches, template
from gradbook.verify import outputs

ENTRIES = read()
WORDED = [entry for entry in ENTRIES if entry.messages]
TEMPLATES = [[template(each) for each in entry.messages] for entry in WORDED]
REPRODUCED = [entry for entry in WORDED if "Not reproduced here" not in entry.parts]
each_reproduced = pytest.mark.parametrize("entry", REPRODUCED, ids=lambda entry: entry.path)
each_entry = pytest.mark.parametrize("entry", WORDED, ids=lambda entry: entry.path)
WORDINGS = [(entry, message) for entry in WORDED for message in entry.messages]
# What stands where a template has `…`, in turn.
FILLED = (
    "torch.cuda.FloatTensor [64, 10]",
    "3",
    "model.layers.0",
    "Half",
    "cuda:1",
    "MulBackward0",
)
TRACEBACK = """\
Epoch 3:  12%|█▏        | 41/340 [00:07<00:51,  5.81it/s, loss=0.693]
Traceback (most recent call last):
  File "/home/me/my project/train.py", line 214, in <module>
    main(parser.parse_args())
  File "/home/me/my project/train.py", line 171, in main
    loss.backward()
    ^^^^^^^^^^^^^^^
  File "/opt/conda/lib/python3.11/site-packages/torch/_tensor.py", line 630, in backward
    torch.autograd.backward(
  File "/opt/conda/lib/python3.11/site-packages/torch/autograd/__init__.py", line 364, in backward
    _engine_run_backward(
  File "/opt/conda/lib/python3.11/site-packages/torch/autograd/graph.py", line 865, in _run_backward
    return Variable._execution_engine.run_backward(  # Calls into the C++ engine to run the backward
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""
NOISE = """
Exception raised from unpack at ../torch/csrc/x.cpp:177 (most recent call first):
frame #0: c10::Error::Error(c10::SourceLocation, std::string) + 0x57 (0x7f1c2a4f9d87 in libc10.so)
[W1120 10:40:40.334474147 ProcessGroupNCCL.cpp:1496] Warning: group was not destroyed
wandb: 🚀 View run vivid-sky-12 at: https://example.org/runs/3
srun: error: node7: task 0: Exited with exit code 1
"""
UNRELATED = Path(__file__).with_name("errors_unrelated.txt").read_text("utf-8")


@functools.cache
def found(text: str) -> list[Match]:
    return matches(text, TEMPLATES)


def best(text: str) -> set[str]:
    """Return the entries that come first: several only where they match equally well."""
    result = found(text)
    return {WORDED[each.entry].path for each in result if each.rank == result[0].rank}


def leads(text: str, entry) -> str | None:
    """Return what is wrong where a text does not find its entry first."""
    result = [WORDED[each.entry].path for each in found(text)]
    if result and (result[0] == entry.path or (len(text) <= 60 and entry.path in best(text))):
        return None
    return f"{entry.path}: {text[-400:]!r} leads to {result[:3] or 'nothing'}"


def filled(message: str, fillings: tuple[str, ...] = FILLED) -> str:
    """Return a wording with something in the place of each `…`."""
    values = itertools.cycle(fillings)
    return re.sub("…", lambda _: next(values), message)


def recorded(entry) -> str:
    """Return the first message that the snippets printed, to its end or to the cut `...`."""
    begins = re.compile(r"(\w+\.)*\w*(Error|Exception|Warning): ")
    for snippet in entry.snippets if entry in REPRODUCED else []:
        source = (ROOT / "snippets" / snippet.partition(":")[0]).read_text("utf-8")
        for lines in outputs.recorded(source).values():
            if found := [number for number, line in enumerate(lines) if begins.match(line)]:
                first, end = [*found, len(lines)][:2]
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
    return text.replace("'", "\u2019").replace("Double", "Half")


def forms(message: str) -> dict[str, str]:
    """Return how a message is pasted."""
    words = textwrap.wrap(message, 60)
    kind, _, alone = message.partition(": ")
    return {
        "as it is": message,
        "without its type": alone if re.fullmatch(r"\w+", kind) else message,
        "in upper case": message.upper(),
        "with other quotes and hyphens": message.replace("'", "\u02bc").replace("-", "\u2011"),
        "wrapped": "\n".join(words),
        "wrapped within words": "\n".join(re.findall(r"(?s).{1,60}", message)),
        "as pytest shows it": "\n".join(f"E       {line}" for line in words),
        "by one of many ranks": "\n".join(f"[rank3]: {line}" for line in words),
        "in a log": "\n".join(f"2026-11-20 10:40:40,334 ERROR [trainer] {line}" for line in words),
        "after a traceback": TRACEBACK + message,
        "in a traceback and a log": "\n".join(
            f"[rank0]: {line}" for line in (TRACEBACK + message + NOISE).splitlines()
        ),
        "before noise": message + NOISE,
        "with colours": f"\x1b[31m{message[:9]}\x1b[0m{message[9:]}",
    }


@each_reproduced
def test_what_the_snippet_printed_finds_the_entry_by_its_first_wording(entry):
    for text in (recorded(entry), recorded(entry).splitlines()[0]):
        assert not (wrong := leads(text, entry)), wrong
        first = found(text)[0]
        if text == recorded(entry):
            to_the_end = " ".join(text.split()).endswith(" ".join(first.part.split()))
            assert first.whole or to_the_end, f"{text} does not match to the end"
        assert first.wording == 0


@each_entry
def test_what_the_snippet_printed_and_every_wording_find_the_entry_in_every_form(entry):
    printed = " ".join(recorded(entry).split())
    wrong = [
        f"{name}: {error}"
        for text in filter(None, (printed, other_machine(printed), *map(filled, entry.messages)))
        for name, form in forms(text).items()
        if (error := leads(form, entry))
    ]
    assert wrong == []


# Their first 60 characters are little more than the values of one example.
ALL_VALUES = {
    "custom-function-methods.html#instantiated",
    "autograd-functional.html#functional-type",
}


@each_entry
def test_the_first_60_characters_find_the_entry(entry):
    # Short values: what is cut within one long value says nothing.
    texts = [filled(message, ("x1",)) for message in entry.messages]
    if entry in REPRODUCED and entry.path not in ALL_VALUES:
        texts.append(" ".join(recorded(entry).split()))
    texts += [text.partition(": ")[2] for text in texts]
    wrong = [
        error
        for text in texts
        for form in (text[:60], TRACEBACK + text[:60])
        if (error := leads(form, entry)) and not same_beginning(entry, form)
    ]
    assert wrong == []


def same_beginning(entry, form: str) -> bool:
    """Tell whether other entries begin with the same 60 characters, and this one is among them."""
    result = found(form)
    alike = [each for each in result if each.rank[:2] == result[0].rank[:2]]
    names = [WORDED[each.entry].path for each in alike]
    return entry.path in names[:4] and all(
        any(
            template(message).pieces[0][:12] == template(other).pieces[0][:12]
            for message in entry.messages
            for other in WORDED[each.entry].messages
        )
        for each in alike[: names.index(entry.path)]
    )


def test_at_least_forty_unrelated_errors_match_nothing():
    lines = UNRELATED.splitlines()
    assert len(lines) > 60
    wrong = {
        form[-90:]: [WORDED[each.entry].path for each in found(form)]
        for line in lines
        for form in (line, line[:60], TRACEBACK + line, TRACEBACK + line + NOISE)
        if found(form)
    }
    assert wrong == {}


def test_the_last_exception_comes_first_and_the_others_after_it():
    pages = [entry for entry in WORDED if "RuntimeError" in entry.messages[0]][:2]
    one, other = pages
    first, second = (filled(entry.messages[0]) for entry in pages)
    between = "\n\nDuring handling of the above exception, another exception occurred:\n\n"
    for texts, expected in (((first, second), other), ((second, first), one)):
        text = TRACEBACK + (between + TRACEBACK).join(texts) + NOISE
        result = [WORDED[each.entry].path for each in found(text)]
        assert result[0] == expected.path
        assert set(result[:2]) == {one.path, other.path}


def test_a_warning_does_not_come_before_the_error():
    error = next(entry for entry in WORDED if "Error: " in entry.messages[0])
    warning = next(entry for entry in WORDED if "Warning: " in entry.messages[0])
    said = f"/x/train.py:3: {filled(warning.messages[0])}\n  loss.backward()\n"
    text = said + TRACEBACK + filled(error.messages[0])
    assert [WORDED[each.entry].path for each in found(text)][:2] == [error.path, warning.path]


def test_the_part_that_matched_is_the_text_as_it_was_pasted():
    text = "[rank0]: RuntimeError: one two THREE four\n[rank0]: five six, seven eight"
    result = matches(text, [[template("RuntimeError: one two … four five … seven")]])
    assert [each.part for each in result] == ["one two THREE four\nfive six, seven"]


def test_the_more_specific_entry_wins():
    wanted = [
        [template("RuntimeError: a leaf Variable that requires grad is being used")],
        [template("RuntimeError: a view of a leaf Variable that requires grad is being used")],
    ]
    for text, order in (
        ("a view of a leaf Variable that requires grad is being used", 1),
        ("a leaf Variable that requires grad is being used", 0),
    ):
        assert matches(f"RuntimeError: {text}", wanted)[0].entry == order


@pytest.mark.parametrize(
    "text", ["", " \n", "\n\n\n", "RuntimeError", "RuntimeError: ", "…", "\0é"]
)
def test_an_empty_text_matches_nothing(text):
    assert found(text) == []


def test_the_cost_of_a_long_traceback_grows_no_faster_than_its_length():
    """Calls are counted, because timings vary between machines."""

    def calls(repeated):
        text = TRACEBACK * repeated + filled(WORDED[0].messages[0])
        counted = cProfile.Profile()
        found = counted.runcall(matches, text, TEMPLATES)
        assert WORDED[found[0].entry].path == WORDED[0].path
        return sum(each.callcount for each in counted.getstats())

    assert calls(8) < 60_000
    assert calls(32) < 4 * calls(8)


def test_a_part_of_a_message_is_found_where_nothing_else_is():
    wanted = [
        [template("RuntimeError: one two three four fifteen … six")],
        [template("a four five")],
    ]
    for text in ("three four fifteen", "RuntimeError: two three four fif", "Three  FOUR\n fifteen"):
        (match,) = matches(text, wanted)
        assert (match.entry, match.whole) == (0, False)
    assert matches("four five", wanted) == []
    assert matches("three four fifteen seven", wanted) == []


def test_a_very_long_log_is_read_from_its_end():
    text = "x = 1\n" * 100_000 + filled(WORDED[0].messages[0])
    assert WORDED[matches(text, TEMPLATES)[0].entry].path == WORDED[0].path


NODE = """
global.window = {}
global.document = { querySelector: () => null }
const read = require("fs").readFileSync
new Function(read(process.argv[1], "utf8"))()
const { cases, data } = JSON.parse(read(0, "utf8"))
const found = cases.map(text => window.gradbookMatches(text, data).map(
  match => [match.entry, match.part]))
console.log(JSON.stringify(found))
"""


@pytest.mark.skipif(not shutil.which("node"), reason="no node")
def test_javascript_finds_the_same_in_the_same_order():
    cases = [*UNRELATED.splitlines(), "", "\n", TRACEBACK, NOISE, "does not require grad"]
    for _, message in WORDINGS:
        text = filled(message)
        cases += [text, text[:60], text[25:55], TRACEBACK + text[:60], *forms(text).values()]
    result = subprocess.run(
        ["node", "-e", NODE, str(DOCS / "assets/finder.js")],
        input=json.dumps({"cases": cases, "data": data(ENTRIES)}),
        capture_output=True,
        text=True,
        check=True,
    )
    for text, there in zip(cases, json.loads(result.stdout), strict=True):
        assert [[each.entry, each.part] for each in found(text)] == there, text


@each_entry
def test_most_words_of_the_heading_are_in_the_message(entry):
    title = re.fullmatch("“(.+)”" if entry.id else "([^“”]+)", entry.title)
    assert title, "the heading is the start of the message, on a page that groups them in “…”"
    said, words = f"{entry.messages[0]} {recorded(entry)}", re.findall(r"\w+", title[1])
    assert sum(len(each) for each in words if each in said) >= 0.6 * sum(map(len, words))
