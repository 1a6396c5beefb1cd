"""Running a block: exceptions, hangs, exits, warnings and imports."""

import importlib.util
import re
import signal

import pytest
import torch

RAISED = {
    "raise BaseException('no')\n": (1, "BaseException: no"),
    "import pytest; pytest.skip('no')\n": (1, "Skipped: no"),
    "import unittest; raise unittest.SkipTest('no')\n": (1, "unittest.case.SkipTest: no"),
    "def f():\n    def g():\n        1 / 0\n\n    g()\n\n\nf()\n": (3, "ZeroDivisionError: div"),
    "try:\n    1 / 0\nexcept ZeroDivisionError:\n    raise OSError('no')\n": (4, "OSError: no"),
    "import torch\n\n\ndef hook(g):\n    raise KeyError('no')\n\n\n"
    "x = torch.ones(1, requires_grad=True)\nx.register_hook(hook)\nx.sum().backward()\n": (
        5,
        "KeyError: 'no'",
    ),
    "def f():\n    f()\n\n\nf()\n": (2, "RecursionError: maximum recursion depth exceeded"),
    "x = 1\nx =\n": (2, "SyntaxError: invalid syntax"),
    "x = 1\n  y = 2\n": (2, "IndentationError: unexpected indent"),
    "x = 1\nx = '''\n": (2, "SyntaxError: unterminated triple-quoted string literal"),
    "x = 1\nreturn\n": (2, "SyntaxError: 'return' outside function"),
    "x = 1\ny = '\\d'\n": (2, "SyntaxError: "),  # a warning as Python compiles it
}
EXITS = {
    "import sys\n\nsys.exit()\n": (3, "None"),
    "import sys\n\n\ndef f():\n    sys.exit('enough')\n\n\nf()\n": (5, "'enough'"),
    "raise SystemExit\n": (1, "None"),
}
WARNED = {
    "import warnings\n\nwarnings.warn('old', DeprecationWarning)\n": (3, "DeprecationWarning: old"),
    "import torch\n\nx = torch.ones(1, requires_grad=True)\nprint((x * 2).grad)\n# > None\n": (
        4,
        "UserWarning: The .grad attribute of a Tensor that is not a leaf",
    ),
}


def test_a_block_that_raises_exits_or_warns_is_reported_once_at_its_line(project):
    """A warning that comes once a process comes in each block, with another name for the second."""
    again = {f"{source}x = 2\n": expected for source, expected in WARNED.items()}
    cases = {
        source: (line, f"the block {verb} {error.split(':')[0].split('.')[-1]}\n", f"\n{error}")
        for verb, table in (("raised", RAISED), ("warned", WARNED), ("warned", again))
        for source, (line, error) in table.items()
    } | {
        source: (line, f"the block called sys.exit({code}): remove the call")
        for source, (line, code) in EXITS.items()
    }
    project.each_fails(cases)


def test_an_exception_has_one_traceback_that_begins_in_the_block_which_ran_once(project, tmp_path):
    source = f"open({str(tmp_path / 'ran')!r}, 'x').close()\n"
    report = project.run_bad(source + "\n\ndef f():\n    raise TypeError('no')\n\n\nf()\n")
    path = project.root / "snippets/bad.py"
    assert (
        "snippets/bad.py:5: the block raised TypeError\n\nTraceback (most recent call last):\n"
        f'  File "{path}", line 8, in <module>\n    f()\n'
        f"  File \"{path}\", line 5, in f\n    raise TypeError('no')\nTypeError: no\n"
    ) in report


LOOPS = {
    "busy": ("while True:\n    pass\n", {1, 2}),
    "waiting": ("import threading\n\nthreading.Event().wait(30)\n", {3}),
    "in_a_hook": (
        "import torch\n\n\ndef hook(g):\n    while True:\n        pass\n\n\n"
        "x = torch.ones(1, requires_grad=True)\nx.register_hook(hook)\nx.sum().backward()\n",
        {5, 6},
    ),
    # These end by themselves later, so that the test does not hang where the limit fails.
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
    end = project.root / "end"
    goes_on = name == "catching_the_end_and_going_on"
    project.limit(0.5)
    report = project.run_bad(source if goes_on else f"{source}open({str(end)!r}, 'w').close()\n")
    assert not end.exists(), "it was not stopped, but ended by itself"
    found = re.search(
        r"snippets/bad\.py:(\d+): the block still ran after 0\.5 s and was stopped here", report
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
    result = project.pytester.runpytest_subprocess("-q", "-p", "sooner")
    assert result.ret == 1
    result.stderr.fnmatch_lines(["Timeout (0:00:01)!", '*"*/snippets/bad.py", line 1 in <module>'])


def test_a_block_that_hangs_is_stopped_where_there_is_no_alarm(project, monkeypatch):
    monkeypatch.delattr(signal, "SIGALRM")  # as on Windows
    project.limit(0.5)
    report = project.run_bad("while True:\n    pass\n")
    assert "the block still ran after 0.5 s and was stopped here" in report


def test_warnings_that_a_block_expects_are_no_failure_and_no_alarm_is_left(project):
    before = signal.getsignal(signal.SIGALRM)
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
    assert signal.getsignal(signal.SIGALRM) == before
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_every_failure_says_which_torch_wrote_the_outputs(project, monkeypatch):
    monkeypatch.setattr(torch, "__version__", "9.9.9+cpu")
    said = "Outputs were recorded with torch 2.13.0; this is 9.9.9+cpu."
    project.each_fails(
        {
            "print(1)\n# > 2\n": (1, "the output differs", said),
            "1 / 0\n": (1, "the block raised", said),
            "x = 1  # > 1\n": (1, "an output needs its own line", said),
        }
    )


def test_without_torch_a_run_and_an_update_say_what_to_run(project, monkeypatch):
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *rest: name != "torch" and find(name, *rest)
    )
    said = "torch is not installed: run `make test`, which installs it"
    report = project.run("docs", errors=2)
    assert report.count(said) == 2
    assert "INTERNALERROR" not in report
    result = project.pytester.runpytest_inprocess("--update-outputs", "docs")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert result.stderr.str().count(said) == 1


def test_a_block_is_named_and_selected_from_a_folder_below(project, monkeypatch):
    assert "FAILED docs/bad.md::snippets/bad.py:1" in project.run_bad("print(1)\n# > 2\n")
    monkeypatch.chdir(project.root / "docs")
    assert "snippets/bad.py:1: the output differs" in project.run("bad.md", failed=1)
    project.run("bad.md::snippets/bad.py:1", failed=1)


def test_fences_in_docstrings_are_not_run_and_blocks_of_a_page_share_no_names(project):
    project.write("tool.py", '"""Doc.\n\n```python\nraise SystemExit\n```\n"""\n')
    project.write("docs/bad.md", "```python\nx = 1\n```\n\n```python\nx\n```\n")
    assert "docs/bad.md:6: the block raised NameError" in project.run(passed=3, failed=1)


def test_a_block_imports_as_it_would_alone_the_file_beside_it_and_no_other_of_that_name(project):
    source = "import sys\n\nprint([each for each in sys.meta_path if 'Rewrit' in repr(each)])\n"
    project.show(source + "# > []\n")
    project.write("snippets/one/engine.py", "word = 'first'\n")
    project.write("snippets/two/engine.py", "word = 'second'\n")
    project.write("docs/all.md", "")
    for folder, word in (("one", "first"), ("two", "second")):
        project.show(f"from engine import word\n\nprint(word)\n# > {word}\n", f"{folder}/uses")
    missing = "try:\n    import engine\nexcept ImportError as e:\n    print(e)\n"
    project.show(missing + "    # > No module named 'engine'\n", "zzz")
    project.run(passed=6)


def test_what_an_imported_file_prints_is_not_lost(project):
    project.write("snippets/engine.py", "def shout():\n    print('A')\n")
    report = project.run_bad("from engine import shout\n\nshout()\n# > A\n")
    assert "the block wrote 'A\\n' without print, so nothing compares it" in report
