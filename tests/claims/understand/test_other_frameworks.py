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


def test_functional_call_leaves_grad_empty():
    layer = torch.nn.Linear(2, 1)
    parameters = dict(layer.named_parameters())

    def loss(parameters):
        return torch.func.functional_call(layer, parameters, torch.ones(3, 2)).sum()

    first, second = torch.func.grad(loss)(parameters), torch.func.grad(loss)(parameters)
    assert torch.equal(first["weight"], second["weight"]) and first["weight"].any()
    assert layer.weight.grad is None


@pytest.mark.filterwarnings("ignore:.torch.jit")
def test_where_the_value_and_the_extra_result_come():
    x, three = torch.tensor(2.0), torch.tensor(3.0)
    found = torch.func.grad_and_value(lambda x: (x**2, three), has_aux=True)(x)
    assert found == (4, (4, 3))
    with pytest.raises(RuntimeError, match="Expected tensors, got unsupported type"):
        torch.func.grad_and_value(lambda x: (x**2, "text"), has_aux=True)(x)
    assert torch.func.vjp(torch.square, x)[0] == 4
    assert torch.func.jvp(torch.square, (x,), (three,)) == (4, 12)


def test_two_options_of_grad_answer_for_an_unused_input():
    x, unused = (torch.tensor(1.0, requires_grad=True) for _ in range(2))
    grad = torch.autograd.grad
    assert grad(3 * x, [x, unused], allow_unused=True) == (3, None)
    assert grad(3 * x, [x, unused], materialize_grads=True) == (3, 0)


@pytest.mark.filterwarnings("ignore:.torch.jit")
@pytest.mark.parametrize("transform", [torch.func.jacfwd, torch.func.hessian])
def test_dropout_raises_in_transforms_that_map_the_function(transform):
    with pytest.raises(RuntimeError, match="random operation while in randomness error mode"):
        transform(lambda x: torch.nn.functional.dropout(x, 0.5).sum())(torch.ones(3))


def test_which_dtype_a_product_and_its_gradients_have():
    single, double = torch.ones(1, requires_grad=True), torch.ones(1, dtype=torch.float64)
    product = single * double.requires_grad_()
    assert product.dtype == torch.float64
    product.sum().backward()
    assert single.grad.dtype == torch.float32 and double.grad.dtype == torch.float64
    for scalar in (2.5, torch.tensor(2.5, dtype=torch.float64)):
        assert (single * scalar).dtype == torch.float32


@pytest.mark.filterwarnings("ignore:Input #0 requires gradient")
def test_gradcheck_reports_a_mismatch_for_a_correct_function_in_float32():
    x = torch.linspace(0.1, 0.9, 3, requires_grad=True)
    assert not gradcheck(torch.sin, x, raise_exception=False)
    assert gradcheck(torch.sin, x.detach().double().requires_grad_())


def test_a_function_without_setup_context_fails_in_transforms():
    class Old(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x.clone()

        @staticmethod
        def backward(ctx, gradient):
            return gradient

    with pytest.raises(RuntimeError, match="setup_context"):
        torch.func.grad(Old.apply)(torch.tensor(1.0))


@pytest.mark.filterwarnings("ignore:.torch.jit")
@pytest.mark.parametrize("rule", ["backward", "jvp"])
def test_neither_backward_nor_jvp_replaces_the_other(rule):
    def forward(x):
        return x.clone()

    def setup_context(ctx, inputs, output):
        pass

    def identity(ctx, given):
        return given.clone()

    rules = {"forward": forward, "setup_context": setup_context, rule: identity}
    one = {name: staticmethod(function) for name, function in rules.items()}
    function = type("OneRule", (torch.autograd.Function,), one)
    x = torch.ones(1, requires_grad=True)
    calls = {
        "backward": lambda: function.apply(x).backward(),
        "jvp": lambda: torch.func.jvp(function.apply, (x.detach(),), (x.detach(),)),
    }
    calls[rule]()
    (missing,) = {"backward", "jvp"} - {rule}
    with pytest.raises((NotImplementedError, RuntimeError), match=r"must implement|support"):
        calls[missing]()


def test_the_loops_of_both_frameworks_have_the_same_derivative():
    (ours,) = printed(ROOT, "other-frameworks/loop.py")
    theirs = printed(FOLDER, "other-frameworks/loop.py")
    assert numbers(ours.strip("tensor()"))[0] == 75
    assert [line.split(": ")[1] for line in theirs] == ["75.0", "75.0", "ValueError"]


def test_an_array_without_dimensions_changes_the_dtype_in_jax_only():
    dtypes = [line.split(" ", 1) for line in printed(FOLDER, "other-frameworks/precision.py")]
    assert dtypes[-2:] == [["float32", "times a Python number"], ["float64", "times an array"]]
    product = torch.ones(2) * torch.tensor(2.5, dtype=torch.float64)
    assert product.dtype == torch.float32
