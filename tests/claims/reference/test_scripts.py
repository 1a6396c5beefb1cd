"""The six scripts of docs/reference/scripts.md run under their own names, as the page says."""

import contextlib
import io
import re
import shutil
import subprocess
import sys

import numeric
import pytest
import torch

from gradbook import ROOT
from gradbook.verify.outputs import matches, recorded

FOLDER = ROOT / "snippets/reference/scripts"
PAGE = ROOT / "docs/reference/scripts.md"
NAMES = [
    "autograd_example.py",
    "01_basic_autograd.py",
    "02_autograd_multiple_variables.py",
    "03_gradient_accumulation.py",
    "04_disabling_gradients.py",
    "05_optional_grad_fn.py",
]


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """Save each script in a folder of its own and run it there by `python <name>`, all at once."""
    running = {}
    for name in NAMES:
        folder = tmp_path_factory.mktemp("script")
        shutil.copy(FOLDER / name, folder)
        running[name] = subprocess.Popen(
            [sys.executable, name],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
    done = {name: process.communicate() for name, process in running.items()}
    return {name: (running[name].returncode, *texts) for name, texts in done.items()}


def run(source):
    """Run a changed script in this process, and return the lines it prints."""
    with contextlib.redirect_stdout(io.StringIO()) as output:
        exec(compile(source, "changed.py", "exec"), {"__name__": "__main__"})
    return output.getvalue().splitlines()


def changed(name, old, new):
    """Run a script with one text in it replaced."""
    text = (FOLDER / name).read_text("utf-8")
    assert text.count(old) == 1
    return run(text.replace(old, new))


def test_the_six_names_are_those_of_the_page_and_no_script_is_missing():
    assert sorted(path.name for path in FOLDER.iterdir() if path.suffix == ".py") == sorted(NAMES)
    shown = re.findall(
        r'^```python title="(.+?)"\n--8<-- "reference/scripts/(.+?)"\n```$',
        PAGE.read_text("utf-8"),
        re.MULTILINE,
    )
    assert shown == [(name, name) for name in NAMES]


@pytest.mark.parametrize("name", NAMES)
def test_each_runs_by_python_and_its_name_and_prints_exactly_what_is_recorded(name, printed):
    code, output, errors = printed[name]
    assert (code, errors) == (0, "")
    texts = recorded((FOLDER / name).read_text("utf-8"))
    expected = [line for _, lines in sorted(texts.items()) for line in lines]
    found = output.splitlines()
    assert len(found) == len(expected)
    for want, got in zip(expected, found, strict=True):
        assert matches([want], [got])


@pytest.mark.parametrize("name", NAMES)
def test_each_needs_torch_and_nothing_else_and_is_5_to_40_lines_long(name):
    text = (FOLDER / name).read_text("utf-8")
    assert re.findall(r"^\s*(?:import|from) .*", text, re.MULTILINE) == ["import torch"]
    assert 5 <= len(text.splitlines()) <= 40


@pytest.mark.parametrize(
    ("function", "values", "by_hand"),
    [
        (lambda x: x**2 + 3 * x + 1, [[2.0]], [[7.0]]),
        (lambda a, b: a**2 * b, [[2.0], [3.0]], [[12.0], [4.0]]),
        (lambda a, b: a**2 * b, [[3.0], [3.0]], [[18.0], [9.0]]),
        (
            lambda w, b: ((w * torch.arange(1.0, 6.0) + b) ** 2).mean(),
            [[1.0, -1.0, 0.5, 0.0, 2.0], [0.0, 1.0, -1.0, 2.0, -5.0]],
            [[0.4, -0.8, 0.6, 3.2, 10.0], [0.4, -0.4, 0.2, 0.8, 2.0]],
        ),
    ],
)
def test_every_gradient_on_the_page_agrees_with_finite_differences(function, values, by_hand):
    inputs = [torch.tensor(value, dtype=torch.float64, requires_grad=True) for value in values]
    function(*inputs).backward()
    estimated = numeric.gradient(function, *map(torch.tensor, values))
    for one, other, expected in zip(inputs, estimated, by_hand, strict=True):
        assert one.grad.tolist() == pytest.approx(expected)
        assert other.tolist() == pytest.approx(expected, rel=1e-6)


def test_with_x_of_ones_both_gradients_are_equal():
    old = "torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0])"
    found = changed("autograd_example.py", old, "torch.ones(5)")
    (for_w,), (for_b,) = (
        [line.split(": ")[1] for line in found if line.startswith(f"Gradient for {name}")]
        for name in "wb"
    )
    assert for_w == for_b


@pytest.mark.parametrize("value", ["5.0", "-0.5"])
def test_with_another_number_the_gradient_and_the_derivative_by_hand_still_agree(value):
    _, gradient, by_hand = changed("01_basic_autograd.py", "[2.0]", f"[{value}]")
    assert float(re.search(r"\[(.+)\]", gradient)[1]) == float(by_hand) == 2 * float(value) + 3


def test_with_a_of_3_c_is_27_and_the_gradients_are_18_and_9():
    found = changed("02_autograd_multiple_variables.py", "[2.0]", "[3.0]")
    assert found[0].startswith("tensor([27.]")
    assert found[1:] == ["tensor([18.]) tensor([9.])", "18.0 9.0"]


def test_without_a_zero_the_number_after_it_becomes_21():
    name, old = "03_gradient_accumulation.py", "x.grad.zero_()\n"
    text = (FOLDER / name).read_text("utf-8")
    assert text.count(old) == 2
    first, second, third = text.split(old)
    for shown, variant in [(3, first + second + old + third), (6, first + old + second + third)]:
        assert run(variant)[shown] == "tensor([21.])"


def test_with_enable_grad_in_place_of_no_grad_z_requires_grad_again():
    found = changed("04_disabling_gradients.py", "torch.no_grad", "torch.enable_grad")
    assert found[:2] == ["True", "True"]


def test_with_minus_1_the_first_name_becomes_that_of_a_subtraction():
    found = changed("05_optional_grad_fn.py", "+ 1", "- 1")
    assert found[0].startswith("<SubBackward0 object at 0x")
