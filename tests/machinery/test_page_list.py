"""The list of pages: what mkdocs.yml and front matter must say, and one line for each fault."""

import pytest

from gradbook import pages
from gradbook.pages import PageError

GOOD = "---\ndescription: D.\nquestions: [What is this?]\n---\n# Page\n"


def head(questions):
    return f"---\ndescription: D.\nquestions:\n{questions}---\n# Page\n"


def test_a_page_has_its_section_title_description_and_questions(book):
    text = head("  - What is this?\n  - this one: part\n  - 'RuntimeError: no': one two\n")
    (page,) = book(text, "by-hand/page.md", "[{By hand: [{Page: by-hand/page.md}]}]")
    questions = {"What is this?": "", "this one": "part", "RuntimeError: no": "one two"}
    assert page == pages.Page("by-hand/page.md", "By hand", "Page", "D.", questions)
    assert (page.address, page.copy) == ("by-hand/page.html", "by-hand/page.md")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# Bad\n\nText.\n", "the page has no description: add one in its front matter"),
        ("---\ndescription: What it says.\n---\n\nText.\n", "the page has no heading of the first"),
        (head(""), "the page answers no questions: write a list `questions:` in its front matter"),
        (head("  What is this?\n"), "the page answers no questions: write a list"),
        (head("  - this page\n"), "the first of its questions is asked in full words: 'this page'"),
        (head("  - What is this?\n  - 7\n"), "7 is not a question: quote it, or write a list"),
        (head("  - What is this?\n  - {a: b, c: d}\n"), "{'a': 'b', 'c': 'd'} is not a question"),
        (head("  - What is this?\n  - a: 7\n"), "{'a': 7} is not a question: quote it"),
    ],
)
def test_a_page_that_says_too_little_of_itself_is_named(book, text, said):
    with pytest.raises(PageError) as raised:
        book(text)
    assert str(raised.value).startswith(f"docs/page.md: {said}")
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("end", ["", "/"])
def test_the_address_of_the_site_ends_with_a_slash(monkeypatch, end):
    monkeypatch.setenv("GRADBOOK_SITE_URL", f"https://example.org/g{end}")
    assert pages.settings()["site_url"] == "https://example.org/g/"


@pytest.mark.parametrize(
    ("nav", "said"),
    [
        ("[learn/other.md]", "nav names docs/learn/other.md, which is not there"),
        (
            "[{How-to: [learn/page.md]}]",
            "nav has learn/page.md in the section 'How-to', whose pages must lie in docs/how-to/: "
            "move the page, or name the section as its folder",
        ),
    ],
)
def test_a_navigation_that_is_not_that_of_the_folders_is_refused(book, nav, said):
    with pytest.raises(PageError) as raised:
        book(GOOD, "learn/page.md", nav)
    assert str(raised.value) == f"mkdocs.yml: {said}"
