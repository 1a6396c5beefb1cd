"""Which fences of a page are run, and what is refused with its place."""

import sys  # noqa: F401 - an expression of LEAKS reads it

import pytest


def include(name):
    return f'# Page\n\n```python\n--8<-- "{name}"\n```\n'


SECTIONS = {
    "learn/adds_up.py": "x = 1\n# --8<-- [start:one]\ny = 2\n# --8<-- [end:one]\n",
    "plain.py": "x = 1\n",
    "unclosed.py": "x = 1\n# --8<-- [start:one]\ny = 2\n",
    "unopened.py": "x = 1\n# --8<-- [end:one]\ny = 2\n",
    "opened_twice.py": "# --8<-- [start:one]\nx = 1\n# --8<-- [start:one]\n# --8<-- [end:one]\n",
    "closed_twice.py": "# --8<-- [start:one]\nx = 1\n# --8<-- [end:one]\n# --8<-- [end:one]\n",
    "shown_twice.py": (
        "# --8<-- [start:one]\nx = 1\n# --8<-- [end:one]\n"
        "# --8<-- [start:one]\nx = 2\n# --8<-- [end:one]\n"
    ),
}


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (include("learn/add_up.py"), "{snippets}/learn/add_up.py; the nearest is learn/adds_up.py"),
        (include("adds_up.py"), "there is no {snippets}/adds_up.py; the nearest is learn/adds_up"),
        (include("learn"), "there is no {snippets}/learn; the nearest is "),
        (include("learn/adds_up.py:on"), "adds_up.py has no section [on]; the nearest is one"),
        (include("plain.py:one"), "plain.py has no section [one]; the nearest is none"),
        (include("unclosed.py:one"), "{snippets}/unclosed.py:2: section [one] is not closed"),
        (include("unclosed.py"), "{snippets}/unclosed.py:2: section [one] is not closed"),
        (include("unopened.py:one"), "{snippets}/unopened.py:2: section [one] is "),
        (include("opened_twice.py:one"), "{snippets}/opened_twice.py:3: section [one] is opened"),
        (include("closed_twice.py:one"), "{snippets}/closed_twice.py:4: section [one] is opened"),
        (include("shown_twice.py:one"), "{snippets}/shown_twice.py:4: section [one] is opened"),
        (include("plain.py:1"), "plain.py:1 counts lines, which move: name a section"),
        (include("plain.py:3:5"), "plain.py:3:5 counts lines, which move: name a section"),
        (include("plain.py:1:2,4:"), "plain.py:1:2,4: counts lines, which move: name a section"),
        (include('plain.py"\n--8<-- "plain.py'), "one include line that names a file, not both"),
        (include('plain.py"\nprint("x'), "one include line that names a file, not both"),
        (
            '# Page\n\n```python\nx = 1\n--8<-- "plain.py"\n```\n',
            "one include line that names a file, not both",
        ),
        (
            "# Page\n\n```python\n--8<--\nplain.py\n--8<--\n```\n",
            "one include line that names a file, not both",
        ),
    ],
)
def test_an_include_that_cannot_be_shown_is_refused_with_its_place(project, page, message):
    for path, source in SECTIONS.items():
        project.write(f"snippets/{path}", source)
    report = project.refuse(page)
    assert "docs/bad.md:3: " in report
    assert message.format(snippets=project.root / "snippets") in report
    assert "Traceback" not in report


@pytest.mark.parametrize(
    ("page", "line", "message"),
    [
        ("    ```python\n    x = 1\n    ```\n", 1, "indented or nested"),
        (" ```python\n x = 1\n ```\n", 1, "indented or nested"),
        ("\t```python\n\tx = 1\n\t```\n", 1, "indented or nested"),
        ("- item\n\n    ```python\n    x = 1\n    ```\n", 3, "indented or nested"),
        ("- ```python\n  x = 1\n  ```\n", 1, "indented or nested"),
        ("1. ```python\n   x = 1\n   ```\n", 1, "indented or nested"),
        ("> ```python\n> x = 1\n> ```\n", 1, "indented or nested"),
        ('!!! note\n\n    ```python\n    --8<-- "aa.py"\n    ```\n', 3, "indented or nested"),
        ('??? note "Title"\n    ```python\n    x = 1\n    ```\n', 2, "indented or nested"),
        ('=== "Tab"\n\n    ```python\n    x = 1\n    ```\n', 3, "indented or nested"),
        ("<!--\n```python\nx = 1\n```\n-->\n", 2, "stands inside HTML"),
        ("<div>\n```python\nx = 1\n```\n</div>\n", 2, "stands inside HTML"),
        ("text\n\n```python\nx = 1\n", 3, "not closed"),
        ("```py\nx = 1\n```\n", 1, "not ```py"),
        ("```python3\nx = 1\n```\n", 1, "not ```python3"),
        ("```Python\nx = 1\n```\n", 1, "not ```Python"),
        ("```pycon\n>>> 1\n```\n", 1, "not ```pycon"),
        ("```ipython\nx = 1\n```\n", 1, "not ```ipython"),
        ("```{.python}\nx = 1\n```\n", 1, "not ```{.python}"),
        ("```{ .python .annotate }\nx = 1\n```\n", 1, "not ```{ .python .annotate }"),
        ("```{#first .python}\nx = 1\n```\n", 1, "not ```{#first .python}"),
        ('```{title="x" .py}\nx = 1\n```\n', 1, 'not ```{title="x" .py}'),
        ("```python notest\nx = 1\n```\n", 1, "not ```python notest"),
        ("```python continuation\nx = 1\n```\n", 1, "not ```python continuation"),
        ("```python fixture:tmp_path\nx = 1\n```\n", 1, "not ```python fixture:tmp_path"),
        ("```python runner:Compare\nx = 1\n```\n", 1, "not ```python runner:Compare"),
        ("```python runner:a runner:b\nx = 1\n```\n", 1, "not ```python runner:a runner:b"),
        ("```python retry:many\nx = 1\n```\n", 1, "not ```python retry:many"),
        ('```python hl_lines="1"\nx = 1\n```\n', 1, 'not ```python hl_lines="1"'),
        ('```python linenums="1" title="a"\nx = 1\n```\n', 1, "not ```python linenums"),
        ('```python title="a" title="b"\nx = 1\n```\n', 1, 'not ```python title="a" title="b"'),
        ("```python title=a\nx = 1\n```\n", 1, "not ```python title=a"),
        ("~~~python `x`\nx = 1\n~~~\n", 1, "not ```python `x`"),
    ],
)
def test_a_python_fence_that_cannot_be_collected_is_refused_with_its_place(
    project, page, line, message
):
    report = project.refuse(f"# Page\n\n{page}\n## After\n")
    assert f"docs/bad.md:{line + 2}: " in report
    assert message in report
    assert "Traceback" not in report


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("- ```text\n  a\n\n```python\n1 / 0\n```\n", 4),
        ("> ```text\n> a\n\n```python\n1 / 0\n```\n", 4),
        ("<!--\n```\n-->\n\n```python\n1 / 0\n```\n", 5),
        ("Text.\n\n    ```\n\n```python\n1 / 0\n```\n", 5),
        ("<pre>\n~~~\n</pre>\n\n~~~python\n1 / 0\n~~~\n", 5),
        ("\ufeff```python\n1 / 0\n```\n", 1),
    ],
)
def test_no_marks_before_a_python_fence_hide_it(project, page, line):
    assert f"docs/bad.md:{line}: " in project.refuse(page)


def test_every_fault_of_a_page_is_told_at_once(project):
    report = project.refuse(include("no.py") + include("never.py"))
    assert "docs/bad.md:3: there is no" in report
    assert "docs/bad.md:8: there is no" in report


def test_fences_in_blocks_and_with_a_title_are_run(project):
    project.write(
        "docs/bad.md",
        "/// note | Title\n```python\nprint(1)\n# > 1\n```\n///\n\n"
        "/// tab | One\n    new: true\n\n"
        '```python title="two.py"\nprint(2)\n# > 2\n```\n///\n\n'
        "~~~python\nprint(3)\n# > 3\n~~~\n\n"
        "````python\nprint(4)\n# > 4\n````\n\n"
        '```python   \n\n--8<-- "aa.py"\n\n```\n',
    )
    project.run(passed=7)


def test_marks_that_are_indented_do_not_end_a_fence(project):
    first = '```python\ntext = """\n    ```\n"""\n```\n'
    project.write("docs/bad.md", f"{first}\n```python\nraise SystemExit\n```\n")
    assert "docs/bad.md:8: the block called sys.exit" in project.run(passed=3, failed=1)


def test_what_is_no_python_fence_is_not_run(project):
    project.write(
        "docs/bad.md",
        "````markdown\n```python\nraise SystemExit\n```\n````\n\n"
        '~~~~text\n```python\n--8<-- "no.py"\n```\n~~~~\n\n'
        "```text\nraise SystemExit\n```\n\n```console\n$ python x.py\n```\n\n"
        "```\nraise SystemExit\n```\n\n`` ```python `` opens a fence.\n",
    )
    project.run(passed=2)
