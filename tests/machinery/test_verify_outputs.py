"""Recorded outputs: what fits, what fails with both texts, and what no output can prove."""

import re
import tokenize
from pathlib import Path

import pytest
import torch

from gradbook.verify import outputs

DIFFERS, MISSING = "the output differs", "what is printed here has no recorded output"
SURPLUS = "an output is recorded here, but nothing printed it"
# A source, and the line that is named, what is said of it, and rows that show both texts.
WRONG = {
    "print(8)\n# > 4\n": (1, DIFFERS, "    recorded      printed\n    4         !=  8\n"),
    "x = 1\nprint(4)\n": (2, MISSING, "!=  4\n"),
    "x = 1\n# > 4\n": (1, SURPLUS, "    4         !="),
    "\n\n# > 4\nprint(4)\n# > 4\n": (2, SURPLUS, "    4         !="),
    "print(4)\n\n# > 4\n": (1, MISSING, "!=  4\n"),
    "print(True)\n# > 1\n": (1, DIFFERS, "    1         !=  True\n"),
    "print(1)\n# > True\n": (1, DIFFERS, "    True      !=  1\n"),
    "print()\n# > <BLANKLINE>\n": (1, DIFFERS, "    <BLANKLINE>  !=\n"),
    "print('a  b')\n# > a b\n": (1, DIFFERS, "    a b       !=  a  b\n"),
    "print('a')\n# > a\n# > a\n": (1, DIFFERS, "    a             a\n    a         !=\n"),
    "print('a')\nprint('b')\n# > a\n# > b\n": (1, MISSING, "!=  a\n"),
    "def f():\n    print(4)\n    # > 5\n\n\nf()\n": (2, DIFFERS, "    5         !=  4\n"),
    "print(\n    1,\n    2,\n)\n# > 1 3\n": (4, DIFFERS, "    1 3       !=  1 2\n"),
    "print(1, sep='-', end='.\\n')\n# > 1\n": (1, DIFFERS, "    1         !=  1.\n"),
    "print('abc')\n# > a...d\n": (1, DIFFERS, "    a...d     !=  abc\n"),
    "print(0.1 + 0.2)\n# > 0.3\n": (1, DIFFERS, "!=  0.30000000000000004\n"),
    "print(hex(1048577))\n# > 0x100002\n": (1, DIFFERS, "!=  0x100001\n"),  # it is no address
    "print('# > 4')\n# > 4\n": (1, DIFFERS, "    4         !=  # > 4\n"),
}
ALONE = "an output needs its own line under its print"
FITS_ANY = "`...` alone matches any output"
PAST = "the block wrote "
PROVES_NOTHING = {
    "x = 1\nx = 2  # > 2\n": (2, ALONE),
    "print(4)\n#> 4\n": (2, ALONE),
    "print(4)\n# >4\n": (2, ALONE),
    "print(4)\n#\t> 4\n": (2, ALONE),
    "print(4)\n# > ...\n# > ...\n": (2, FITS_ANY),
    "print('a b')\n# > ... ...\n": (2, FITS_ANY),
    "print('abc')\n# > ......\n": (2, FITS_ANY),
    "print('a\\n\\nb')\n# > ...\n# >\n# > ...\n": (2, FITS_ANY),
    "import sys\n\nsys.stdout.write('hello')\n": (1, PAST),
    "import sys\n\nprint('hello', file=sys.stderr)\n": (1, PAST),
    "__builtins__['print']('hello')\n": (1, PAST),
    "import logging; logging.warning('hello')\n": (1, PAST),
    "from threading import Thread; t = Thread(target=print); t.start(); t.join()\n": (1, PAST),
}


def test_an_output_that_is_not_what_is_printed_fails_with_both_side_by_side(project):
    accept = "If what is printed is right, accept it with: make update"
    reports = project.each_fails({each: (*said, accept) for each, said in WRONG.items()})
    assert all(f"Shown on docs/b{n:02}.md:3." in report for n, report in enumerate(reports))
    assert "Traceback" not in "".join(reports)


def test_every_differing_output_of_a_block_is_reported(project):
    report = project.run_bad("print(1)\n# > 2\nprint(3)\n# > 3\nprint(4)\nx = 5\n# > 6\n")
    assert "snippets/bad.py:1: the output differs" in report
    assert "line 3" not in report
    assert "line 5: what is printed here has no recorded output" in report
    assert "line 6: an output is recorded here, but nothing printed it" in report
    assert report.count("make update") == 1


def test_what_looks_like_an_output_but_proves_nothing_fails(project):
    project.each_fails(PROVES_NOTHING)


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
    "callback": "print(max([1, 2], key=lambda x: print(x) or x))\n# > 1\n# > 2\n# > 2\n",
    "callback_of_a_library": "import functools\n\nfunctools.partial(print, 4)()\n# > 4\n",
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
    "tabs": "if True:\n\tprint(1)\n\t# > 1\n",
    "two_in_a_loop": (
        "for i in range(2):\n    if i:\n        print(i)\n        # > 1\n"
        "    print(-i)\n    # > 0\n    # > -1\n"
    ),
    "in_a_list": "for i in range(2):\n    x = [\n        print(i)\n    ]\n    # > 0\n    # > 1\n",
    "after_text_of_many_lines": (
        "if True:\n    print(\n        1,\n        '''\nb''',\n    )\n    # > 1\n    # > b\n"
    ),
    "after_a_backslash": "print(1, \\\n    2)\n# > 1 2\n",
    "dots_that_are_printed": "print('a...')\n# > a...\n",
    "marks_that_are_printed": (
        "print('# > 4')\n# > # > 4\nprint('> 4')\n# > > 4\nprint('=4')\n# > =4\n"
        "print('>4')\n# > >4\n"
    ),
    "line_ends_that_python_does_not_know": (
        "x = 'a\u2028b\fc'\nprint(len(x))\n# > 5\nprint('a\\u2028b')\n# > a\u2028b\n"
    ),
    "no_output": "x = 1\n",
    "empty": "",
}


def test_outputs_that_are_right_pass_and_an_update_leaves_them_alone(project):
    paths = [project.show(source, name) for name, source in RIGHT.items()]
    project.write("snippets/two_in_a_loop.order.txt", "1 0 1\n")  # its prints take turns
    before = [(path.read_bytes(), path.stat().st_mtime_ns) for path in paths]
    project.run(passed=2 + len(RIGHT))
    assert "updated" not in project.update("snippets", passed=2 + len(RIGHT))
    assert [(path.read_bytes(), path.stat().st_mtime_ns) for path in paths] == before


def test_update_writes_the_outputs_that_were_there_before(project):
    # The others hold `# >` in a string, or an ellipsis that nobody but a person writes.
    sources = {
        name: source
        for name, source in RIGHT.items()
        if name not in ("string", "ellipsis", "ellipsis_over_lines")
    }
    paths = {
        name: project.show(re.sub(r"(?m)^[ \t]*# >( .*)?\n", "", source), name)
        for name, source in sources.items()
    }
    project.update("snippets", passed=2 + len(sources))
    assert {name: path.read_text("utf-8") for name, path in paths.items()} == sources


UNSTABLE = {
    "torch": "import torch\n\nprint(torch.rand(3))\n",
    "random": "import random\n\nprint(random.random())\n",
    "numpy": "import numpy\n\nprint(numpy.random.rand())\n",
    "numpy_generator": "import numpy\n\nprint(numpy.random.default_rng().random())\n",
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


def test_an_unseeded_example_fails_in_every_run(project):
    names = ("torch", "random", "numpy")
    for name in names:
        project.show(UNSTABLE[name], name)
    for _ in range(4):
        report = project.run(passed=2, failed=len(names))
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


@pytest.mark.parametrize("module", ["_tensor_str.py", "overrides.py"])
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
