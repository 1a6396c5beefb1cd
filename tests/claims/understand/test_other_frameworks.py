"""The claims of docs/understand/other-frameworks.md, beyond the outputs it prints."""

import pytest
import torch
from jax_recordings import FOLDER, LABEL, pairs
from table_cells import rows, untraced
from torch.autograd import gradcheck

from gradbook import ROOT
from gradbook.verify.outputs import recorded

PAGE = "understand/other-frameworks.md"
TEXT = (ROOT / "docs" / PAGE).read_text("utf-8")
CALLS = ("what you want", "in PyTorch", "in JAX", "in TensorFlow")


def printed(folder, name):
    path = (folder if folder == FOLDER else ROOT / "snippets/understand") / name
    return [line for lines in recorded(path.read_text("utf-8")).values() for line in lines]


def numbers(text):
    return [float(each) for each in text.replace("[", " ").replace("]", " ").split()]


def test_every_cell_is_printed_by_its_block():
    assert not untraced(PAGE, LABEL, *CALLS)
    assert len(pairs(PAGE)) == 13 + 8 + 3


def test_a_value_of_jax_is_bold_exactly_if_it_differs_from_that_of_pytorch():
    compared = [row for row in rows(TEXT) if LABEL in row]
    bold = ["**" in row[LABEL] for row in compared]
    found = pairs(PAGE)
    differ = [str(numbers(ours)) != str(numbers(theirs)) for _, ours, theirs in found]
    assert bold == differ
    assert sum(bold[:13]) == 4  # "The four bold values differ."


@pytest.mark.parametrize("name", ["recipe.py", "order.py", "higher.py", "custom.py", "nested.py"])
def test_the_two_frameworks_print_the_same_numbers(name):
    keep = str.maketrans(dict.fromkeys("[](){},':", " "))

    def values(folder, path):
        words = " ".join(printed(folder, path)).replace("tensor", " ").translate(keep).split()
        return sorted(float(each) for each in words if each[0].isdigit())

    path = f"other-frameworks/{name}"
    ours, theirs = values(ROOT, path), values(FOLDER, path)
    assert ours and ours == theirs


def test_stop_gradient_is_detach_in_both_modes():
    theirs = printed(FOLDER, "other-frameworks/stop.py")
    ours = [line for line in printed(ROOT, "other-frameworks/stop.py") if "detach" in line]
    assert [line.replace("detach, ", "") for line in ours] == theirs


def test_func_grad_returns_the_zeros_of_jax_where_backward_raises():
    theirs = printed(FOLDER, "other-frameworks/no_derivative.py")
    ours = printed(ROOT, "other-frameworks/no_derivative.py")
    assert ours[: len(theirs)] == theirs
    assert all("does not require grad" in line for line in ours[len(theirs) :])


def test_both_refuse_the_same_calls():
    ours, theirs = (printed(folder, "other-frameworks/refused.py") for folder in (ROOT, FOLDER))
    assert [line.split(":")[0] for line in ours] == [line.split(":")[0] for line in theirs]
    assert all("Error" in line for line in ours + theirs)


def test_the_gradient_of_a_repeated_write_is_wrong_and_that_of_adding_right():
    index = torch.tensor([0, 0, 2])
    values = torch.rand(3, dtype=torch.float64, requires_grad=True)
    zeros = torch.zeros(3, dtype=torch.float64)
    assert gradcheck(lambda v: zeros.scatter_add(0, index, v), values)
    with pytest.raises(RuntimeError, match="Jacobian mismatch"):
        gradcheck(lambda v: zeros.scatter(0, index, v), values)
    assert "gradient will be\n    incorrect" in torch.Tensor.scatter_.__doc__


def test_pytorch_computes_the_cosine_in_backward_from_the_saved_input():
    x = torch.tensor(2.0, requires_grad=True)
    y = x.sin()
    assert y.grad_fn._saved_self is x
    program = printed(FOLDER, "other-frameworks/program.py")
    sine, cosine = (next(i for i, line in enumerate(program) if f"= {n} a" in line and i) for n in
                    ("sin", "cos"))  # fmt: skip
    assert cosine == sine + 1
    assert "add_any" in program[-2]


def test_an_l1_penalty_leaves_a_zero_weight_alone_in_pytorch():
    weight = torch.zeros(3, requires_grad=True)
    weight.abs().sum().backward()
    assert not weight.grad.any()
    assert "abs(x): 1" in printed(FOLDER, "other-frameworks/kinks.py")


def test_the_answer_for_jax_is_the_sum_of_its_two_rows():
    values = dict(line.split(": ") for line in printed(FOLDER, "other-frameworks/kinks.py"))
    assert float(values["clip(x, 0, 1)"]) + float(values["abs(x)"]) == 1.5
