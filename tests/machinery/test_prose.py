"""`make prose` refuses what nobody says, measures running text only, and needs no torch."""

import prose
import pytest
from processes import WITHOUT_TORCH, python

from gradbook import ROOT

LONG = "This sentence has exactly ten words and then it ends. "
SHORT = "It is short. "
BAD = f"""\
# Errors of leaves

You need: a telephone.

## Where people fall

{SHORT * 9}
{LONG}
"""


def said(text, source="learn/page.md", description=""):
    found, _ = prose.faults(source, text, description)
    return "\n".join(found)


def counts(text):
    return prose.lengths(prose.parts(text)[2])


def test_a_bad_page_is_refused_for_each_of_its_problems():
    found = said(BAD)
    for fault in (
        "“Errors of”: say X errors",
        "“Where people fall”: say common mistakes",
        "“You need:”: say before you start, read",
        "“telephone”: say phone",
        "words a sentence: write 12 to 19",
        "% of sentences have six or fewer words: 16 % may",
    ):
        assert f"docs/learn/page.md: {fault}" in found or fault in found, found
    assert "over 35" not in found


def test_a_sentence_that_does_not_end_is_refused():
    assert "have over 35 words: 5 % may" in said(f"{LONG * 9} {'word ' * 36} ends.")


def test_the_share_of_a_few_sentences_is_not_held_to_the_bounds():
    assert "%" not in said(SHORT * 9)
    assert "%" in said(SHORT * 10)


@pytest.mark.parametrize(
    "word", ["a marked tensor", "it is built anew", "hands it on", "four turns"]
)
def test_a_refused_word_is_named_with_what_is_around_it(word):
    sentence = f"Here a sentence of a page says that {word} and goes on for a good while."
    assert word.split()[-1] in said(sentence)
    assert "say" in said("# Title", description=sentence)
    assert said(sentence.replace(word, "nothing")) == ""


@pytest.mark.parametrize(
    "apart",
    [
        "## A heading",
        "- an item",
        "1. an item\n    - an inner one",
        "| a | b |\n|---|---|\n| c | d |",
        "```python\nprint(1)\n```",
        "A label: [a page](page.md).\n{ .needs }",
        "**Next:** [a page](page.md).",
        "One: [a](a.md) · [b](b.md) and some more words than three",
        '--8<-- "some words in a file.md"',
        "/// check | What is a question?\n///",
        "$$\nx + y\n$$",
        '<figure class="plot">\n<figcaption>Some words.</figcaption>\n</figure>',
    ],
)
def test_only_running_text_is_measured(apart):
    assert counts(f"{LONG}\n\n{apart}\n") == [10]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One two; three four.", [2, 2]),
        ("The number is 5.64 in `x = a.b`. That is all.", [6, 3]),
        ("Is it? “Yes.” It is!", [2, 1, 2]),
        ("See [What is it?](page.md) for more.", [6]),
        ("Code:\n\n```text\nx\n```\n\nand more.", [1, 2]),
        ("It is $x^2$ here.", [4]),
        ("/// note | Title\nOne two three.\n///", [3]),
        # The label of a part of an entry is no sentence.
        (f"**Not this.** {LONG}\n\n**Why.** {LONG}", [10, 10]),
    ],
)
def test_the_words_of_a_sentence_are_counted(text, expected):
    assert counts(text) == expected


def test_the_pages_and_the_navigation_of_the_site_pass_and_no_torch_is_needed():
    code = f"{WITHOUT_TORCH} import prose; sys.exit(prose.main(True))"
    done = python("-c", code, cwd=ROOT / "scripts", env={"PYTHONIOENCODING": "utf-8"})
    assert done.returncode == 0, done.stdout + done.stderr
    assert "learn/first-gradient.md" in done.stdout


def test_a_refused_title_in_the_navigation_is_named(tmp_path, monkeypatch, capsys):
    (tmp_path / "mkdocs.yml").write_text("a: b\nnav:\n  - Errors about x: x.md\n", "utf-8")
    monkeypatch.setattr(prose, "ROOT", tmp_path)
    monkeypatch.setattr(prose, "pages", list)
    assert prose.main(False) == 1
    assert capsys.readouterr().out.startswith("mkdocs.yml: “Errors about”: say X errors")
