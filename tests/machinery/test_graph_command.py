"""The command `gradbook graph`: one page that needs nothing else, or one clear line."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from gradbook import ROOT
from gradbook.cli import main
from gradbook.graph import standalone

SCRIPT = """\
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = (x**2).sum()
y.backward()
print(x.grad)
"""


@pytest.fixture(autouse=True)
def restored_environment(monkeypatch):
    """Undo what the command sets for its own process: tests that run later use torch.compile."""
    monkeypatch.setenv("TORCHDYNAMO_DISABLE", "1")


@pytest.fixture
def draw(tmp_path, monkeypatch, capsys):
    """Return a function that runs the command on a source: (exit code, page, errors, printed)."""
    monkeypatch.chdir(tmp_path)

    def run(source, *options):
        Path("my_script.py").write_text(source, "utf-8")
        code = main(["graph", "my_script.py", *(options or ("-o", "my_graph.html"))])
        said, output = capsys.readouterr(), Path("my_graph.html")
        return code, output.read_text("utf-8") if output.exists() else None, said.err, said.out

    return run


def refused(result):
    """Return the one line that says why nothing was drawn."""
    code, page, errors, _ = result
    assert (code, page) == (2, None)
    assert errors.count("\n") == 1
    return errors.strip()


def test_the_page_holds_the_explorer_its_player_and_its_styles(draw):
    code, page, errors, printed = draw(SCRIPT)
    assert (code, errors) == (0, "my_graph.html: the graph of my_script.py\n")
    assert printed == "tensor([2., 4.])\n"
    for file in ("explorer.js", "explorer.css"):
        assert (standalone.ASSETS / file).read_text("utf-8") in page
    assert page.count("<autograd-explorer ") == 1
    assert "PowBackward0" in page and "SumBackward0" in page
    assert draw(SCRIPT)[1] == page  # the same bytes


def test_the_page_makes_no_request(draw):
    _, page, _, _ = draw(SCRIPT)
    assert "default-src 'none'" in page
    assert not re.search(r"""\b(?:src|href)=["']?(?!#)|url\(|@import|<link|\bfetch\(""", page)
    # What the page itself defines is all that its styles use.
    used = set(re.findall(r"var\((--[\w-]+)\)", page))
    defined = re.findall(r"""(--[\w-]+)(?:\s*:|", )""", page)  # or set by the player
    assert used <= set(defined)


def test_both_palettes_follow_the_system(draw):
    _, page, _, _ = draw(SCRIPT)
    light, dark = page.split("@media screen and (prefers-color-scheme: dark)")
    assert "--gb-gradient: #a85400" in light and "--gb-gradient: #ffb35c" in dark


def test_the_page_is_named_like_the_script_if_nothing_is_said(draw):
    assert draw(SCRIPT, "-o", "a.html")[0] == 0
    assert main(["graph", "my_script.py"]) == 0
    assert Path("my_script.html").read_text("utf-8") == Path("a.html").read_text("utf-8")


def test_a_script_that_changes_the_folder_is_no_trouble(draw, tmp_path):
    source = "import os, tempfile\nos.chdir(tempfile.gettempdir())\n"
    code, *_ = draw(source + SCRIPT)
    assert code == 0
    assert (tmp_path / "my_graph.html").exists()


def test_a_name_is_shown_as_text(draw):
    Path("a<b>.py").write_text(SCRIPT, "utf-8")
    assert main(["graph", "a<b>.py", "-o", "c.html"]) == 0
    page = Path("c.html").read_text("utf-8")
    assert "a&lt;b&gt;.py" in page and "a<b>" not in page


def test_a_script_that_raises_is_drawn_until_there(draw):
    code, page, errors, _ = draw(SCRIPT + "raise ValueError('no more')\n")
    assert code == 0
    assert errors == "my_graph.html: the graph until the script ended with ValueError: no more\n"
    assert "It ended with ValueError: no more" in page


def test_an_error_in_the_backward_pass_is_drawn(draw):
    code, page, _, _ = draw(SCRIPT + "y.backward()\n")
    assert code == 0
    assert "Trying to backward through the graph a second time" in page


def test_a_script_that_cannot_be_read(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    for script in (".", "nowhere.py"):
        assert main(["graph", script]) == 2
        assert capsys.readouterr().err.startswith(f"gradbook: {script} cannot be read: ")


def test_no_backward_pass(draw):
    reason = refused(draw("import torch\n"))
    assert reason == (
        "gradbook: my_script.py never ran a backward pass: call loss.backward() in it"
    )


def test_an_error_before_the_backward_pass(draw):
    reason = refused(draw("import nowhere\n"))
    assert reason.endswith("it ended before: ModuleNotFoundError: No module named 'nowhere'")


def test_a_graph_above_the_limit(draw):
    source = SCRIPT.replace("y = ", "for _ in range(99): x = x * 1\ny = ").replace("print", "#")
    assert "more than 60 nodes: record fewer steps" in refused(draw(source))


def test_a_syntax_error(draw):
    assert refused(draw("x = = 1\n")) == "gradbook: my_script.py:1: invalid syntax"


def test_an_output_that_cannot_be_written(draw):
    reason = refused(draw(SCRIPT, "-o", "missing/my_graph.html"))
    assert "my_graph.html cannot be written: " in reason


def test_the_player_is_missing(draw, monkeypatch):
    monkeypatch.setattr(standalone, "ASSETS", Path("nowhere"))
    assert "install gradbook from its repository" in refused(draw(SCRIPT))


def test_without_torch(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, "utf-8")
    code = "import sys; sys.modules['torch'] = None; from gradbook.cli import main; "
    code += f"sys.exit(main(['graph', {str(script)!r}]))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert done.stderr == "gradbook: torch is not installed: python -m pip install torch\n"


def test_the_command_runs_as_a_module(tmp_path):
    script, output = tmp_path / "script.py", tmp_path / "graph.html"
    script.write_text(SCRIPT, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "gradbook", "graph", script, "-o", output],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "tensor([2., 4.])\n")
    assert output.exists()


@pytest.mark.parametrize(
    ("snippet", "said"),
    [
        ("operations/eigh.py", "cannot be drawn: TypeError"),
        ("transforms/no_batching_rule.py", "cannot be recorded: KeyError"),
    ],
)
def test_what_no_recording_has_met_is_told_in_one_line(snippet, said, tmp_path, capsys):
    script = ROOT / "snippets/errors" / snippet
    assert main(["graph", str(script), "-o", str(tmp_path / "x.html")]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line
