"""What the pytest plugin does with good and with bad input, each in a small project of its own."""

import importlib.metadata
import importlib.util
import re
import signal
import sys  # noqa: F401 - an expression of LEAKS reads it
import time
import tokenize
from pathlib import Path

import pytest
import torch

from gradbook.verify import outputs, torch_state


def include(name):
    return f'# Page\n\n```python\n--8<-- "{name}"\n```\n'


# Pages that cannot be verified.

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


# Outputs.


@pytest.mark.parametrize(
    ("source", "line", "fault", "rows"),
    [
        (
            "print(8)\n# > 4\n",
            1,
            "the output differs",
            ["recorded      printed", "4         !=  8"],
        ),
        ("x = 1\nprint(4)\n", 2, "what is printed here has no recorded output", ["!=  4"]),
        ("x = 1\n# > 4\n", 1, "an output is recorded here, but nothing printed it", ["4     "]),
        ("\n\n# > 4\nprint(4)\n# > 4\n", 2, "an output is recorded here, but nothing", ["4    "]),
        ("print(4)\n\n# > 4\n", 1, "what is printed here has no recorded output", ["!=  4"]),
        ("print(True)\n# > 1\n", 1, "the output differs", ["1         !=  True"]),
        ("print(1)\n# > True\n", 1, "the output differs", ["True      !=  1"]),
        ("print()\n# > <BLANKLINE>\n", 1, "the output differs", ["<BLANKLINE>  !="]),
        ("print('a  b')\n# > a b\n", 1, "the output differs", ["a b       !=  a  b"]),
        (
            "print('a')\n# > a\n# > a\n",
            1,
            "the output differs",
            ["a             a", "a         !="],
        ),
        ("print('a')\nprint('b')\n# > a\n# > b\n", 1, "what is printed here has no", ["!=  a"]),
        (
            "for i in range(3):\n    print(i)\n    # > 0\n    # > 7\n    # > 2\n",
            2,
            "the output differs",
            ["0             0", "7         !=  1", "2             2"],
        ),
        (
            "def f():\n    print(4)\n    # > 5\n\n\nf()\n",
            2,
            "the output differs",
            ["5         !=  4"],
        ),
        (
            "import torch\n\nwith torch.no_grad():\n    print(4)\n    # > 5\n",
            4,
            "the output differs",
            ["5         !=  4"],
        ),
        (
            "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    print(e)\n    # > by zero\n",
            4,
            "the output differs",
            ["by zero   !=  division by zero"],
        ),
        (
            "import torch\n\nx = torch.ones(2, requires_grad=True)\nx.register_hook(print)\n"
            "x.sum().backward()\n# > tensor([1., 2.])\n",
            5,
            "the output differs",
            ["tensor([1., 2.])  !=  tensor([1., 1.])"],
        ),
        ("print(\n    1,\n    2,\n)\n# > 1 3\n", 4, "the output differs", ["1 3       !=  1 2"]),
        ("print(1, 2, sep='-', end='.\\n')\n# > 1-2\n", 1, "the output differs", ["1-2       !="]),
        ("print('a\\nb')\n# > a\n# > c\n", 1, "the output differs", ["c         !=  b"]),
        ("print('abc')\n# > a...d\n", 1, "the output differs", ["a...d     !=  abc"]),
        ("print(0.1 + 0.2)\n# > 0.3\n", 1, "the output differs", ["!=  0.30000000000000004"]),
        ("print('# > 4')\n# > 4\n", 1, "the output differs", ["4         !=  # > 4"]),
    ],
)
def test_an_output_that_is_not_what_is_printed_fails_with_both_side_by_side(
    project, source, line, fault, rows
):
    report = project.run_bad(source)
    assert f"snippets/bad.py:{line}: {fault}" in report
    for row in rows:
        assert re.search(rf"^    .*{re.escape(row)}", report, re.MULTILINE), row
    assert "If what is printed is right, accept it with: make update" in report
    assert "Shown on docs/bad.md:3." in report
    assert "Traceback" not in report


def test_every_differing_output_of_a_block_is_told(project):
    report = project.run_bad("print(1)\n# > 2\nprint(3)\n# > 3\nprint(4)\nx = 5\n# > 6\n")
    assert "snippets/bad.py:1: the output differs" in report
    assert "line 3" not in report
    assert "line 5: what is printed here has no recorded output" in report
    assert "line 6: an output is recorded here, but nothing printed it" in report
    assert report.count("make update") == 1


@pytest.mark.parametrize(
    ("source", "line", "message"),
    [
        ("x = 1\nx = 2  # > 2\n", 2, "an output stands alone on the line under its print"),
        ("print(1)  # > 1\n", 1, "an output stands alone"),
        ("print(4)\n#> 4\n", 2, "an output stands alone"),
        ("print(4)\n# >4\n", 2, "an output stands alone"),
        ("print(4)\n#  > 4\n", 2, "an output stands alone"),
        ("print(4)\n#\t> 4\n", 2, "an output stands alone"),
        ("print(4)\n# > ...\n", 2, "`...` alone fits any output"),
        ("print(4)\n# > ...\n# > ...\n", 2, "`...` alone fits any output"),
        ("print('a b')\n# > ... ...\n", 2, "`...` alone fits any output"),
        ("print('abc')\n# > ......\n", 2, "`...` alone fits any output"),
        ("print('a\\n\\nb')\n# > ...\n# >\n# > ...\n", 2, "`...` alone fits any output"),
    ],
)
def test_a_comment_that_looks_like_an_output_but_proves_nothing_fails(
    project, source, line, message
):
    assert f"snippets/bad.py:{line}: {message}" in project.run_bad(source)


RIGHT = {
    "value": "print(4)\n# > 4\n",
    "empty_line": "print()\n# >\n",
    "several_lines": "print('\\na\\n\\n  b\\n')\n# >\n# > a\n# >\n# >   b\n# >\n",
    "white_space_at_an_end": "print('a  ')\n# > a\n",
    "two_on_a_line": "print(1); print(2)\n# > 1\n# > 2\n",
    "many_lines_of_code": "print(\n    1,\n    [\n        2,\n    ],\n)\n# > 1 [2]\n",
    "sep_and_end": "print(1, 2, sep='\\n', end='!')\n# > 1\n# > 2!\n",
    "end_in_a_loop": "for i in range(3):\n    print(i, end=' ')\n    # > 0 1 2\n",
    "file_is_none": "print(1, file=None, flush=True)\n# > 1\n",
    "file": "import io\n\nprint(1, file=io.StringIO())\n",
    "function": "def f():\n    print(4)\n    # > 4\n    # > 4\n\n\nf()\nf()\n",
    "nested_function": (
        "def f():\n    def g():\n        print(4)\n        # > 4\n\n    return g\n\n\nf()()\n"
    ),
    "lambda_over_lines": "f = lambda: (\n    print(4)\n)\n# > 4\nf()\n",
    "comprehension": "_ = [print(i) for i in range(2)]\n# > 0\n# > 1\n",
    "generator": "def f():\n    print(1)\n    # > 1\n    yield\n\n\nlist(f())\n",
    "class_body": "class A:\n    print(4)\n    # > 4\n",
    "decorator": "@lambda cls: print(cls.__name__)\nclass A:\n    x = 1\n    # > A\n",
    "condition": "if print(4) is None:\n    print(5)\n    # > 4\n    # > 5\n",
    "finally": "try:\n    pass\nfinally:\n    print(4)\n    # > 4\n",
    "match": "match 4:\n    case 4:\n        print(4)\n        # > 4\n",
    "hook": (
        "import torch\n\nx = torch.ones(2, requires_grad=True)\nx.register_hook(print)\n"
        "x.sum().backward()\n# > tensor([1., 1.])\n"
    ),
    "hook_of_two": (
        "import torch\n\nx = torch.ones(2, requires_grad=True)\n"
        "x.register_hook(lambda g: print(g))\n# > tensor([1., 1.])\nx.sum().backward()\n"
    ),
    "hook_as_a_function": (
        "import torch\n\nx = torch.ones(2, requires_grad=True)\n\n\n"
        "def show(g):\n    print(g)\n    # > tensor([1., 1.])\n\n\n"
        "x.register_hook(show)\nx.sum().backward()\n"
    ),
    "callback": "print(max([1, 2], key=lambda x: print(x) or x))\n# > 1\n# > 2\n# > 2\n",
    "callback_of_a_library": "import functools\n\nfunctools.partial(print, 4)()\n# > 4\n",
    "finalizer": (
        "import weakref\n\n\nclass A:\n    pass\n\n\n"
        "a = A()\nweakref.finalize(a, print, 'gone')\ndel a\n# > gone\n"
    ),
    "thread": (
        "from threading import Thread\n\n\ndef f():\n    print(4)\n    # > 4\n\n\n"
        "t = Thread(target=f)\nt.start()\nt.join()\n"
    ),
    "ellipsis": "print('abcdef')\n# > a...f\n",
    "ellipsis_over_lines": "print('a\\nb\\nc\\nd')\n# > a\n# > ...\n# > d\n",
    "address": "print(object())\n# > <object object at 0x...>\n",
    "other_letters": "print('∂ü')\n# > ∂ü\n",
    "other_comments": "x = 4\n# >= 4\n# >>> x\n# x > 4\nassert x >= 4\n",
    "string": 'text = """\n# > 4\n"""\nprint(len(text))\n# > 7\n',
    "error": (
        "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n"
        '    print(f"{type(e).__name__}: {e}")\n    # > ZeroDivisionError: division by zero\n'
    ),
    "no_output": "x = 1\n",
    "empty": "",
}


def test_outputs_that_are_right_pass(project):
    for name, source in RIGHT.items():
        project.show(source, name)
    project.run(passed=2 + len(RIGHT))


def test_update_leaves_outputs_that_are_right_alone(project):
    paths = [project.show(source, name) for name, source in RIGHT.items()]
    before = [(path.read_bytes(), path.stat().st_mtime_ns) for path in paths]
    assert "updated" not in project.update("snippets", passed=2 + len(RIGHT))
    assert [(path.read_bytes(), path.stat().st_mtime_ns) for path in paths] == before


def without_outputs(source):
    lines = source.splitlines(keepends=True)
    return "".join(line for line in lines if not re.match(r" *# >( |$)", line))


def test_update_writes_the_outputs_that_were_there_before(project):
    # The others hold `# >` in a string, or an ellipsis that nobody but a person writes.
    sources = {
        name: source
        for name, source in RIGHT.items()
        if name not in ("string", "ellipsis", "ellipsis_over_lines")
    }
    paths = {name: project.show(without_outputs(source), name) for name, source in sources.items()}
    project.update("snippets", passed=2 + len(sources))
    assert {name: path.read_text("utf-8") for name, path in paths.items()} == sources


@pytest.mark.parametrize(
    "write",
    [
        "sys.stdout.write('hello')",
        "sys.stderr.write('hello')",
        "print('hello', file=sys.stdout)",
        "print('hello', file=sys.stderr)",
        "__builtins__['print']('hello')",
        "import logging; logging.warning('hello')",
        "from threading import Thread; t = Thread(target=print); t.start(); t.join()",
    ],
)
def test_what_is_written_past_print_fails(project, write):
    report = project.run_bad(f"import sys\n\n{write}\n")
    assert "snippets/bad.py:1: the block wrote " in report
    assert "past print: nothing compares it" in report


# Outputs that no two runs share.

UNSTABLE = {
    "torch": "import torch\n\nprint(torch.rand(3))\n",
    "random": "import random\n\nprint(random.random())\n",
    "numpy": "import numpy\n\nprint(numpy.random.rand())\n",
    "numpy_generator": "import numpy\n\nprint(numpy.random.default_rng().random())\n",
    "parameter": "import torch\n\nprint(torch.nn.Linear(2, 2).weight)\n",
    "clock": "import time\n\nprint(time.perf_counter_ns())\n",
    "number_of_lines": "import random\n\nprint('\\n' * (random.getrandbits(9)))\n",
}


def test_update_refuses_unstable_outputs_and_leaves_their_files_alone(project):
    paths = [project.show(source, name) for name, source in UNSTABLE.items()]
    before = [(path.read_bytes(), path.stat().st_mtime_ns) for path in paths]
    report = project.update("snippets", passed=2, failed=len(UNSTABLE))
    for name in UNSTABLE:
        assert f"snippets/{name}.py:3: two runs print different texts: seed it" in report
    assert re.search(r"^    first run +second run$", report, re.MULTILINE)
    assert "updated" not in report
    assert [(path.read_bytes(), path.stat().st_mtime_ns) for path in paths] == before


def test_an_unseeded_example_fails_in_every_run_whatever_was_recorded(project):
    for name in ("torch", "random", "numpy", "parameter"):
        project.show(UNSTABLE[name], name)
    for _ in range(4):
        report = project.run(passed=2, failed=4)
        # Record what this very run printed: the next run prints something else.
        for name, block in re.findall(
            r"^_+ snippets/(\w+)\.py:1 _+\n(.*?)^If what is printed is right", report, re.M | re.S
        ):
            rows = re.findall(r"!=  (.*)$", block, re.M)
            recorded = "".join(f"# > {row}\n" for row in rows)
            project.show(UNSTABLE[name] + recorded, name)


def test_a_seeded_example_passes_and_can_be_recorded(project):
    project.show(
        "import random\n\nimport numpy\nimport torch\n\n"
        "random.seed(0)\nnumpy.random.seed(0)\ntorch.manual_seed(0)\n"
        "print(random.random(), numpy.random.rand(), torch.rand(1))\n"
        "print(torch.rand(1, generator=torch.Generator().manual_seed(1)))\n",
    )
    project.update("snippets", passed=3)
    project.run(passed=3)


# Blocks that do not end as they should.


@pytest.mark.parametrize(
    ("source", "line", "error"),
    [
        ("raise TypeError('no')", 3, "TypeError: no"),
        ("len(4)", 3, "TypeError: object of type 'int' has no len()"),
        ("raise ValueError('no')", 3, "ValueError: no"),
        ("raise BaseException('no')", 3, "BaseException: no"),
        ("import pytest; pytest.skip('no')", 3, "Skipped: no"),
        ("import unittest; raise unittest.SkipTest('no')", 3, "unittest.case.SkipTest: no"),
        ("def f():\n    def g():\n        1 / 0\n\n    g()\n\n\nf()", 5, "ZeroDivisionError: divi"),
        ("try:\n    1 / 0\nexcept ZeroDivisionError:\n    raise OSError('no')", 6, "OSError: no"),
        (
            "import torch\n\n\ndef hook(g):\n    raise KeyError('no')\n\n\n"
            "x = torch.ones(1, requires_grad=True)\nx.register_hook(hook)\nx.sum().backward()",
            7,
            "KeyError: 'no'",
        ),
        (
            "import torch\n\nx = torch.ones(2, requires_grad=True)\nx.backward()",
            6,
            "RuntimeError: grad can be implicitly created only for scalar outputs",
        ),
        ("def f():\n    f()\n\n\nf()", 4, "RecursionError: maximum recursion depth exceeded"),
    ],
)
def test_an_exception_in_a_block_is_told_once_at_its_own_line(
    project, tmp_path, source, line, error
):
    runs = tmp_path / "runs.txt"
    runs.touch()
    report = project.run_bad(
        f"file = open({str(runs)!r}, 'a')\nfile.close({{}})\n{source}\n".replace(
            "file.close({})", "file.write('ran\\n'); file.close()"
        )
    )
    assert runs.read_text() == "ran\n"
    name = error.split(":")[0].split(".")[-1]
    assert f"snippets/bad.py:{line}: the block raised {name}" in report
    assert report.count(f"\n{error}") == 1
    assert f'File "{project.root}/snippets/bad.py", line {line}, in ' in report
    assert "gradbook/verify" not in report


def test_an_exception_has_one_traceback_that_begins_in_the_block(project):
    report = project.run_bad("def f():\n    raise TypeError('no')\n\n\nf()\n")
    path = project.root / "snippets/bad.py"
    assert report.count("Traceback (most recent call last):") == 1
    assert (
        "snippets/bad.py:2: the block raised TypeError\n\nTraceback (most recent call last):\n"
        f'  File "{path}", line 5, in <module>\n    f()\n'
        f"  File \"{path}\", line 2, in f\n    raise TypeError('no')\nTypeError: no\n"
    ) in report


@pytest.mark.parametrize(
    ("source", "line", "error"),
    [
        ("x = 1\nx =\n", 2, "SyntaxError"),
        ("x = 1\n  y = 2\n", 2, "IndentationError"),
        ("x = (1,\n", 1, "SyntaxError"),
        ("x = 1\nx = '''\n", 2, "SyntaxError"),
        ("x = 1\nreturn\n", 2, "SyntaxError"),
        ("x = 1\ny = '\\d'\n", 2, "SyntaxError"),
        ("x = 1\ny = x is 1\n", 2, "SyntaxError"),
    ],
)
def test_a_block_that_is_no_python_fails_at_its_line(project, source, line, error):
    report = project.run_bad(source)
    assert f"snippets/bad.py:{line}: the block raised {error}" in report
    assert f'bad.py", line {line}' in report


LOOPS = {
    "busy": ("while True:\n    pass\n", {1, 2}),
    "asleep": ("import time\n\ntime.sleep(30)\n", {3}),
    "waiting": ("import threading\n\nthreading.Event().wait(30)\n", {3}),
    "in_a_function": ("def f():\n    while True:\n        pass\n\n\nf()\n", {2, 3}),
    "in_a_hook": (
        "import torch\n\n\ndef hook(g):\n    while True:\n        pass\n\n\n"
        "x = torch.ones(1, requires_grad=True)\nx.register_hook(hook)\nx.sum().backward()\n",
        {5, 6},
    ),
    "catching_exceptions": (
        "import time\n\nend = time.time() + 9\nwhile time.time() < end:\n"
        "    try:\n        time.sleep(9)\n    except Exception:\n        pass\n",
        {6},
    ),
    # These end by themselves, though late, lest the test hangs where the limit fails.
    "catching_everything": (
        "import time\n\nend = time.time() + 4\nwhile time.time() < end:\n"
        "    try:\n        len('')\n    except:\n        pass\n",
        set(range(4, 9)),
    ),
    "asleep_and_catching_everything": (
        "import time\n\nend = time.time() + 4\nwhile time.time() < end:\n"
        "    try:\n        time.sleep(0.05)\n    except:\n        pass\n",
        set(range(4, 9)),
    ),
    "asleep_and_catching_everything_twice": (
        "import time\n\nend = time.time() + 4\nwhile time.time() < end:\n"
        "    try:\n        while time.time() < end:\n            try:\n"
        "                time.sleep(0.05)\n            except:\n                time.sleep(0.05)\n"
        "    except:\n        time.sleep(0.05)\n",
        set(range(4, 13)),
    ),
    "asleep_at_its_end": (
        "import time\n\ntry:\n    time.sleep(4)\nfinally:\n    time.sleep(4)\n",
        {4},
    ),
    "catching_the_end_and_going_on": (
        "import time\n\ntry:\n    time.sleep(30)\nexcept:\n    pass\nx = 1\n",
        set(range(1, 8)),
    ),
}


@pytest.mark.parametrize("name", LOOPS)
def test_a_block_that_hangs_is_stopped_and_named(project, name):
    source, lines = LOOPS[name]
    began = time.monotonic()
    report = project.run_bad(source)
    assert time.monotonic() - began < 3
    found = re.search(
        r"snippets/bad\.py:(\d+): the block still ran after 0\.2 s and was stopped here", report
    )
    assert found and int(found[1]) in lines


def test_a_block_that_hangs_in_compiled_code_ends_the_run_and_is_named(project):
    """There no signal reaches Python; pytest's own second watchdog would do the same, slower."""
    project.write(
        "sooner.py",
        "import faulthandler\n\nimport torch\n\n"  # torch may take its second too
        "later = faulthandler.dump_traceback_later\n"
        "faulthandler.dump_traceback_later = lambda seconds, **options: later(1, **options)\n",
    )
    project.show("max(range(10**12))\n")
    began = time.monotonic()
    result = project.pytester.runpytest_subprocess("-q", "-p", "sooner")
    assert time.monotonic() - began < 15
    assert result.ret == 1
    result.stderr.fnmatch_lines(["Timeout (0:00:01)!", '*"*/snippets/bad.py", line 1 in <module>'])


def test_a_block_that_hangs_is_stopped_where_there_is_no_alarm(project, monkeypatch):
    monkeypatch.delattr(signal, "SIGALRM")  # as on Windows
    report = project.run_bad("while True:\n    pass\n")
    assert "the block still ran after 0.2 s and was stopped here" in report


def test_a_block_within_its_time_leaves_no_alarm_behind(project):
    before = signal.getsignal(signal.SIGALRM)
    project.run(passed=2)
    assert signal.getsignal(signal.SIGALRM) == before
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


@pytest.mark.parametrize(
    ("source", "line", "code"),
    [
        ("import sys\n\nsys.exit()\n", 3, "None"),
        ("import sys\n\nsys.exit(0)\n", 3, "0"),
        ("import sys\n\n\ndef f():\n    sys.exit('enough')\n\n\nf()\n", 5, "'enough'"),
        ("raise SystemExit\n", 1, "None"),
    ],
)
def test_a_block_that_exits_fails_and_the_rest_goes_on(project, source, line, code):
    report = project.run_bad(source)
    assert f"snippets/bad.py:{line}: the block called sys.exit({code}): let it end by" in report


@pytest.mark.parametrize(
    ("source", "line", "error"),
    [
        ("import warnings\n\nwarnings.warn('careful')\n", 3, "UserWarning: careful"),
        (
            "import warnings\n\nwarnings.warn('old', DeprecationWarning)\n",
            3,
            "DeprecationWarning: old",
        ),
        (
            "import torch\n\nx = torch.ones(1, requires_grad=True)\n"
            "print((x * 2).grad)\n# > None\n",
            4,
            "UserWarning: The .grad attribute of a Tensor that is not a leaf",
        ),
        (
            "import torch\n\nx = torch.ones(1, requires_grad=True)\n"
            "(x * 2).sum().backward(create_graph=True)\n",
            4,
            "UserWarning: Using backward() with create_graph=True will create a reference cycle",
        ),
    ],
)
def test_a_warning_fails_in_every_block_that_causes_it(project, source, line, error):
    project.show(source, "one")
    project.show(source, "two")
    report = project.run(passed=2, failed=2)
    for name in ("one", "two"):
        category = error.split(":")[0]
        assert f"snippets/{name}.py:{line}: the block warned {category}\n" in report
    assert report.count(f"\n{error}") == 2


def test_warnings_that_a_block_expects_are_no_failure(project):
    source = (
        "import warnings\n\nimport torch\n\nx = torch.ones(1, requires_grad=True)\n"
        "with warnings.catch_warnings(record=True) as caught:\n"
        '    warnings.simplefilter("always")\n'
        "    (x * 2).sum().backward(create_graph=True)\n"
        "print(len(caught))\n# > 1\n"
    )
    project.show(source, "one")
    project.show(source, "two")
    project.run(passed=4)


# Torch's settings.

LEAKS = [
    ("grad mode", "torch.set_grad_enabled(False)", "torch.is_grad_enabled()"),
    ("grad mode", "torch.no_grad().__enter__()", "torch.is_grad_enabled()"),
    (
        "inference mode",
        "m = torch.inference_mode(); m.__enter__()",
        "torch.is_inference_mode_enabled()",
    ),
    (
        "inference mode",
        "m = torch.inference_mode(); m.__enter__(); f = lambda: m",
        "torch.is_inference_mode_enabled()",
    ),
    ("default_dtype", "torch.set_default_dtype(torch.float64)", "torch.get_default_dtype()"),
    ("default device", "torch.set_default_device('meta')", "torch.ones(1).device"),
    ("default device", "torch.set_default_device('cpu')", "torch._C._len_torch_function_stack()"),
    (
        "function mode",
        "from torch.overrides import TorchFunctionMode as M\na, b = M(), M()\n"
        "a.__enter__()\nb.__enter__()",
        "torch._C._len_torch_function_stack()",
    ),
    (
        "dispatch mode",
        "from torch.utils._python_dispatch import TorchDispatchMode as M\na, b = M(), M()\n"
        "a.__enter__()\nb.__enter__()",
        "torch._C._len_torch_dispatch_stack()",
    ),
    ("anomaly mode", "torch.autograd.set_detect_anomaly(True)", "torch.is_anomaly_enabled()"),
    (
        "anomaly mode",
        "torch.autograd.set_detect_anomaly(False, check_nan=False)",
        "torch.is_anomaly_check_nan_enabled()",
    ),
    ("autocast", "torch.set_autocast_enabled('cpu', True)", "torch.is_autocast_enabled('cpu')"),
    ("autocast", "torch.autocast('cpu').__enter__()", "torch.is_autocast_enabled('cpu')"),
    (
        "autocast",
        "torch.set_autocast_dtype('cpu', torch.float16)",
        "torch.get_autocast_dtype('cpu')",
    ),
    ("print options", "torch.set_printoptions(precision=2)", "str(torch.tensor(0.12345))"),
    ("print options", "torch.set_printoptions(sci_mode=True)", "str(torch.tensor(0.12345))"),
    (
        "num_threads",
        "torch.set_num_threads(torch.get_num_threads() + 1)",
        "torch.get_num_threads()",
    ),
    (
        "deterministic_debug_mode",
        "torch.use_deterministic_algorithms(True)",
        "torch.are_deterministic_algorithms_enabled()",
    ),
    (
        "deterministic_debug_mode",
        "torch.use_deterministic_algorithms(True, warn_only=True)",
        "torch.is_deterministic_algorithms_warn_only_enabled()",
    ),
    (
        "float32_matmul_precision",
        "torch.set_float32_matmul_precision('medium')",
        "torch.get_float32_matmul_precision()",
    ),
    (
        "multithreaded backward",
        "torch.autograd.set_multithreading_enabled(False)",
        "torch._C._is_multithreading_enabled()",
    ),
    *(
        (
            "global hooks of modules or optimizers",
            f"torch.nn.modules.module.{register}(lambda *_: None)",
            f"len(torch.nn.modules.module.{hooks})",
        )
        for register, hooks in [
            ("register_module_forward_pre_hook", "_global_forward_pre_hooks"),
            ("register_module_forward_hook", "_global_forward_hooks"),
            ("register_module_full_backward_pre_hook", "_global_backward_pre_hooks"),
            ("register_module_full_backward_hook", "_global_backward_hooks"),
            ("register_module_parameter_registration_hook", "_global_parameter_registration_hooks"),
        ]
    ),
    (
        "global hooks of modules or optimizers",
        "from torch.optim.optimizer import register_optimizer_step_post_hook as register\n"
        "register(lambda *_: None)",
        "len(sys.modules['torch.optim.optimizer']._global_optimizer_post_hooks)",
    ),
    (
        "saved-tensor hooks",
        "for _ in range(2):\n    torch.autograd.graph.saved_tensors_hooks(abs, abs).__enter__()",
        "torch._C._autograd._top_saved_tensors_default_hooks(True)",
    ),
    (
        "forward-mode level",
        "torch.autograd.forward_ad.enter_dual_level()",
        "torch.autograd.forward_ad._current_level",
    ),
]


@pytest.mark.parametrize(("setting", "leak", "now"), LEAKS)
def test_a_block_that_leaves_a_setting_of_torch_changed_fails_and_the_next_finds_it_as_it_was(
    project, setting, leak, now
):
    before = eval(now)
    project.show(f"import sys\n\nimport torch\n\nprint({now})\n# > {before}\n", "next")
    project.show(f"import torch\n\n{leak}\n")
    report = project.run(passed=3, failed=1)
    assert "snippets/bad.py:1: the block left torch changed: " in report
    assert f"{setting} was " in report
    assert " and is now " in report
    assert str(eval(now)) == str(before)


def test_every_setting_that_is_watched_has_a_test():
    assert {setting for setting, *_ in LEAKS} == set(torch_state.snapshot())


def test_every_setting_that_a_block_left_changed_is_told(project):
    report = project.run_bad(
        "import torch\n\ntorch.set_grad_enabled(False)\ntorch.set_printoptions(precision=2)\n"
    )
    assert "print options was " in report
    assert "; grad mode was True and is now False" in report


def test_a_block_that_fails_leaves_no_setting_changed_either(project):
    project.show("import torch\n\nprint(torch.is_grad_enabled())\n# > True\n", "next")
    project.show("import torch\n\ntorch.set_grad_enabled(False)\n1 / 0\n")
    assert "the block raised ZeroDivisionError" in project.run(passed=3, failed=1)


def test_settings_that_a_block_puts_back_itself_are_no_failure(project):
    project.show(
        "import torch\n\nwith torch.no_grad(), torch.inference_mode(), torch.device('meta'):\n"
        "    torch.set_printoptions(precision=2)\n    torch.set_printoptions(profile='default')\n"
        "with torch.autocast('cpu'), torch.autograd.graph.save_on_cpu():\n    pass\n"
        "torch.nn.modules.module.register_module_forward_hook(print).remove()\n"
    )
    project.run(passed=3)


def test_blocks_of_a_page_share_no_names(project):
    project.write("docs/bad.md", "```python\nx = 1\n```\n\n```python\nx\n```\n")
    assert "docs/bad.md:6: the block raised NameError" in project.run(passed=3, failed=1)


# Torch itself, and the place from which pytest is called.


@pytest.mark.parametrize(
    "source", ["print(1)\n# > 2\n", "1 / 0\n", "raise SystemExit\n", "x = 1  # > 1\n"]
)
def test_every_failure_says_which_torch_wrote_the_outputs(project, monkeypatch, source):
    monkeypatch.setattr(torch, "__version__", "9.9.9+cpu")
    report = project.run_bad(source)
    assert re.search(
        r"^Outputs were recorded with torch [\d.]+; this is 9\.9\.9\+cpu\.$", report, re.M
    )


def test_without_torch_the_update_says_what_to_run(project, monkeypatch):
    version, find = importlib.metadata.version, importlib.util.find_spec

    def version_without_torch(name):
        if name == "torch":
            raise importlib.metadata.PackageNotFoundError(name)
        return version(name)

    monkeypatch.setattr(importlib.metadata, "version", version_without_torch)
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *rest: name != "torch" and find(name, *rest)
    )
    report = project.update("docs", errors=2)
    assert report.count("torch is not installed: run `make test`, which installs it") == 2
    assert "INTERNALERROR" not in report


def test_a_block_is_named_and_selected_from_a_folder_below(project, monkeypatch):
    assert "FAILED docs/bad.md::snippets/bad.py:1" in project.run_bad("print(1)\n# > 2\n")
    monkeypatch.chdir(project.root / "docs")
    assert "snippets/bad.py:1: the output differs" in project.run("bad.md", failed=1)
    project.run("bad.md::snippets/bad.py:1", failed=1)
    project.run("zz.md", passed=1)


def test_fences_in_docstrings_are_not_run(project):
    project.write("tool.py", '"""Doc.\n\n```python\nraise SystemExit\n```\n"""\n')
    project.run(passed=2)


# What `--update-outputs` writes where it is not plain where an output belongs.

UPDATES = {
    "print_went_at_the_top": ("# > 4\nx = 1\n", "x = 1\n"),
    "print_went_in_between": ("x = 1\n# > 4\n# > 5\ny = 2\n", "x = 1\ny = 2\n"),
    "tabs": ("if True:\n\tprint(1)\n", "if True:\n\tprint(1)\n\t# > 1\n"),
    "in_except": (
        "try:\n    1 / 0\nexcept OSError:\n    pass\nexcept ArithmeticError as e:\n    print(e)\n",
        "try:\n    1 / 0\nexcept OSError:\n    pass\nexcept ArithmeticError as e:\n    print(e)\n"
        "    # > division by zero\n",
    ),
    "two_in_a_loop": (
        "for i in range(2):\n    if i:\n        print(i)\n    print(-i)\n",
        "for i in range(2):\n    if i:\n        print(i)\n        # > 1\n"
        "    print(-i)\n    # > 0\n    # > -1\n",
    ),
    "in_a_list": (
        "for i in range(2):\n    x = [\n        print(i)\n    ]\n",
        "for i in range(2):\n    x = [\n        print(i)\n    ]\n    # > 0\n    # > 1\n",
    ),
    "after_text_of_many_lines": (
        "if True:\n    print(\n        1,\n        '''\nb''',\n    )\n",
        "if True:\n    print(\n        1,\n        '''\nb''',\n    )\n    # > 1\n    # > b\n",
    ),
    "after_a_backslash": ("print(1, \\\n    2)\n", "print(1, \\\n    2)\n# > 1 2\n"),
    "inside_a_statement": ("print(\n    # > 3\n    4\n)\n", "print(\n    4\n)\n# > 4\n"),
    "in_a_string": ('x = """\n# > 3\n"""\nprint(4)\n', 'x = """\n# > 3\n"""\nprint(4)\n# > 4\n'),
    "a_line_too_low": ("print(4)\n\n# > 4\n", "print(4)\n# > 4\n\n"),
    "two_statements": ("print(1)\nprint(2)\n# > 1\n# > 2\n", "print(1)\n# > 1\nprint(2)\n# > 2\n"),
    "dots_that_fit_no_more": ("print('abc')\n# > b...\n", "print('abc')\n# > abc\n"),
    "dots_that_would_stand_alone": ("print('abc')\n# > x\n# > ...\n", "print('abc')\n# > abc\n"),
    "dots_that_would_hide_a_new_line": (
        "print('c\\nb')\n# > a\n# > ...\n# > b\n",
        "print('c\\nb')\n# > c\n# > b\n",
    ),
    "dots_that_are_printed": ("print('a...')\n", "print('a...')\n# > a...\n"),
    "marks_that_are_printed": (
        "print('# > 4')\nprint('> 4')\nprint('=4')\nprint('>4')\n",
        "print('# > 4')\n# > # > 4\nprint('> 4')\n# > > 4\nprint('=4')\n# > =4\n"
        "print('>4')\n# > >4\n",
    ),
    "line_ends_that_python_does_not_know": (
        "x = 'a\u2028b\x0cc'\nprint(len(x))\nprint('a\\u2028b')\n",
        "x = 'a\u2028b\x0cc'\nprint(len(x))\n# > 5\nprint('a\\u2028b')\n# > a\u2028b\n",
    ),
    "address": (
        "print([object()], len)\n# > [<object object at 0x7f00deadbeef>]\n",
        "print([object()], len)\n# > [<object object at 0x...>] <built-in function len>\n",
    ),
    "number_that_is_no_address": ("print(hex(1048577))\n", "print(hex(1048577))\n# > 0x100001\n"),
}


def test_update_writes_each_output_where_it_belongs_and_then_it_passes(project):
    paths = {name: project.show(old, name) for name, (old, _) in UPDATES.items()}
    report = project.update("snippets", passed=2 + len(paths))
    written = {name: path.read_text("utf-8") for name, path in paths.items()}
    assert written == {name: new for name, (_, new) in UPDATES.items()}
    assert report.count("updated snippets/") == len(paths)
    times = [path.stat().st_mtime_ns for path in paths.values()]
    project.run(passed=2 + len(paths))
    assert "updated" not in project.update(passed=2 * (2 + len(paths)))
    assert times == [path.stat().st_mtime_ns for path in paths.values()]


def test_a_number_that_is_no_address_is_compared(project):
    assert "the output differs" in project.run_bad("print(hex(1048577))\n# > 0x100002\n")


@pytest.mark.parametrize("text", ["a\\rb", "a\\0b", "...", "...\\n..."])
def test_update_refuses_what_no_comment_can_record(project, text):
    path = project.show(f"print('{text}')\n")
    assert "snippets/bad.py:1: no comment can record" in project.update(
        "snippets", passed=2, failed=1
    )
    assert path.read_text("utf-8") == f"print('{text}')\n"


def test_update_keeps_the_line_ends_of_a_file_in_which_nothing_changes(project):
    path = project.show("")
    path.write_bytes(b"print(4)\r\n# > 4\r\n")
    project.update(passed=6)
    assert path.read_bytes() == b"print(4)\r\n# > 4\r\n"


def test_a_block_imports_as_it_would_alone(project):
    source = "import sys\n\nprint([each for each in sys.meta_path if 'Rewrit' in repr(each)])\n"
    project.show(source + "# > []\n")
    project.run(passed=3)


MODULES = ["_tensor_str.py", "autograd/__init__.py", "autograd/gradcheck.py", "overrides.py"]


@pytest.mark.parametrize("module", MODULES)
def test_comments_are_found_where_the_tokenizer_finds_them(module):
    path = Path(torch.__file__).parent / module
    with path.open("rb") as file:
        tokens = [
            each for each in tokenize.tokenize(file.readline) if each.type == tokenize.COMMENT
        ]
    text = path.read_text("utf-8")
    found = [each for each in outputs._COMMENT.finditer(text) if each["text"]]
    assert len(tokens) > 40
    assert [each["text"] for each in found] == [token.string for token in tokens]
    assert [text.count("\n", 0, each.start()) + 1 for each in found] == [
        token.start[0] for token in tokens
    ]


def test_a_block_imports_the_file_beside_it_and_no_other_of_that_name(project):
    project.write("snippets/one/engine.py", "word = 'first'\n")
    project.write("snippets/two/engine.py", "word = 'second'\n")
    project.write("docs/all.md", "")
    for folder, word in (("one", "first"), ("two", "second")):
        project.show(f"from engine import word\n\nprint(word)\n# > {word}\n", f"{folder}/uses")
    missing = "try:\n    import engine\nexcept ImportError as e:\n    print(e)\n"
    project.show(missing + "    # > No module named 'engine'\n", "zzz")
    project.run(passed=5)


def test_what_an_imported_file_prints_is_not_lost(project):
    project.write("snippets/engine.py", "def shout():\n    print('A')\n")
    report = project.run_bad("from engine import shout\n\nshout()\n# > A\n")
    assert "the block wrote 'A\\n' past print: nothing compares it" in report
