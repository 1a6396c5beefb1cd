"""What `--update-outputs` writes and refuses, and how the plugin stands in other surroundings."""

import importlib.util
import re

import pytest

from gradbook import torch_pin

PRINTS = "import torch\n\nx = torch.tensor([2.0], requires_grad=True)\n"


def test_update_adds_replaces_and_removes_outputs(project):
    path = project.show(
        "print(1)\nprint(2)\n# > 3\nx = 1\n# > 4\n"
        "for i in range(2):\n    print(i)\nprint(\n    5,\n)\n"
    )
    report = project.update(passed=6)
    assert "updated snippets/bad.py" in report
    assert path.read_text("utf-8") == (
        "print(1)\n# > 1\nprint(2)\n# > 2\nx = 1\n"
        "for i in range(2):\n    print(i)\n    # > 0\n    # > 1\nprint(\n    5,\n)\n# > 5\n"
    )
    project.run(passed=3)


def test_a_second_update_changes_nothing(project):
    path = project.show("print(object())\nfor i in range(3):\n    print(i)")
    project.update(passed=6)
    before = path.read_bytes(), path.stat().st_mtime_ns
    assert "updated" not in project.update(passed=6)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_update_keeps_the_lines_that_still_fit(project):
    path = project.show("print('abcdef\\nnew\\nghi')\n# > a...f\n# > old\n# > g...\n")
    project.update(passed=6)
    assert path.read_text("utf-8").endswith("\n# > a...f\n# > new\n# > g...\n")


def test_update_keeps_an_ellipsis_over_several_lines(project):
    source = "print('a\\nb\\nc\\nd')\n# > a\n# > ...\n# > d\n"
    path = project.show(source)
    project.update(passed=6)
    assert path.read_text("utf-8") == source


def test_update_elides_addresses_and_what_it_wrote_passes(project):
    path = project.show(f"{PRINTS}print((x * 2).grad_fn)\n")
    project.update(passed=6)
    assert path.read_text("utf-8").endswith("# > <MulBackward0 object at 0x...>\n")
    project.run(passed=3)


def test_update_writes_every_block_that_stands_in_a_page(project):
    page = project.write(
        "README.md", "# R\n\n```python\nprint(1)\n```\n\nText.\n\n```python\nprint(2)\n# > 3\n```\n"
    )
    project.update("README.md", passed=2)
    assert page.read_text("utf-8") == (
        "# R\n\n```python\nprint(1)\n# > 1\n```\n\nText.\n\n```python\nprint(2)\n# > 2\n```\n"
    )
    project.run("README.md", passed=2)


def test_update_leaves_a_file_alone_if_one_of_its_blocks_fails(project):
    text = "# R\n\n```python\nprint(1)\n```\n\n```python\nraise ValueError\n```\n"
    page = project.write("README.md", text)
    project.update("README.md", passed=1, failed=1)
    assert page.read_text("utf-8") == text


def test_update_writes_a_snippet_that_no_page_shows_yet(project):
    path = project.write("snippets/new.py", "print(1)\n")
    project.update(passed=5)
    assert path.read_text("utf-8") == "print(1)\n# > 1\n"


def test_a_snippet_that_is_named_alone_is_run_once_and_watched_as_others_are(project):
    path = project.write("snippets/new.py", "print(__name__)\n")
    project.update("snippets/new.py", passed=1)
    assert path.read_text("utf-8") == "print(__name__)\n# > __main__\n"
    project.write("snippets/new.py", "while True:\n    pass\n")
    project.limit(0.5)
    report = project.update("snippets/new.py", failed=1)
    assert "snippets/new.py:1: the block still ran after 0.5 s" in report


def test_a_snippet_that_is_named_without_an_update_is_not_imported(project):
    project.write("snippets/new.py", "raise SystemExit('imported')\n")
    report = project.run("snippets/new.py", errors=1)
    assert "a snippet is run from the page that shows it: name the page" in report
    project.run("snippets")


def test_update_runs_the_whole_file_once_however_often_it_is_shown(project):
    path = project.write(
        "snippets/two.py",
        "# --8<-- [start:one]\nprint(1)\n# --8<-- [end:one]\n"
        "# --8<-- [start:two]\nprint(2)\n# --8<-- [end:two]\n",
    )
    fence = '```python\n--8<-- "two.py:{}"\n```\n'
    project.write("docs/two.md", fence.format("one") + "\n" + fence.format("two"))
    report = project.update("docs", passed=4)
    assert report.count("updated snippets/two.py") == 1
    assert path.read_text("utf-8").count("# > ") == 2
    project.run(passed=4)


def test_a_section_is_run_with_all_that_stands_before_it(project):
    project.write(
        "snippets/two.py",
        "# --8<-- [start:one]\nx = 1\n# --8<-- [end:one]\n"
        "# --8<-- [start:two]\nprint(x)\n# > 2\n# --8<-- [end:two]\nraise ValueError\n",
    )
    project.write("docs/bad.md", '```python\n--8<-- "two.py:two"\n```\n')
    assert "snippets/two.py:5: the output differs" in project.run(passed=2, failed=1)


@pytest.mark.parametrize("source", ["print(id(object()) * 0 + __import__('random').random())\n"])
def test_update_refuses_what_differs_between_two_runs(project, source):
    path = project.show(source)
    report = project.update("snippets", passed=2, failed=1)
    assert (
        "snippets/bad.py:1: two runs print different texts: seed it, or do not print it" in report
    )
    assert "first run" in report
    assert "second run" in report
    assert path.read_text("utf-8") == source


def refusal(project):
    """Return what pytest says when it refuses to run at all."""
    result = project.pytester.runpytest_inprocess("--update-outputs", "snippets")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    return result.stderr.str()


def test_update_is_refused_under_ci(project, monkeypatch):
    monkeypatch.setenv("CI", "true")
    path = project.show("print(1)\n")
    assert "--update-outputs: recording is refused under CI" in refusal(project)
    assert path.read_text("utf-8") == "print(1)\n"


def test_update_is_refused_under_another_torch(project, monkeypatch):
    monkeypatch.setattr(torch_pin, "installed", lambda: "2.9.1")
    path = project.show("print(1)\n")
    assert "torch 2.13.0 writes recordings, and this is 2.9.1" in refusal(project)
    assert path.read_text("utf-8") == "print(1)\n"


def test_under_another_torch_blocks_run_and_failures_name_the_version_that_wrote_them(
    project, monkeypatch
):
    import torch

    monkeypatch.setattr(torch, "__version__", "2.9.1+cpu")
    report = project.run_bad("print(1)\n# > 2\n")
    assert "Outputs were recorded with torch 2.13.0; this is 2.9.1+cpu." in report


def test_without_torch_the_tests_say_what_to_run(project, monkeypatch):
    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name, *rest: None if name == "torch" else real(name, *rest),
    )
    report = project.run(errors=2)
    assert report.count("torch is not installed: run `make test`") == 2


def test_pages_are_found_from_another_folder_and_below_a_path_with_a_space(project):
    root = project.root / "with a space"
    for path in ("pytest.ini", "docs/aa.md", "snippets/aa.py"):
        copy = root / path
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text((project.root / path).read_text("utf-8"), "utf-8")
    (root / "snippets/aa.py").write_text("print(1)\n# > 2\n", "utf-8")
    report = project.run(root / "docs/aa.md", failed=1)
    assert "snippets/aa.py:1: the output differs" in report
    assert "Shown on docs/aa.md:3." in report


def test_a_block_may_change_its_folder_and_environment_and_the_next_finds_them_as_they_were(
    project,
):
    project.show(
        "import os\n\nos.environ['GRADBOOK_LEAK'] = '1'\ndel os.environ['PATH']\n"
        "open('left.txt', 'w').close()\nos.chdir('/')\n"
    )
    project.show(
        "import os\n\nprint('GRADBOOK_LEAK' in os.environ, 'PATH' in os.environ, os.listdir('.'))\n"
        "# > False True []\n",
        "next",
    )
    project.run(passed=4)
    assert not list(project.root.rglob("left.txt"))


def test_a_block_is_the_main_module_of_its_process(project):
    source = (
        "import pickle\n\n\nclass A:\n    pass\n\n\nprint(__name__, __file__.endswith('bad.py'))\n"
        "# > __main__ True\nprint(type(pickle.loads(pickle.dumps(A()))) is A)\n# > True\n"
    )
    project.show(source)
    project.run(passed=3)


def test_a_traceback_ends_in_the_snippet_so_that_a_debugger_opens_there(project):
    project.show("def f():\n    here = 4\n    raise ValueError(here)\n\n\nf()\n")
    result = project.pytester.runpytest_inprocess("--pdb", "docs/bad.md", "-s")
    assert re.search(r"> .*snippets/bad\.py\(3\)f\(\)", result.stdout.str())


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
