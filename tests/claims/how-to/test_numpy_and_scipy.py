"""The claims of docs/how-to/numpy-and-scipy.md, beyond the outputs it prints."""

import runpy

import numpy as np
import pytest
import torch
from recorded_graphs import recording
from torch.autograd import gradcheck, gradgradcheck
from torch.autograd.gradcheck import GradcheckError

from gradbook import ROOT


def shown(idea):
    return runpy.run_path(str(ROOT / f"snippets/how-to/numpy-and-scipy/{idea}.py"))


def leaf(*values):
    return torch.tensor(values, dtype=torch.float64, requires_grad=True)


def test_a_backward_of_operations_has_right_second_derivatives(capsys):
    assert gradgradcheck(shown("recipe")["CubeRoot"].apply, leaf(8.0, -27.0))


@pytest.mark.parametrize("name", ["Sine", "Once"])
def test_a_backward_in_numpy_passes_gradcheck_and_fails_gradgradcheck(name, capsys):
    function = shown("second")[name].apply
    assert gradcheck(function, leaf(0.5))
    with pytest.raises(GradcheckError, match="mismatch"):
        gradgradcheck(lambda x: x * function(x), leaf(0.5))


def test_the_newton_step_leaves_the_root_and_has_its_gradient(capsys):
    root_of = shown("solver")["root_of"]

    def solution(a):
        x = root_of(a.item())
        return x - (x**3 + x - a) / (3 * x**2 + 1)

    for value in (0.5, 10.0, 100.0):
        a = torch.tensor(value, dtype=torch.float64, requires_grad=True)
        assert gradcheck(solution, a)
        torch.testing.assert_close(solution(a).detach(), root_of(value))
    a = torch.tensor(10.0, dtype=torch.float64, requires_grad=True)
    assert torch.autograd.grad(solution(a), a)[0].item() == pytest.approx(1 / 13)


def test_the_newton_step_gives_a_wrong_second_derivative():
    a, x = leaf(10.0), torch.tensor(2.0, dtype=torch.float64)
    solution = x - (x**3 + x - a) / (3 * x**2 + 1)
    (first,) = torch.autograd.grad(solution.square().sum(), a, create_graph=True)
    (second,) = torch.autograd.grad(first.sum(), a)
    slope, bend = 1 / 13, -12 / 13**3  # of the true solution at 10, where it is 2
    assert abs(second.item() - (2 * slope**2 + 4 * bend)) > 0.02


def test_after_three_steps_the_gradient_is_that_of_another_point():
    a, x = leaf(10.0), torch.tensor(1.25, dtype=torch.float64)
    (grad,) = torch.autograd.grad(x - (x**3 + x - a) / (3 * x**2 + 1), a)
    assert abs(grad.item() - 1 / 13) > 0.05


def test_in_the_recording_the_solver_has_no_node():
    ops = [node["op"] for node in recording("how-to/numpy-and-scipy/solver")["nodes"]]
    assert sorted(ops) == ["AccumulateGrad", "DivBackward0", "SubBackward0", "SubBackward0"]


def test_there_is_no_graph_inside_forward():
    modes = []

    class Look(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            modes.append(torch.is_grad_enabled())
            return torch.as_tensor(x.numpy()).clone()

    Look.apply(leaf(1.0))
    assert modes == [False]


def test_what_comes_back_as_a_leaf_is_not_connected():
    x = leaf(1.0)
    y = torch.tensor(np.exp(x.detach().numpy()), requires_grad=True)
    with pytest.raises(RuntimeError, match="appears to not have been used in the graph"):
        torch.autograd.grad(y, x)


def test_each_input_of_a_black_box_takes_two_more_calls(capsys):
    found = shown("differences")
    for size in (1, 4):
        found["calls"].clear()
        found["Numerical"].apply(
            torch.ones(size, dtype=torch.float64, requires_grad=True)
        ).backward()
        assert len(found["calls"]) == 1 + 2 * size


def test_numpy_arrays_and_tensors_share_memory_and_not_the_counter():
    y = leaf(0.0).exp()
    y.detach().numpy()[:] = 5
    assert y.item() == 5 and y._version == 0
