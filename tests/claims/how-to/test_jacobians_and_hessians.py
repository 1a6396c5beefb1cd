"""The claims of docs/how-to/jacobians-and-hessians.md, beyond the outputs it prints."""

import inspect

import pytest
import torch
from recorded_graphs import calls, recording, runs
from torch.autograd.functional import jacobian
from torch.func import grad, hessian, jacfwd, jacrev, jvp, vmap

pytestmark = pytest.mark.filterwarnings("ignore:.torch.jit")


def f(x):
    return torch.stack([x[..., 0] * x[..., 1], x[..., 0] ** 2, 3 * x[..., 1].sin()], dim=-1)


def test_all_three_give_the_jacobian_of_finite_differences():
    x = torch.rand(2, dtype=torch.float64)
    columns = [(f(x + 1e-6 * e) - f(x - 1e-6 * e)) / 2e-6 for e in torch.eye(2).double()]
    for found in (jacrev(f)(x), jacfwd(f)(x), jacobian(f, x)):
        torch.testing.assert_close(found, torch.stack(columns, 1), rtol=1e-6, atol=1e-6)


def test_only_jacrev_has_chunk_size():
    assert "chunk_size" in inspect.signature(jacrev).parameters
    for other in (jacfwd, hessian):
        assert "chunk_size" not in inspect.signature(other).parameters


@pytest.mark.parametrize(("vectorize", "passes"), [(False, 3), (True, 1)])
def test_functional_jacobian_makes_one_pass_per_output_unless_vectorized(vectorize, passes):
    seen = []

    def hooked(x):
        x = x * 1
        x.register_hook(lambda grad: seen.append(1))
        return f(x)

    jacobian(hooked, torch.ones(2), vectorize=vectorize)
    assert len(seen) == passes


def test_the_whole_jacobian_has_the_square_of_the_batch_in_blocks():
    x = torch.rand(4, 2)
    whole = jacrev(f)(x)
    assert whole.numel() == 4 * vmap(jacrev(f))(x).numel()


def test_the_sum_is_not_the_jacobian_of_a_sample_where_batch_norm_mixes():
    norm = torch.nn.BatchNorm1d(2, track_running_stats=False).double()
    x = torch.rand(4, 2, dtype=torch.float64)
    i = torch.arange(4)
    summed = jacrev(lambda x: norm(x).sum(0))(x).movedim(1, 0)
    assert not torch.allclose(summed, jacrev(norm)(x)[i, :, i], atol=1e-3)


def test_the_products_equal_the_matrix_times_the_vector():
    def g(x):
        return (x.sin() * x.prod()).sum()

    x, v = torch.rand(2, 4, dtype=torch.float64)
    expected = hessian(g)(x) @ v
    torch.testing.assert_close(jvp(grad(g), (x,), (v,))[1], expected)
    torch.testing.assert_close(grad(lambda x: grad(g)(x) @ v)(x), expected)
    step = (grad(g)(x + 1e-6 * v) - grad(g)(x - 1e-6 * v)) / 2e-6
    torch.testing.assert_close(expected, step, rtol=1e-5, atol=1e-6)


def test_in_the_recording_the_second_call_starts_with_10():
    found = recording("how-to/jacobians-and-hessians/hvp_graph")
    second = calls(found)[1]
    assert second["roots"][0]["seed"]["data"] == 10
    # The nodes that the first call created are on lines of that call.
    ran = {run["node"] for run in runs(found) if run["pass"] == 2}
    lines = {node["line"] for node in found["nodes"] if node["id"] in ran and "line" in node}
    assert calls(found)[0]["line"] in lines


def test_materialize_grads_gives_zeros_for_an_unused_input():
    x, w = torch.ones(2, requires_grad=True), torch.ones(2, requires_grad=True)
    (first,) = torch.autograd.grad((w * x).sum(), x, create_graph=True)
    assert first.requires_grad
    (second,) = torch.autograd.grad(first.sum(), x, materialize_grads=True)
    assert torch.equal(second, torch.zeros(2))


def test_the_gradient_of_2_x_has_no_graph():
    x = torch.ones(2, requires_grad=True)
    (first,) = torch.autograd.grad((2 * x).sum(), x, create_graph=True)
    assert not first.requires_grad


def test_materialize_grads_does_not_help_a_gradient_without_a_graph():
    x = torch.ones(2, requires_grad=True)
    (first,) = torch.autograd.grad((2 * x).sum(), x, create_graph=True)
    with pytest.raises(RuntimeError, match="does not require grad"):
        torch.autograd.grad(first.sum(), x, materialize_grads=True)


def test_hessian_gives_zeros_for_each_linear_function():
    w = torch.tensor([2.0, 3.0])
    for function in (lambda x: (2 * x).sum(), lambda x: (w * x).sum(), lambda x: x.relu().sum()):
        assert torch.equal(hessian(function)(torch.ones(2)), torch.zeros(2, 2))


def test_hessian_is_jacfwd_of_jacrev():
    def g(x):
        return (x.sin() * x.prod()).sum()

    x = torch.rand(3, dtype=torch.float64)
    torch.testing.assert_close(hessian(g)(x), jacfwd(jacrev(g))(x))
    assert "jacfwd(jacrev(" in inspect.getsource(hessian)
