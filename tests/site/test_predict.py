"""The rule by which an answer is compared with a recorded output, in Node, and the files of blocks.

Every recorded output of the built pages is answered as it is recorded, and with mistakes.
"""

import html
import itertools
import re

import pytest
from node import in_node, needs_node
from site_files import EVERY, ROOT, read, small_site

OUTPUT = re.compile(
    r'<span class="output">(.*?\n)</span>|<pre class="lab-output"[^>]*>(.*?)</pre>', re.DOTALL
)
ERROR = re.compile(r"\b\w*(?:Error|Exception|Warning)(?=:)")


def compared(pairs: list[tuple[str, str]]) -> list[dict]:
    """Return what the page's script says of each recorded output and answer."""
    code = "return given.map(([recorded, typed]) => gradbookPredict.compare(recorded, typed))"
    return in_node(ROOT / "docs/assets/predict.js", code, pairs)


def right(pairs: list[tuple[str, str]]) -> list[bool]:
    return [each["right"] for each in compared(pairs)]


def plain(output: str) -> str:
    """Return the text of an output, without its tags and its `# >`."""
    text = html.unescape(re.sub(r"<[^>]+>", "", output)).removesuffix("\n")
    return re.sub(r"^ *# >(?: |$)", "", text, flags=re.MULTILINE)


@pytest.fixture(scope="module")
def outputs(site):
    """Return each recorded output of the site once."""
    found = [
        plain(one or other)
        for page in EVERY
        for one, other in OUTPUT.findall(read(site, page.address))
    ]
    assert len(found) > 2500
    return list(dict.fromkeys(found))


def masked(output: str) -> str:
    """Return an output with a NUL for each sign that is not compared: an address or a message.

    A message goes to the end of its line or, if it begins the line, to the next error. The signs
    of `...` are replaced, so that a shortened word beside it can be told from a number's end.
    """
    lines, message = [], False
    for line in output.split("\n"):
        error = ERROR.search(line)
        first = bool(error) and not line[: error.start()].strip()
        kept = line[: error.end()] if error else line
        lines.append(("" if message and not first else kept).ljust(len(line), "\0"))
        message = first or message
    address = r"(?: object)? at 0x(?:\.\.\.)?"
    text = re.sub(address, lambda each: "\0" * len(each[0]), "\n".join(lines))
    return text.replace("...", "………")


def found_in(output: str, pattern: str) -> list[re.Match]:
    """Return the matches of a pattern in what is compared of an output."""
    return list(re.finditer(pattern, masked(output)))


def replaced(output: str, found: re.Match, text: str) -> str:
    return output[: found.start()] + text + output[found.end() :]


NUMBER = r"(?<![\w.…])\d+(?:\.\d*)?(?:e[+-]\d+)?(?![\w.…])"


def digit(output: str) -> list[str]:
    """Return the output with each digit of each number changed, one at a time.

    A digit that does not change the value is left out: it is in an exponent of zero.
    """
    changed = []
    for number in found_in(output, NUMBER):
        for at in [at for at, each in enumerate(number[0]) if each.isdecimal()]:
            other = number[0][:at] + str((int(number[0][at]) + 1) % 10) + number[0][at + 1 :]
            if float(other) != float(number[0]):
                changed.append(replaced(output, number, other))
    return changed


def sign(output: str) -> list[str]:
    """Return the output with the sign of each number changed, one at a time."""
    return [
        replaced(output, each, each[1] if each[0][0] == "-" else f"-{each[1]}")
        for each in found_in(output, rf"-?({NUMBER})")
    ]


def shape(output: str) -> list[str]:
    """Return the output with one bracket removed, and with one bracket doubled.

    A bracket beside `...` is left out, because `...` stands for any number of brackets.
    """
    brackets = found_in(output, r"(?<!…)[\[\](){}](?!…)")
    return [replaced(output, each, each[0] * 2) for each in brackets] + [
        replaced(output, each, "") for each in brackets
    ]


def value(text: str) -> float | str:
    """Return the value of a number, and any other text as it is."""
    return float(text) if re.fullmatch(NUMBER, text) else text


def order(output: str) -> list[str]:
    """Return the output with two neighbouring numbers or words exchanged, for each such pair."""
    words = found_in(output, rf"{NUMBER}|\b[A-Za-z_]\w*\b")
    return [
        output[: one.start()]
        + other[0]
        + output[one.end() : other.start()]
        + one[0]
        + output[other.end() :]
        for one, other in itertools.pairwise(words)
        if value(one[0]) != value(other[0])
    ]


def name(output: str) -> list[str]:
    """Return the output with the class of each error, or each other word, replaced."""
    return [
        replaced(output, each, "EOFError" if ERROR.match(output, each.start()) else each[0] + "x")
        for each in found_in(output, r"\b[A-Za-z_]\w*\b(?!…)")
    ]


@needs_node
def test_every_recorded_output_is_right_as_it_is_recorded(outputs):
    answers = right([(each, each) for each in outputs])
    assert [each for each, said in zip(outputs, answers, strict=True) if not said] == []


@needs_node
@pytest.mark.parametrize(
    "mutants", [digit, sign, shape, order, name], ids=lambda each: each.__name__
)
def test_every_recorded_output_is_wrong_with_one_mistake(outputs, mutants):
    pairs = [(each, mutant) for each in outputs for mutant in mutants(each)]
    asked = {each for each, _ in pairs}
    assert len(asked) > len(outputs) / 4, f"only {len(asked)} outputs have such a mistake"
    accepted = [pair for pair, said in zip(pairs, right(pairs), strict=True) if said]
    assert accepted == []


@needs_node
def test_the_class_of_an_error_is_enough_and_its_message_is_not(outputs):
    errors = [each for each in outputs if "\n" not in each and ERROR.match(each)]
    assert len(errors) > 300
    classes = [ERROR.match(each)[0] for each in errors]
    assert all(right(list(zip(errors, classes, strict=True))))
    messages = [each.partition(":")[2] for each in errors]
    assert not any(right(list(zip(errors, messages, strict=True))))


ANSWERS = """
tensor([7.]) | tensor([7]) | right
tensor([7.]) | tensor( [ 7.0 ] ) | right
tensor([7.]) | 7 | wrong
tensor([7.]) | tensor([[7.]]) | wrong
tensor([ 1., -1.]) | tensor([1, -1]) | right
tensor([1., 2.]) | tensor([1. 2.]) | wrong
tensor([0.3333]) | tensor([0.333333]) | right
tensor([0.3333]) | tensor([0.33335]) | right
tensor([0.3333]) | tensor([0.33336]) | wrong
tensor([0.3333]) | tensor([0.333]) | wrong
tensor(1.0000e-05) | tensor(1e-5) | right
tensor(1.0000e-05) | tensor(0.00001) | right
tensor(1.0000e-05) | tensor(1.0001e-05) | wrong
2 | 2.0 | right
2 | 2.4 | wrong
0.30000000000000004 | 0.30000000000000005 | wrong
12345678901234567890 | 12345678901234567891 | wrong
1 | 1e99999999999999999999 | wrong
-0. | -0.0 | right
-0. | 0. | wrong
nan | NaN | wrong
inf | -inf | wrong
tensor([3.+4.j]) | tensor([3 + 4j]) | right
tensor([3.+4.j]) | tensor([3 + 4]) | wrong
True None | True  None | right
True None | TrueNone | wrong
True | 1 | wrong
True | true | wrong
torch.float64 | float64 | wrong
1 2 | 12 | wrong
0 | . | wrong
'a' | "a" | wrong
RuntimeError: a b | RuntimeError | right
RuntimeError: a b | RuntimeError: another message | right
RuntimeError: a b | ValueError: a b | wrong
RuntimeError: a b | a b | wrong
RuntimeError: a b | Error | wrong
(2,) RuntimeError: a | (2,) RuntimeError | right
(2,) RuntimeError: a | (3,) RuntimeError: a | wrong
<MulBackward0 object at 0x...> | <MulBackward0 object at 0x7f3a> | right
<MulBackward0 object at 0x...> | <MulBackward0> | right
<MulBackward0 object at 0x...> | <AddBackward0 object at 0x...> | wrong
a ... z | a b c z | right
a ... z | a ... z | right
a ... z | a z | right
a ... z | a b c | wrong
a ... m ... z | a z m | wrong
but argument... | but arguments 1 is | right
but argument... | but parameter | wrong
"""


@needs_node
def test_an_answer_is_read_as_a_person_means_it():
    cases = [[cell.strip() for cell in line.split(" | ")] for line in ANSWERS.strip().splitlines()]
    cases.append(["'a'", "\u2018a\u2019", "right"])  # as a phone types quotes
    answers = right([(recorded, typed) for recorded, typed, _ in cases])
    said = ["right" if each else "wrong" for each in answers]
    assert [case for case, each in zip(cases, said, strict=True) if case[2] != each] == []


@needs_node
def test_several_errors_need_their_classes_in_order():
    recorded = "RuntimeError: a\nand more of it 1\nValueError: b"
    asked = ["RuntimeError:\nValueError:", "RuntimeError: x\nValueError: y", recorded]
    asked.append("RuntimeError\nValueError")
    assert all(right([(recorded, each) for each in asked]))
    assert not any(right([(recorded, "RuntimeError\nTypeError"), (recorded, "RuntimeError: a")]))
    assert not any(right([(recorded, "ValueError:\nRuntimeError:"), (recorded, "RuntimeError:")]))


@needs_node
def test_of_a_wrong_answer_only_what_differs_is_marked():
    output = "tensor([1., 2., 3.], dtype=torch.float64)"
    (said,) = compared([(output, "tensor([1, 5, 3.])")])
    wrong = [text for text, differs in said["recorded"] if differs]
    assert wrong == ["2.", ", dtype=torch.float64"]
    assert [text for text, differs in said["typed"] if differs] == ["5"]
    assert "".join(text for text, _ in said["recorded"]) == output


ODD = [
    "",
    " ",
    "\0",
    "<img src=x onerror=alert(1)>",
    "'\"`${1}\\",
    "\u202etensor([7.])",
    "\ud800",
    "__proto__",
]
LONG = ["7", "[", "a.", " ", "0", "7.", "...", "\n", "'", "RuntimeError: ", "é", "-", "1e9"]


@needs_node
def test_odd_and_very_long_answers_are_wrong_and_end():
    """The time limit of a test would stop a comparison that is not linear."""
    recorded = ["tensor([7.])", "a ... z", "RuntimeError: no"]
    long = [each * (1_000_000 // len(each)) for each in LONG]
    # A longer answer is refused before it is compared.
    longest = [each * (1000 // len(each)) for each in LONG if not each.startswith("Runtime")]
    pairs = [(output, answer) for output in recorded for answer in [*ODD, *long, *longest]]
    assert [pair for pair, said in zip(pairs, right(pairs), strict=True) if said] == []
    output = "tensor([" + "0.1234, " * 3000 + "])"
    assert right([(output, output), (output, output.replace("4, ]", "5, ]"))]) == [True, False]


def test_no_script_of_the_switch_writes_html_or_evaluates_text():
    text = (ROOT / "docs/assets/predict.js").read_text("utf-8")
    for what in (
        r"\binnerHTML",
        r"\bouterHTML",
        "insertAdjacentHTML",
        r"\beval\b",
        r"\bFunction\(",
    ):
        assert not re.search(what, text), what


LINE = re.compile(
    r'<p class="snippet-source"(?: id="([^"]+)")?[^>]*>'
    r'<a href="#([^"]+)">([^<]+)</a> <a href="([^"]+)" download>download</a>'
)


@pytest.mark.parametrize("page", EVERY, ids=[page.address for page in EVERY])
def test_each_block_links_to_its_place_and_to_the_bytes_of_its_file(site, page):
    text = read(site, page.address)
    lines = LINE.findall(text)
    assert len(lines) == text.count('<p class="snippet-source"')
    for id, place, name, link in lines:
        path = ((site / page.address).parent / link).resolve().relative_to(site.resolve())
        source = ROOT / ("" if path.parts[0] == "snippets" else "docs/.includes") / path
        assert (site / path).read_bytes() == source.read_bytes()
        assert path.name == name
        assert id in ("", place) and f'id="{place}"' in text


@pytest.mark.parametrize("page", EVERY, ids=[page.address for page in EVERY])
def test_each_output_under_an_address_has_one_of_its_own(site, page):
    text = read(site, page.address)
    outputs = re.findall(r'<span class="output">([^\n]*)', text)
    linked = [
        re.match(r' *<a class="output-mark" id="([^"]+)" href="#\1">', each) for each in outputs
    ]
    without = [each for each, found in zip(outputs, linked, strict=True) if not found]
    # A block without a file, or one that is shown again, has no name, so neither have its outputs.
    named = re.split(r'<p class="snippet-source" id="[^"]+"', text)
    unnamed = sum(
        part.rpartition("<code>")[0].count('<span class="output">') for part in named[:-1]
    ) + named[-1].count('<span class="output">')
    assert len(without) == unnamed
    assert len({found[1] for found in linked if found}) == len(outputs) - unnamed


def test_the_address_of_an_output_counts_the_lines_of_its_file(site):
    lines = (ROOT / "snippets/learn/leaves/leaf.py").read_text("utf-8").splitlines()
    wanted = [f"leaf.py-L{number}" for number, line in enumerate(lines, 1) if "# >" in line]
    assert re.findall(r'id="(leaf\.py-L\d+)"', read(site, "learn/leaves.html")) == wanted


def test_a_build_alone_links_to_no_file(tmp_path):
    """The files are there after `gradbook publish`, and `mkdocs serve` does not run it."""
    page = '# Title\n\n```python\n--8<-- "home/one_example.py"\n```\n'
    text = read(small_site(tmp_path, {"index.md": page}), "index.html")
    assert 'title="snippets/home/one_example.py"' in text
    assert "download>download<" not in text


def test_pages_with_outputs_have_the_switch_and_others_do_not(site):
    for page in EVERY:
        text = read(site, page.address)
        holds = 'class="output"' in text or 'class="lab-output"' in text
        expected = holds and page.address != "index.html"
        assert ("predict-switch" in text) == expected, page.address
