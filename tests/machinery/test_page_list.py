"""The list of pages: what mkdocs.yml and front matter must say, and one line for each fault."""

import pytest

from gradbook import ROOT, pages
from gradbook.pages import PageError

GOOD = "---\ndescription: D.\nquestions: [What is this?]\n---\n# Page\n"


@pytest.fixture
def listed(tmp_path, monkeypatch):
    """Return a function that lists the pages of a navigation, all with the same text."""
    monkeypatch.setattr(pages, "ROOT", tmp_path)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[0]

    def listed(text=GOOD, nav="[learn/page.md]", source="learn/page.md"):
        (tmp_path / "mkdocs.yml").write_text(f"{settings}\nnav: {nav}\n", "utf-8")
        page = tmp_path / "docs" / source
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, "utf-8")
        return pages.pages()

    return listed


@pytest.fixture
def fault(listed):
    """Return a function that returns the one line that is said about such pages."""

    def fault(*arguments):
        with pytest.raises(PageError) as raised:
            listed(*arguments)
        assert "\n" not in str(raised.value)
        return str(raised.value)

    return fault


def head(questions):
    return f"---\ndescription: D.\nquestions:\n{questions}---\n# Page\n"


def test_a_page_has_its_section_title_description_and_questions(listed):
    text = head("  - What is this?\n  - this one: part\n  - 'RuntimeError: no': one two\n")
    (page,) = listed(text, "[{Learn: [{Page: learn/page.md}]}]")
    assert page == pages.Page(
        "learn/page.md",
        "Learn",
        "Page",
        "D.",
        {"What is this?": "", "this one": "part", "RuntimeError: no": "one two"},
    )
    assert (page.address, page.copy) == ("learn/page.html", "learn/page.md")


def test_a_page_without_a_description_is_named(fault):
    said = fault("# Bad\n\nText.\n")
    assert said == "docs/learn/page.md: the page has no description: add one in its front matter"


def test_a_page_without_a_heading_is_named(fault):
    said = fault("---\ndescription: What it says.\n---\n\nText.\n")
    assert said == (
        "docs/learn/page.md: the page has no heading of the first level: write `# Title`"
    )


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        ("", "the page answers no questions: write a list `questions:` in its front matter"),
        ("  What is this?\n", "the page answers no questions: write a list"),
        ("  - this page\n", "the first of its questions is asked in full words: 'this page'"),
        ("  - What is this?\n  - 7\n", "7 is no question: quote it, or write a list"),
        ("  - What is this?\n  - {a: b, c: d}\n", "{'a': 'b', 'c': 'd'} is no question"),
        ("  - What is this?\n  - a: 7\n", "{'a': 7} is no question: quote it"),
    ],
)
def test_a_page_without_questions_is_named(fault, questions, said):
    assert fault(head(questions)).startswith(f"docs/learn/page.md: {said}")


def test_a_page_that_is_not_there_is_named(fault):
    said = fault(GOOD, "[learn/other.md]")
    assert said == "mkdocs.yml: nav names docs/learn/other.md, which is not there"


@pytest.mark.parametrize("section", ["Learning", "How-to"])
def test_an_unknown_section_is_named(fault, section):
    folder = section.lower()
    assert fault(GOOD, f"[{{{section}: [learn/page.md]}}]") == (
        f"mkdocs.yml: nav has learn/page.md in the section '{section}', whose pages must lie in "
        f"docs/{folder}/: move the page, or name the section as its folder"
    )


def test_the_folder_of_a_section_has_its_name(listed):
    (page,) = listed(GOOD, "[{By hand: [by-hand/page.md]}]", "by-hand/page.md")
    assert page.section == "By hand"
