"""The command `gradbook graph` writes one self-contained page, or prints one clear line."""

import re
from pathlib import Path

import pytest
from processes import WITHOUT_TORCH, python

from gradbook import ROOT
from gradbook.cli import main
from gradbook.graph import observer, render, standalone

SCRIPT = """\
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = (x**2).sum()
y.backward()
print(x.grad)
"""


@pytest.fixture(autouse=True)
def restored_environment(monkeypatch):
    """Restore the environment that the command changes, because later tests use torch.compile."""
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
    """Return the single line that says why nothing was drawn."""
    code, page, errors, _ = result
    assert (code, page) == (2, None)
    assert errors.count("\n") == 1
    return errors.strip()


def test_the_page_holds_the_explorer_its_player_and_its_styles(draw):
    code, page, errors, printed = draw(SCRIPT)
    assert (code, errors) == (0, "my_graph.html: the graph of my_script.py\n")
    assert printed == "tensor([2., 4.])\n"
    for file in ("explorer.js", "explorer.css", "explorer-tools.js", "explorer-tools.css"):
        assert (standalone.ASSETS / file).read_text("utf-8") in page
    assert page.count("<autograd-explorer-tools ") == 1
    assert "PowBackward0" in page and "SumBackward0" in page
    assert draw(SCRIPT)[1] == page  # the same bytes


def test_the_page_makes_no_request(draw):
    _, page, _, _ = draw(SCRIPT)
    assert "default-src 'none'" in page
    assert not re.search(r"""\b(?:src|href)=(?!["']?#)|url\(|@import|<link|\bfetch\(""", page)
    # The page itself defines all variables that its styles use.
    used = set(re.findall(r"var\((--[\w-]+)\)", page))
    defined = re.findall(r"""(--[\w-]+)(?:\s*:|", )""", page)  # the player sets some
    assert used <= {*defined, "--t"}  # only pictures without a player set `--t`


def test_both_palettes_follow_the_system(draw):
    _, page, _, _ = draw(SCRIPT)
    light, dark = page.split("@media screen and (prefers-color-scheme: dark)")
    assert "--gb-gradient: #a85400" in light and "--gb-gradient: #ffb35c" in dark


def test_the_page_is_named_like_the_script_by_default(draw):
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


@pytest.mark.parametrize("end", ["ValueError: no more", "SystemExit: 3"])
def test_a_script_that_raises_or_exits_is_drawn_until_there(draw, end):
    kind, text = end.split(": ")
    code, page, errors, _ = draw(f"{SCRIPT}raise {kind}({text!r})\n")
    assert code == 0
    assert errors == f"my_graph.html: the graph of my_script.py until it ended with {end}\n"
    assert f"It ended with {end}" in page


def test_an_error_in_the_backward_pass_is_drawn(draw):
    code, page, _, _ = draw(SCRIPT + "y.backward()\n")
    assert code == 0
    assert "Trying to backward through the graph a second time" in page


def test_a_script_that_cannot_be_read(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    for script in (".", "nowhere.py"):
        assert main(["graph", script]) == 2
        assert capsys.readouterr().err.startswith(f"gradbook: {script} cannot be read: ")


NONE = "my_script.py never ran a backward pass"


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("import torch\n", f"{NONE}: call loss.backward() in it"),
        ("0 / 0\n", f"{NONE}: it ended before: ZeroDivisionError: division by zero"),
        ("x = = 1\n", "my_script.py:1: invalid syntax"),
    ],
)
def test_a_script_without_a_graph_is_refused_with_the_reason(draw, source, reason):
    assert refused(draw(source)) == f"gradbook: {reason}"


def test_a_graph_above_the_limit_has_a_page_without_steps(draw, monkeypatch):
    monkeypatch.setattr(observer, "LIMIT", 60)
    source = "import torch\nx = torch.ones(2, requires_grad=True)\ny = x\n"
    source += "for _ in range(99): y = y * 1\ny.sum().backward()\nprint(x.grad)\n"
    code, page, errors, printed = draw(source)
    assert (code, printed) == (0, "tensor([1., 1.])\n")
    why = "backward pass 1: a recording holds at most 60 nodes"
    assert errors == (
        f"my_graph.html: the parameters and no graph of my_script.py; not recorded: {why}\n"
    )
    assert why in page and "<autograd-explorer-tools " not in page


def test_a_graph_too_large_to_draw_is_still_listed_in_steps(draw, monkeypatch):
    monkeypatch.setattr(render, "DRAWN", 2)
    code, page, _, _ = draw(SCRIPT)
    assert code == 0
    assert "This graph has 3 nodes, which is more than a drawing can show." in page
    assert '<svg class="ag-svg' not in page and page.count('<li class="ag-step') == 6


def test_the_arguments_after_two_dashes_are_those_of_the_script(draw):
    source = SCRIPT + "import sys\nprint(sys.argv)\n"
    code, _, _, printed = draw(source, "-o", "my_graph.html", "--", "--lr", "3", "-o", "x")
    assert code == 0
    assert printed.endswith("['my_script.py', '--lr', '3', '-o', 'x']\n")


LOOP = """\
import torch
w = torch.tensor(1.0, requires_grad=True)
try:
    for step in range(5):
        try:
            (w * 2).backward()
        except Exception:
            print("not reached")
        print(step)
finally:
    print("cleaned up")
"""


def test_the_script_stops_after_the_backward_pass_that_was_asked_for(draw):
    code, page, errors, printed = draw(LOOP, "-o", "my_graph.html", "--backward", "2")
    assert (code, printed) == (0, "0\ncleaned up\n")
    assert "not recorded: the rest of the script: you asked to stop after backward pass 2" in (
        errors
    )
    assert page.count('data-k="call"') == 2


@pytest.mark.parametrize("number", ["0", "-1", "two"])
def test_an_invalid_number_of_passes_is_refused(number, capsys):
    with pytest.raises(SystemExit) as end:
        main(["graph", "my_script.py", f"--backward={number}"])
    assert end.value.code == 2
    assert "is not a number of backward passes" in capsys.readouterr().err


def test_an_interrupted_script_is_drawn_until_there(draw):
    # A shell that starts the tests in the background has switched the signal off.
    interrupt = (
        "import signal\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "signal.raise_signal(signal.SIGINT)\n"
    )
    code, page, errors, printed = draw(SCRIPT + interrupt + "print('not reached')\n")
    assert (code, printed) == (0, "tensor([2., 4.])\n")
    assert (
        errors == "my_graph.html: the graph of my_script.py until it ended with KeyboardInterrupt\n"
    )
    assert page.count('data-k="run"') == 3


MODEL = """\
import torch
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.body = torch.nn.Linear(30, 3)
        self.side = torch.nn.Linear(30, 1)
        self.unused = torch.nn.Linear(2, 2, bias=False)
        self.stopped = torch.nn.Linear(3, 3, bias=False).requires_grad_(False)
        self.gate = torch.nn.Parameter(torch.zeros(3))
    def forward(self, x):
        return self.stopped(self.body(x)) * 0 * self.gate + self.side(x).detach()
class Trainer:
    def __init__(self):
        self.nets = {"main": Net()}
def main():
    trainer = Trainer()
    x = torch.ones(2, 30)
    trainer.nets["main"](x).sum().backward()
main()
"""


def test_parameters_without_a_gradient_are_printed_and_come_first_in_the_table(draw):
    code, page, errors, _ = draw(MODEL)
    assert code == 0
    net = "trainer.nets['main']"
    detached = "its module ran, but no recorded backward pass reached it"
    assert errors.splitlines()[1:] == [
        f"{net}.side.weight (1×30) has no gradient: {detached}",  # noqa: RUF001
        f"{net}.side.bias (1) has no gradient: {detached}",
        f"{net}.unused.weight (2×2) has no gradient: its module never ran",  # noqa: RUF001
    ]
    table = page[page.index('<details class="gb-parameters" open>') : page.index("</table>")]
    assert "7 parameters, 3 of them without a gradient" in table
    rows = re.findall(r'<tr class="gb-(\w+)">(.*?)</tr>', table)
    assert [state for state, _ in rows] == ["none"] * 3 + ["zero"] * 3 + ["frozen"]
    steps = dict(re.findall(r'id="graph-(s\d+)" data-k="run".*?<p class="ag-head">(.*?)</p>', page))
    for _, row in rows[3:6]:
        name, step = re.search(r"<code>(.*?)</code>", row)[1], re.search(r'"#graph-(s\d+)"', row)[1]
        assert steps[step] == f"<b>AccumulateGrad</b> of <code>{name}</code>"
    assert all("<a " not in row for state, row in rows if state == "none")


def test_the_page_shows_the_saved_bytes_and_where_each_operation_was_called(draw, tmp_path):
    (tmp_path / "my_model.py").write_text(MODEL.partition("class Trainer")[0], "utf-8")
    source = "import torch\nfrom my_model import Net\nnet = Net()\n"
    code, page, _, _ = draw(source + "net(torch.ones(2, 30)).sum().backward()\n")
    assert code == 0
    assert "<code>my_model.py:11</code>" not in page  # the page shows the full path
    assert f"<code>{tmp_path / 'my_model.py'}:11</code> in Net.forward" in page
    assert "<code>my_script.py:4</code> in &lt;module&gt;" in page
    assert "by <code>net.body</code>" in page
    assert '<details class="gb-source">' in page
    assert re.search(r"<summary>[\d.]+ bytes kept for the backward pass", page)


def test_an_output_that_cannot_be_written(draw):
    reason = refused(draw(SCRIPT, "-o", "missing/my_graph.html"))
    assert "my_graph.html cannot be written: " in reason


def test_the_player_is_missing(draw, monkeypatch):
    monkeypatch.setattr(standalone, "ASSETS", Path("nowhere"))
    assert "install gradbook from its repository" in refused(draw(SCRIPT))


def test_without_torch(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, "utf-8")
    code = f"from gradbook.cli import main; sys.exit(main(['graph', {str(script)!r}]))"
    done = python("-c", WITHOUT_TORCH + code)
    assert done.returncode == 2
    assert done.stderr == "gradbook: torch is not installed: python -m pip install torch\n"


def test_the_command_runs_as_a_module(tmp_path):
    script, output = tmp_path / "script.py", tmp_path / "graph.html"
    script.write_text(SCRIPT, "utf-8")
    done = python("-m", "gradbook", "graph", script, "-o", output)
    assert (done.returncode, done.stdout) == (0, "tensor([2., 4.])\n")
    assert output.exists()


@pytest.mark.parametrize("snippet", ["operations/eigh.py", "vmap/no_batching_rule.py"])
def test_scripts_with_rare_tensors_are_drawn(snippet, tmp_path, capsys):
    script = ROOT / "snippets/errors" / snippet
    assert main(["graph", str(script), "-o", str(tmp_path / "x.html")]) == 0
    assert "not recorded" not in capsys.readouterr().err
