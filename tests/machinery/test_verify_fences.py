"""Which fences of a page are run, and what is refused with its place."""

import re

import pytest

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
ONE_LINE = "a fence holds code, or one include line that names a file, not both"
# What a fence includes, and what is said of it.
INCLUDED = {
    "learn/add_up.py": "there is no {snippets}/learn/add_up.py; the nearest is learn/adds_up.py",
    "learn": "there is no {snippets}/learn; the nearest is ",
    "learn/adds_up.py:on": "{snippets}/learn/adds_up.py has no section [on]; the nearest is one",
    "plain.py:one": "{snippets}/plain.py has no section [one]; the nearest is none",
    "unclosed.py": "{snippets}/unclosed.py:2: section [one] is not closed",
    "unopened.py:one": "{snippets}/unopened.py:2: section [one] is opened or closed twice",
    "opened_twice.py:one": "{snippets}/opened_twice.py:3: section [one] is opened or closed twice",
    "closed_twice.py:one": "{snippets}/closed_twice.py:4: section [one] is opened or closed twice",
    "shown_twice.py:one": "{snippets}/shown_twice.py:4: section [one] is opened or closed twice",
    "plain.py:3:5": "plain.py:3:5 names lines by number, and numbers change: name a section",
    'plain.py"\n--8<-- "plain.py': ONE_LINE,
    'plain.py"\nprint("x': ONE_LINE,
}
NESTED, HTML = "an indented or nested Python fence is not run", "it is not closed or is inside HTML"
UNKNOWN = 'write ```python, with at most title="…", not ```'
# A page, and the line and the message with which it is refused.
REFUSED = {
    "```python\n--8<--\nplain.py\n--8<--\n```\n": (1, ONE_LINE),
    "\t```python\n\tx = 1\n\t```\n": (1, NESTED),
    "- item\n\n    ```python\n    x = 1\n    ```\n": (3, NESTED),
    "1. ```python\n   x = 1\n   ```\n": (1, NESTED),
    "> ```python\n> x = 1\n> ```\n": (1, NESTED),
    '!!! note\n\n    ```python\n    --8<-- "aa.py"\n    ```\n': (3, NESTED),
    '=== "Tab"\n\n    ```python\n    x = 1\n    ```\n': (3, NESTED),
    "[^1]:\n    ```python\n    x = 1\n    ```\n": (2, NESTED),
    "Term\n:   ```python\n    x = 1\n    ```\n": (2, NESTED),
    "<!--\n```python\nx = 1\n```\n-->\n": (2, HTML),
    "<div>\n```python\nx = 1\n```\n</div>\n": (2, HTML),
    "text\n\n```python\nx = 1\n": (3, HTML),
    "```py\nx = 1\n```\n": (1, f"{UNKNOWN}py"),
    "```Python\nx = 1\n```\n": (1, f"{UNKNOWN}Python"),
    "```pycon\n>>> 1\n```\n": (1, f"{UNKNOWN}pycon"),
    "```ipython\nx = 1\n```\n": (1, f"{UNKNOWN}ipython"),
    "```{ .python .annotate }\nx = 1\n```\n": (1, UNKNOWN + "{ .python .annotate }"),
    '```{title="x" .py}\nx = 1\n```\n': (1, UNKNOWN + '{title="x" .py}'),
    "```python notest\nx = 1\n```\n": (1, f"{UNKNOWN}python notest"),
    "```python continuation\nx = 1\n```\n": (1, f"{UNKNOWN}python continuation"),
    "```python fixture:tmp_path\nx = 1\n```\n": (1, f"{UNKNOWN}python fixture:tmp_path"),
    "```python runner:a runner:b\nx = 1\n```\n": (1, f"{UNKNOWN}python runner:a runner:b"),
    "```python retry:many\nx = 1\n```\n": (1, f"{UNKNOWN}python retry:many"),
    '```python hl_lines="1"\nx = 1\n```\n': (1, f'{UNKNOWN}python hl_lines="1"'),
    '```python title="a" title="b"\nx = 1\n```\n': (1, f'{UNKNOWN}python title="a" title="b"'),
    "```python title=a\nx = 1\n```\n": (1, f"{UNKNOWN}python title=a"),
    # No marks before a Python fence hide it.
    "- ```text\n  a\n\n```python\n1 / 0\n```\n": (4, ""),
    "<!--\n```\n-->\n\n```python\n1 / 0\n```\n": (5, ""),
    "Text.\n\n    ```\n\n```python\n1 / 0\n```\n": (5, ""),
    "<pre>\n~~~\n</pre>\n\n~~~python\n1 / 0\n~~~\n": (5, ""),
    "\ufeff```python\n1 / 0\n```\n": (1, ""),
}


def test_what_would_not_be_run_as_it_is_shown_is_refused_with_its_place(project):
    for path, source in SECTIONS.items():
        project.write(f"snippets/{path}", source)
    folder = project.root / "snippets"
    cases = REFUSED | {
        f'```python\n--8<-- "{name}"\n```\n': (1, said.format(snippets=folder))
        for name, said in INCLUDED.items()
    }
    for number, page in enumerate(cases):
        project.write(f"docs/b{number:02}.md", page)
    report = project.run(passed=2, errors=len(cases))
    for number, (page, (line, said)) in enumerate(cases.items()):
        assert re.search(rf"docs/b{number:02}\.md:{line}: .*{re.escape(said)}", report), page
    assert "Traceback" not in report


def test_all_problems_of_a_page_are_reported_at_once(project):
    project.write("docs/bad.md", "```python\n1\n```\n```py\n2\n```\n- ```python\n  3\n")
    report = project.run(passed=2, errors=1)
    assert "docs/bad.md:4: write ```python" in report
    assert "docs/bad.md:7: an indented or nested" in report


GOOD = (
    "/// note | Title\n```python\nprint(1)\n# > 1\n```\n///\n\n"
    '/// tab | One\n    new: true\n\n```python title="two.py"\nprint(2)\n# > 2\n```\n///\n\n'
    "~~~python\nprint(3)\n# > 3\n~~~\n\n"
    "````python\nprint(4)\n# > 4\n````\n\n"
    '```python   \n\n--8<-- "aa.py"\n\n```\n\n'
    # Marks that are indented do not end a fence.
    '```python\ntext = """\n    ```\n"""\nprint(len(text))\n# > 9\n```\n'
)
OTHER = (
    "````markdown\n```python\nraise SystemExit\n```\n````\n\n"
    '~~~~text\n```python\n--8<-- "no.py"\n```\n~~~~\n\n'
    "```text\nraise SystemExit\n```\n\n```console\n$ python x.py\n```\n\n"
    "```\nraise SystemExit\n```\n\n`` ```python `` opens a fence.\n"
)


@pytest.mark.parametrize(("page", "blocks"), [(GOOD, 6), (OTHER, 0)])
def test_python_fences_are_run_in_all_their_forms_and_nothing_else_is(project, page, blocks):
    project.write("docs/bad.md", page)
    project.run(passed=2 + blocks)


def test_a_snippet_that_a_page_shows_twice_is_two_tests_with_different_names(project):
    fence = '```python\n--8<-- "aa.py"\n```\n'
    project.write("docs/bad.md", f"{fence}\nAnd again:\n\n{fence}")
    report = project.run("--collect-only", "docs/bad.md")
    ids = [line for line in report.splitlines() if "::" in line]
    assert len(ids) == len(set(ids)) == 2, ids
