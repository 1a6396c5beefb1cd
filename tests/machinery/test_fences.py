"""What counts as a code fence and as an include: the one reading that tests and site share."""

import pytest
from markdown_it import MarkdownIt
from pymdownx.snippets import SnippetPreprocessor

from gradbook.fences import Include, fences, files_of, graph_of, include_of

TEXTS = [
    "text\n",
    '# A\n\n```python title="x y"  \na = 1\n\nb = 2\n```\nText.\n',
    "```\n```\n",
    "```python\n```",
    "~~~python\na\n~~~\n",
    "```a\n1\n```\n```b\n2\n```\n",
    # Only as many of the same marks, and nothing after them, close a fence.
    "````\n```\na\n```\n````\n",
    "```\na\n`````\n",
    "```\n~~~\n```\n",
    "```\n```python\n```\n",
    "```\n``\n```\n",
    "```\na\n```   \n",
    "```\na\n   ```\n",
    "```\na\n    ```\nb\n```\n",
    "```\na\n\t```\nb\n```\n",
    "```\na\n> ```\nb\n```\n",
    # A page of another fence is text.
    "````md\n```python\na\n```\n````\n\n```python\nb\n```\n\n~~~\n```\n~~~\n",
    # Code in a line is no fence.
    "```python```\n",
    "`` ```python ``\n",
    "Text ```python\n",
    "~~~ `a` ~~~\n~~~\n",
    "\\```python\n",
    # What nothing closes goes on to the end.
    "```python\na\n",
    "text\n```\na\n```\n\n```python\na\n````x\n",
    "# A\n\n```python\na = '''\n    ```\n'''\n```\n\nText.\n\n```python\nb\n```\n",
    "/// tab | A\n    new: true\n\n```python\na\n```\n///\n\n/// tab | B\n```python\nb\n```\n///\n",
    "a \u2028 b \x0c c \x1c d \x85 e\n\n```python\nprint('\u2028')\n```\n\n```python\nb\n```\n",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_page_is_read_as_pytest_markdown_docs_reads_it(text):
    tokens = [each for each in MarkdownIt("commonmark").parse(text) if each.type == "fence"]
    expected = [(range(each.map[0] + 1, each.map[1] + 1), each.info.strip()) for each in tokens]
    found = list(fences(text))
    assert [(each.lines, each.info) for each in found] == expected
    contents = ["".join(f"{line}\n" for line in each.content) for each in found]
    assert contents == [each.content for each in tokens]


@pytest.mark.parametrize(
    ("opening", "prefix"),
    [
        ("```python", ""),
        ("    ```python", "    "),
        ("\t```python", "\t"),
        ("- ```python", "- "),
        ("1. ```python", "1. "),
        (": ```python", ": "),
        ("> ```python", "> "),
        ("> > ```python", "> > "),
        ("- > 1. ```python", "- > 1. "),
        ("\ufeff```python", "\ufeff"),
    ],
)
def test_a_fence_in_a_container_is_found_and_keeps_its_prefix(opening, prefix):
    inside = "".join(each if each == ">" else " " for each in prefix)
    (fence,) = fences(f"{opening}\n{inside}a = 1\n{inside}```\n")
    assert (fence.line, fence.end, fence.prefix, fence.info) == (1, 3, prefix, "python")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('--8<-- "a/b.py"', Include("a/b.py", None, None)),
        ("--8<-- 'a b.py'", Include("a b.py", None, None)),
        ('-8<- "a.py"', Include("a.py", None, None)),
        ('--8<-- "a.py:part-2_b"', Include("a.py", None, "part-2_b")),
        ('--8<-- "a.py:3:5"', Include("a.py", ":3:5", None)),
        ('--8<-- "a.py:1:2,4:"', Include("a.py", ":1:2,4:", None)),
        ("--8<--", Include("", None, None)),
        (';--8<-- "a.py"', None),
        ('--8<-- "a.py" # x', None),
        ("# --8<-- [start:one]", None),
        ("--8<--a.py", None),
    ],
)
def test_a_line_includes_what_the_site_includes_for_it(line, expected):
    assert include_of(line) == expected


@pytest.mark.parametrize("name", ["a.py", "a.py:one", "a.py:3:5", "a.py:1:2,4:", "b/a.py:part-2"])
def test_an_include_names_the_file_and_section_that_the_site_reads(name):
    found = include_of(f'--8<-- "{name}"')
    site = SnippetPreprocessor.split_path(SnippetPreprocessor.__new__(SnippetPreprocessor), name)
    assert (found.path, found.lines, found.section and f":{found.section}") == site


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("```graph\na/b\n```\n", "a/b"),
        ('```graph title="x"\na/b\n```\n', "a/b"),
        ("``` {.graph #again}\na/b\n```\n", "a/b"),
        ("- Here:\n\n    ```graph\n    a/b\n    ```\n", "a/b"),
        ("> ```graph\n> a/b\n> ```\n", "a/b"),
        ("```graphics\na/b\n```\n", None),
        ("``` {.graph-like}\na/b\n```\n", None),
        ("```python\na/b\n```\n", None),
    ],
)
def test_a_fence_draws_the_graph_that_it_names(text, expected):
    (fence,) = fences(text)
    assert graph_of(fence) == expected


def test_a_page_shows_what_it_includes_and_what_its_graphs_are_made_of():
    text = (
        '# A\n\n--8<-- "a.md"\n\n```python\n--8<-- "b/c.py:part"\n```\n\n'
        '- Here:\n\n    ``` {.graph #again}\n    d/e\n    ```\n\n-8<- "f.md"\n;--8<-- "no.md"\n'
        "````text\n```graph\nno/no\n```\n````\n--8<--\n```graph\n```\n"
    )
    assert files_of(text) == {"a.md", "b/c.py", "d/e.py", "d/e.graph.json", "f.md"}
