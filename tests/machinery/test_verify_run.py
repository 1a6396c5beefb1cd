"""Running a block: exceptions, hangs, exits, warnings and imports."""

import importlib.metadata
import importlib.util
import re
import signal
import sys  # noqa: F401 - an expression of LEAKS reads it

import pytest
import torch


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
    # These end by themselves later, so that the test does not hang where the limit fails.
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


def test_blocks_of_a_page_share_no_names(project):
    project.write("docs/bad.md", "```python\nx = 1\n```\n\n```python\nx\n```\n")
    assert "docs/bad.md:6: the block raised NameError" in project.run(passed=3, failed=1)


@pytest.mark.parametrize(
    "source", ["print(1)\n# > 2\n", "1 / 0\n", "raise SystemExit\n", "x = 1  # > 1\n"]
)
def test_every_failure_says_which_torch_wrote_the_outputs(project, monkeypatch, source):
    monkeypatch.setattr(torch, "__version__", "9.9.9+cpu")
    report = project.run_bad(source)
    assert re.search(
        r"^Outputs were recorded with torch [\d.]+; this is 9\.9\.9\+cpu\.$", report, re.M
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
    project.run("zz.md", passed=1)


def test_fences_in_docstrings_are_not_run(project):
    project.write("tool.py", '"""Doc.\n\n```python\nraise SystemExit\n```\n"""\n')
    project.run(passed=2)


def test_a_block_imports_as_it_would_alone(project):
    source = "import sys\n\nprint([each for each in sys.meta_path if 'Rewrit' in repr(each)])\n"
    project.show(source + "# > []\n")
    project.run(passed=3)


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
