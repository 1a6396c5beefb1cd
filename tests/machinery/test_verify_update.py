"""What `--update-outputs` writes and refuses, and how the plugin stands in other surroundings."""

import re

import pytest

from gradbook import torch_pin

UPDATES = {
    "adds_replaces_and_removes": (
        "print(1)\nprint(2)\n# > 3\nx = 1\n# > 4\nprint(\n    5,\n)\n",
        "print(1)\n# > 1\nprint(2)\n# > 2\nx = 1\nprint(\n    5,\n)\n# > 5\n",
    ),
    "keeps_the_lines_that_fit": (
        "print('abcdef\\nnew\\nghi')\n# > a...f\n# > old\n# > g...\n",
        "print('abcdef\\nnew\\nghi')\n# > a...f\n# > new\n# > g...\n",
    ),
    "a_loop_without_a_line_end": (
        "for i in range(3):\n    print(i)",
        "for i in range(3):\n    print(i)\n    # > 0\n    # > 1\n    # > 2\n",
    ),
    "print_went_at_the_top": ("# > 4\nx = 1\n", "x = 1\n"),
    "print_went_in_between": ("x = 1\n# > 4\n# > 5\ny = 2\n", "x = 1\ny = 2\n"),
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
    "address": (
        "print([object()], len)\n# > [<object object at 0x7f00deadbeef>]\n",
        "print([object()], len)\n# > [<object object at 0x...>] <built-in function len>\n",
    ),
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


def test_update_records_the_order_of_prints_that_ran_out_of_their_order_in_the_file(project):
    loop = "for x in 'ab':\n    print(x, end='')\n    print()\n    print('c\\nd')\n"
    path = project.show(loop)
    order = path.with_suffix(".order.txt")
    assert f"updated snippets/{order.name}" in project.update("snippets", passed=3)
    assert order.read_text("utf-8") == "1 2 2 1 2 2\n"
    project.run(passed=3)
    order.write_text("1 2 1 2 2 2\n", "utf-8")
    fault = "the prints ran in another order than bad.order.txt says"
    assert fault in project.run(passed=2, failed=1)
    order.unlink()
    assert fault in project.run(passed=2, failed=1)
    project.update("snippets", passed=3)
    path.write_text("print(1)\n", "utf-8")
    assert f"updated snippets/{order.name}" in project.update("snippets", passed=3)
    assert not order.exists()
    project.run(passed=3)


REFUSED = ["a\\rb", "a\\0b", "...", "...\\n..."]


def test_update_refuses_what_no_comment_can_record(project):
    paths = {text: project.show(f"print('{text}')\n", f"b{n}") for n, text in enumerate(REFUSED)}
    report = project.update("snippets", passed=2, failed=len(paths))
    for text, path in paths.items():
        assert f"snippets/{path.name}:1: no comment can record what is printed here" in report
        assert path.read_text("utf-8") == f"print('{text}')\n"


def test_update_keeps_the_line_ends_of_a_file_in_which_nothing_changes(project):
    path = project.show("")
    path.write_bytes(b"print(4)\r\n# > 4\r\n")
    project.update(passed=6)
    assert path.read_bytes() == b"print(4)\r\n# > 4\r\n"


def test_update_writes_every_block_of_a_page_or_none_if_one_fails(project):
    text = "# R\n\n```python\nprint(1)\n```\n\nText.\n\n```python\nprint(2)\n# > 3\n```\n"
    page, failing = project.write("README.md", text), project.write("docs/b.md", f"{text}{text}")
    failing.write_text(text.replace("print(2)", "raise ValueError"), "utf-8")
    before = failing.read_text("utf-8")
    project.update("README.md", "docs/b.md", passed=3, failed=1)
    assert failing.read_text("utf-8") == before
    assert page.read_text("utf-8") == (
        "# R\n\n```python\nprint(1)\n# > 1\n```\n\nText.\n\n```python\nprint(2)\n# > 2\n```\n"
    )


def test_a_snippet_that_is_named_alone_is_run_once_and_watched_as_others_are(project):
    """No page shows it yet."""
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


def test_update_runs_the_whole_file_once_and_a_section_has_everything_before_it(project):
    source = (
        "# --8<-- [start:one]\nx = 1\n# --8<-- [end:one]\n"
        "# --8<-- [start:two]\nprint(x)\n# --8<-- [end:two]\n"
    )
    path, fence = project.write("snippets/two.py", source), '```python\n--8<-- "two.py:{}"\n```\n'
    project.write("docs/two.md", fence.format("one") + "\n" + fence.format("two"))
    report = project.update("docs", passed=4)
    assert report.count("updated snippets/two.py") == 1
    assert path.read_text("utf-8") == source.replace("print(x)\n", "print(x)\n# > 1\n")
    path.write_text(f"{source}raise ValueError\n", "utf-8")
    assert "snippets/two.py:5: what is printed" in project.run(passed=3, failed=1)


@pytest.mark.parametrize(
    ("ci", "torch", "said"),
    [
        ("true", None, "recording is refused under CI"),
        ("", "2.9.1", "torch 2.13.0 writes recordings, and this is 2.9.1"),
    ],
)
def test_update_is_refused_under_ci_and_under_another_torch(project, monkeypatch, ci, torch, said):
    monkeypatch.setenv("CI", ci)
    if torch:
        monkeypatch.setattr(torch_pin, "installed", lambda: torch)
    path = project.show("print(1)\n")
    result = project.pytester.runpytest_inprocess("--update-outputs", "snippets")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert f"--update-outputs: {said}" in result.stderr.str()
    assert path.read_text("utf-8") == "print(1)\n"


def test_pages_are_found_from_another_folder_and_below_a_path_with_a_space(project):
    root = "with a space"
    project.write(f"{root}/pytest.ini", (project.root / "pytest.ini").read_text("utf-8"))
    page = project.write(f"{root}/docs/aa.md", (project.root / "docs/aa.md").read_text("utf-8"))
    project.write(f"{root}/snippets/aa.py", "print(1)\n# > 2\n")
    report = project.run(page, failed=1)
    assert "snippets/aa.py:1: the output differs" in report
    assert "Shown on docs/aa.md:3." in report


def test_a_block_is_the_main_module_of_its_process_and_the_next_finds_that_as_it_was(project):
    project.show(
        "import os\n\nos.environ['GRADBOOK_LEAK'] = '1'\ndel os.environ['PATH']\n"
        "open('left.txt', 'w').close()\nos.chdir('/')\n"
    )
    project.show(
        "import os\nimport pickle\n\n\nclass A:\n    pass\n\n\n"
        "print('GRADBOOK_LEAK' in os.environ, 'PATH' in os.environ, os.listdir('.'))\n"
        "# > False True []\nprint(__name__, __file__.endswith('next.py'))\n# > __main__ True\n"
        "print(type(pickle.loads(pickle.dumps(A()))) is A)\n# > True\n",
        "next",
    )
    project.run(passed=4)
    assert not list(project.root.rglob("left.txt"))


def test_a_traceback_ends_in_the_snippet_so_that_a_debugger_opens_there(project):
    project.show("def f():\n    here = 4\n    raise ValueError(here)\n\n\nf()\n")
    result = project.pytester.runpytest_inprocess("--pdb", "docs/bad.md", "-s")
    assert re.search(r"> .*snippets/bad\.py\(3\)f\(\)", result.stdout.str())
