"""The claims of docs/understand/modes-of-differentiation.md, beyond the outputs it prints."""

import inspect
import itertools
from runpy import run_path

import pytest
import torch
from recorded_graphs import calls, recording, runs
from table_cells import untraced
from torch.func import grad, jacfwd, jacrev, jvp, vjp, vmap
from torch.utils._python_dispatch import TorchDispatchMode

from gradbook import ROOT

pytestmark = pytest.mark.filterwarnings("ignore:.torch.jit")


def test_each_cell_is_printed_by_its_block():
    assert not untraced("understand/modes-of-differentiation.md")


def f(x):
    return torch.stack([x[0] * x[1].sin(), x.prod(), x[2] ** 2, x.sum()])


def test_a_forward_pass_gives_a_column_and_a_reverse_pass_a_row():
    x = torch.rand(3, dtype=torch.float64)
    step = 1e-6 * torch.eye(3, dtype=torch.float64)
    measured = torch.stack([(f(x + each) - f(x - each)) / 2e-6 for each in step], 1)
    for at in range(3):
        column = jvp(f, (x,), (torch.eye(3, dtype=torch.float64)[at],))[1]
        torch.testing.assert_close(column, measured[:, at])
    for at in range(4):
        row = vjp(f, x)[1](torch.eye(4, dtype=torch.float64)[at])[0]
        torch.testing.assert_close(row, measured[at])


def test_jvp_and_vjp_agree_on_the_product_with_both_vectors():
    x, u = torch.rand(2, 3, dtype=torch.float64)
    v = torch.rand(4, dtype=torch.float64)
    tangent, gradient = jvp(f, (x,), (u,))[1], vjp(f, x)[1](v)[0]
    assert tangent.shape == (4,) and gradient.shape == (3,)
    torch.testing.assert_close(v @ tangent, gradient @ u)
    torch.testing.assert_close(jacrev(f)(x) @ u, tangent)


def test_backward_with_weights_is_a_vjp():
    x, v = torch.rand(3, requires_grad=True), torch.rand(4)
    f(x).backward(v)
    torch.testing.assert_close(x.grad, vjp(f, x.detach())[1](v)[0])


def test_in_the_recording_each_operation_runs_backward_once():
    found = recording("understand/modes-of-differentiation/engine")
    ran = [event["node"] for event in runs(found)]
    operations = [each for each in found["nodes"] if each["op"] != "AccumulateGrad"]
    assert len(operations) == 3 and len(calls(found)) == 1
    assert len(set(ran)) == len(ran) == len(found["nodes"]) == 5


class Products(TorchDispatchMode):
    """Counts matrix products, and those by a matrix of zeros."""

    zeros = total = 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        if function is torch.ops.aten.mm.default:
            self.total += 1
            self.zeros += not args[0].any()
        return function(*args, **(kwargs or {}))


def test_a_third_of_the_work_of_the_tangent_is_multiplying_by_zeros():
    matrix, x = torch.rand(4, 4), torch.rand(4, 1)
    with Products() as products:
        jvp(lambda x: (matrix @ (matrix @ x).sin()).sum(), (x,), (x,))
    assert (products.total, products.zeros) == (6, 2)


@pytest.mark.parametrize("inputs", [10, 40])
def test_only_the_gradient_by_forward_mode_grows(inputs):
    matrix, x = torch.rand(inputs, inputs), torch.rand(inputs, 1)

    def loss(x):
        return (matrix @ (matrix @ x).sin()).sum()

    with Products() as reverse:
        by_reverse = grad(loss)(x)
    assert reverse.total == 4
    torch.testing.assert_close(jacfwd(loss)(x), by_reverse)


@pytest.mark.parametrize("n", [2, 3, 5])
def test_the_squared_error_of_a_guess_is_n_less_one_times_the_squared_length(n):
    gradient = torch.rand(n, dtype=torch.float64)
    signs = torch.tensor(list(itertools.product([1.0, -1.0], repeat=n)), dtype=torch.float64)
    guesses = (signs @ gradient)[:, None] * signs
    torch.testing.assert_close(guesses.mean(0), gradient)
    errors = (guesses - gradient).square().sum(1)
    torch.testing.assert_close(errors.mean(), (n - 1) * gradient @ gradient)


def test_ones_give_the_diagonal_only_if_outputs_share_no_inputs():
    x = torch.rand(3)
    ones = torch.ones(3)
    apart, shared = (lambda x: x.square()), (lambda x: x.square().cumsum(0))
    torch.testing.assert_close(vjp(apart, x)[1](ones)[0], jacrev(apart)(x).diagonal())
    sums = vjp(shared, x)[1](ones)[0]
    torch.testing.assert_close(sums, jacrev(shared)(x).sum(0))
    assert not torch.allclose(sums, jacrev(shared)(x).diagonal())


def test_a_batch_does_not_change_the_number_of_passes():
    weight, calls = torch.rand(3, requires_grad=True), []
    for size in (1, 50):
        y = torch.rand(size, 3) @ weight
        y.register_hook(calls.append)
        y.square().mean().backward()
    assert len(calls) == 2


def test_the_tangent_of_a_layer_norm_computes_more_numbers_than_its_gradient():
    def normed(x):
        return torch.layer_norm(x, x.shape)

    page = ROOT / "snippets/understand/modes-of-differentiation"
    count = run_path(str(page / "hardly_tall.py"))["Count"]
    x = torch.rand(1000)
    with count() as forward:
        jvp(normed, (x,), (x,))
    with count() as reverse:
        vjp(normed, x)[1](x)
    assert forward.numbers > 2 * reverse.numbers


def test_vmap_of_jvp_takes_a_few_columns_at_a_time():
    x, widths = torch.rand(3), []

    def column(v):
        found = jvp(f, (x,), (v,))[1]
        widths.append(torch._C._functorch.get_unwrapped(found).numel() // 4)
        return found

    found = vmap(column, chunk_size=2)(torch.eye(3))
    torch.testing.assert_close(found.T, jacfwd(f)(x))
    assert widths == [2, 1]
    assert "chunk_size" not in inspect.signature(jacfwd).parameters
