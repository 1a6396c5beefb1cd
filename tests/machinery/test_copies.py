"""A page as Markdown: what becomes of HTML, boxes and graphs, and which faults are named."""

import pytest

from gradbook import pages
from gradbook.pages import PageError
from gradbook.publish import copies

HEAD = "---\ndescription: D.\nquestions: [What is this?]\n---\n"


@pytest.fixture
def told(book):
    """Return a function that says what a page of this text is in its copy, without its end."""

    def told(text):
        copy = copies.copy(*book(f"{HEAD}# Page\n\n{text}\n", "bad.md"), pages.settings())
        return copy.partition("\n\n")[2].partition("\n\n---\n")[0]

    return told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<span id="old-id"></span>The sentence.', "The sentence."),
        ("<span>The\n\nsentence.", "The\n\nsentence."),
        ('<img src="a.png" alt="A &amp; b">\n\nText.', "A & b\n\nText."),
        ('<img src="a.png">\n\nText.', "Text."),
        ("<https://a.example/b>\n\nText.", "<https://a.example/b>\n\nText."),
        ("See <a@b.example>, <b title='>'>it</b><br/>is.", "See <a@b.example>, itis."),
        ("`<span>` is <code>x</code>, and 1 < 2 > 0.", "`<span>` is x, and 1 < 2 > 0."),
        ("``a`<b>`c``, <b>d</b>", "``a`<b>`c``, d"),
        ("10<sup>2</sup> a<sub>1</sub>", "10<sup>2</sup> a<sub>1</sub>"),
        ("One.\n\n<!-- no -->\n\nTwo.", "One.\n\nTwo."),
        ("```text\n<div>\n<b>\n```", "```text\n<div>\n<b>\n```"),
        # What is for a script goes, to its end and no further.
        ("<div>\n<div>\na\n</div>\nb\n</div>\n\nText.", "Text."),
        ("<div>a</div>The sentence.", "The sentence."),
        ("<svg><path/></svg>\n\n<script>\n1 < 2\n</script>\n\nText.", "Text."),
        ('<div class="doors" markdown>\n\n- One\n\n</div>\n\nText.', "- One\n\nText."),
        ("<p>One.</p>\n\n<divider>Two.", "One.\n\nTwo."),
    ],
)
def test_a_copy_has_the_text_of_html_and_not_its_tags(told, text, expected):
    assert told(text) == expected


def test_a_step_says_the_values_and_where_the_gradient_goes():
    told = copies.steps("learn/leaves/retain_grad")
    assert "1. forward · line 6: `z = y * 5`\n" in told
    assert "    - gradient out to `y`: g \N{MULTIPLICATION SIGN} 5 = " in told
    assert " 5 = **[5]**\n" in told
    assert "Press play" not in told


def test_a_matrix_is_written_in_brackets():
    told = copies.steps("understand/gallery/attention")
    assert "`value` = [[1, 0], [3, 4]]; `weights` = [[0.5, 0.5]]\n" in told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("```graph\nlearn/none\n```", "there is no snippets/learn/none.graph.json: run `make upd"),
        ("```graph\nbad\n```", "snippets/bad.graph.json cannot be read (JSONDecodeError: "),
        ('--8<-- "none.md"', "docs/bad.md: Snippet at path 'none.md' could not be found"),
    ],
)
def test_a_page_that_cannot_be_copied_is_named_in_one_line(told, tmp_path, text, said):
    (tmp_path / "snippets").mkdir()
    (tmp_path / "snippets/bad.graph.json").write_text("{", "utf-8")
    with pytest.raises(PageError) as raised:
        told(text)
    assert str(raised.value).startswith(said)
    assert "\n" not in str(raised.value)
