"""`gradbook.record` around a few lines of a program and in a notebook."""

import html
import sys
import types
from pathlib import Path

import pytest
import torch

import gradbook
from gradbook.graph import live


def lines(capsys):
    return capsys.readouterr().err.splitlines()


def test_a_block_is_recorded_and_its_page_written(tmp_path, capsys):
    output = tmp_path / "graph.html"
    inputs = torch.ones(30)
    weights = torch.ones(30, requires_grad=True)
    before = sys.gettrace()
    with gradbook.record(output) as recorded:
        (weights * inputs).sum().backward()
    assert sys.gettrace() is before and torch.equal(weights.grad, inputs)
    leaf, times, _ = recorded.found["nodes"]
    assert leaf["names"] == {"0": ["weights"]} and times["args"][1]["const"] == "inputs"
    code = Path(__file__).read_text("utf-8").splitlines()
    assert "(weights * inputs)" in code[times["line"] - 1]
    assert lines(capsys) == [f"{output}: the graph of {Path(__file__).name}"]
    page = output.read_text("utf-8")
    assert "<autograd-explorer-tools " in page and "MulBackward0" in page


def test_an_exception_of_the_block_is_raised_after_the_page_is_written(tmp_path, capsys):
    output = tmp_path / "graph.html"
    with pytest.raises(KeyboardInterrupt), gradbook.record(output):
        torch.ones(1, requires_grad=True).sum().backward()
        raise KeyboardInterrupt
    assert lines(capsys)[0].endswith("until it ended with KeyboardInterrupt")
    assert output.exists()


def test_a_block_without_a_backward_pass_says_so(tmp_path, capsys):
    with gradbook.record(tmp_path / "graph.html"):
        pass
    (line,) = lines(capsys)
    assert line.startswith("gradbook: ") and "never ran a backward pass" in line
    assert not (tmp_path / "graph.html").exists()


def test_our_own_exception_at_the_end_is_printed_and_not_raised(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(live, "recording", lambda *_: 1 / 0)
    with gradbook.record(tmp_path / "graph.html"):
        torch.ones(1, requires_grad=True).sum().backward()
    assert lines(capsys) == [
        "gradbook: the block cannot be recorded: ZeroDivisionError('division by zero')"
    ]


def test_two_blocks_after_another_are_two_recordings(tmp_path):
    weight = torch.ones(1, requires_grad=True)
    found = []
    for _ in range(2):
        with gradbook.record() as recorded:
            (weight * 2).sum().backward()
        found.append(recorded.found)
    assert [len(each["nodes"]) for each in found] == [3, 3]
    assert found[1]["parameters"][0]["grad"]["data"] == [4]


def test_in_a_notebook_the_explorer_is_displayed_below_the_cell(monkeypatch):
    shown = []
    fake = types.ModuleType("IPython")
    fake.get_ipython = object
    fake.display = types.SimpleNamespace(display=shown.append)
    monkeypatch.setitem(sys.modules, "IPython", fake)
    with gradbook.record() as recorded:
        torch.ones(1, requires_grad=True).sum().backward()
    assert shown == [recorded]
    frame = recorded._repr_html_()
    page = html.unescape(frame.partition('srcdoc="')[2].partition('" title=')[0])
    assert page.startswith("<!doctype html>") and "default-src 'none'" in page
    assert "<autograd-explorer-tools " in page


def test_nothing_is_displayed_if_ipython_is_imported_but_not_running(monkeypatch):
    fake = types.ModuleType("IPython")
    fake.get_ipython = lambda: None
    fake.display = None
    monkeypatch.setitem(sys.modules, "IPython", fake)
    with gradbook.record() as recorded:
        torch.ones(1, requires_grad=True).sum().backward()
    assert recorded.found


def test_a_cell_has_no_file_and_is_called_a_cell():
    source = "import torch, gradbook\nwith gradbook.record() as recorded:\n"
    source += "    torch.ones(1, requires_grad=True).sum().backward()\n"
    variables = {}
    exec(compile(source, "/tmp/ipykernel_1/1.py", "exec"), variables)
    assert "The graph of <code>this cell</code>" in html.unescape(
        variables["recorded"]._repr_html_()
    )
