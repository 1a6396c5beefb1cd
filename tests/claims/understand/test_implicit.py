"""The claims of docs/understand/implicit.md, beyond the outputs it prints."""

import pytest
import torch
from recorded_graphs import recording
from table_cells import untraced
from torch.autograd.graph import saved_tensors_hooks
from torch.func import grad, hessian, jacrev, jvp, vjp


def test_each_cell_is_printed_by_its_block():
    assert not untraced("understand/implicit.md")


def solution(f, x, steps=300):
    z = torch.zeros_like(x)
    for _ in range(steps):
        z = f(z, x)
    return z


@pytest.fixture
def problem():
    W = 0.15 * torch.rand(5, 5, dtype=torch.float64)
    return (lambda z, x: torch.tanh(W @ z + x)), torch.randn(5, dtype=torch.float64)


def test_the_four_lines_of_the_derivation(problem):
    f, x = problem
    z, eye = solution(f, x), torch.eye(5, dtype=torch.float64)
    torch.testing.assert_close(z, f(z, x))
    J, K = jacrev(f)(z, x), jacrev(f, 1)(z, x)
    dx, v = torch.randn(2, 5, dtype=torch.float64)
    dz = (solution(f, x + 1e-6 * dx) - solution(f, x - 1e-6 * dx)) / 2e-6
    torch.testing.assert_close(dz, J @ dz + K @ dx, rtol=1e-6, atol=1e-8)
    torch.testing.assert_close((eye - J) @ dz, K @ dx, rtol=1e-6, atol=1e-8)
    u = torch.linalg.solve((eye - J).T, v)
    torch.testing.assert_close(v @ dz, u @ (K @ dx), rtol=1e-6, atol=1e-8)
    wrong = torch.linalg.solve(eye - J, v)  # without the transpose
    assert not torch.allclose(v @ dz, wrong @ (K @ dx), rtol=1e-4)


def test_one_vjp_of_the_equation_gives_the_gradient_of_unrolling(problem):
    f, x = problem
    z, v = solution(f, x), torch.randn(5, dtype=torch.float64)
    pull_back = vjp(f, z, x)[1]
    u = v
    for _ in range(300):
        u = v + pull_back(u)[0]
    torch.testing.assert_close(pull_back(u)[1], vjp(lambda x: solution(f, x), x)[1](v)[0])


def test_the_backward_iteration_converges_where_the_forward_one_does():
    def last_changes(slope):
        forward = backward = (torch.tensor(1.0), torch.tensor(0.0))
        for _ in range(50):
            forward = (slope * forward[0] + 1, forward[0])
            backward = (1 + slope * backward[0], backward[0])
        return [float((now - before).abs()) for now, before in (forward, backward)]

    assert max(last_changes(0.5)) < 1e-5 and max(last_changes(-0.9)) < 0.1
    assert min(last_changes(1.5)) > 1


def test_the_recording_has_no_nodes_of_the_iterations():
    found = recording("understand/implicit/recipe")
    operations = [each["op"] for each in found["nodes"] if each["op"] != "AccumulateGrad"]
    assert sorted(operations) == ["CosBackward0", "MulBackward0"]


@pytest.mark.filterwarnings("ignore:.torch.jit")
def test_the_derivative_of_the_condition_of_a_minimum_is_the_hessian():
    def inner(w):
        return (w**4).sum() + w.prod()

    w = torch.rand(3, dtype=torch.float64)
    torch.testing.assert_close(jacrev(grad(inner))(w), hessian(inner)(w))
    v = torch.rand(3, dtype=torch.float64)  # for conjugate gradients
    torch.testing.assert_close(jvp(grad(inner), (w,), (v,))[1], hessian(inner)(w) @ v)


def cosine(a, steps):
    z = torch.ones_like(a)
    for _ in range(steps):
        z = torch.cos(a * z)
    return z


@pytest.mark.parametrize("steps", [1, 3, 10])
def test_unrolling_is_the_derivative_of_what_the_loop_computed(steps):
    a = torch.tensor(0.8, dtype=torch.float64)
    measured = (cosine(a + 1e-6, steps) - cosine(a - 1e-6, steps)) / 2e-6
    torch.testing.assert_close(grad(lambda a: cosine(a, steps))(a), measured, rtol=1e-6, atol=0)


def test_after_three_iterations_neither_is_the_derivative_of_the_solution():
    a = torch.tensor(0.8, dtype=torch.float64)
    z, unrolled = cosine(a, 3), grad(lambda a: cosine(a, 3))(a)
    implicit = jacrev(lambda a: torch.cos(a * z))(a) / (1 + a * torch.sin(a * z))
    exact = grad(lambda a: cosine(a, 200))(a)
    assert abs(unrolled - exact) > 0.1 and abs(implicit - exact) > 0.01


def test_one_more_iteration_is_the_gradient_with_j_set_to_zero():
    a = torch.tensor(0.8, dtype=torch.float64)
    z = cosine(a, 200)
    with_j, without_j = jacrev(lambda z: torch.cos(a * z))(z), torch.zeros(())
    by_a = grad(lambda a: torch.cos(a * z))(a)
    torch.testing.assert_close(by_a / (1 - with_j), grad(lambda a: cosine(a, 200))(a))
    torch.testing.assert_close(by_a / (1 - without_j), torch.tensor(-0.479332).double())


def test_an_error_of_u_goes_straight_into_the_gradient(problem):
    f, x = problem
    z, v = solution(f, x), torch.randn(5, dtype=torch.float64)
    pull_back = vjp(lambda x: f(z, x), x)[1]
    error = 1e-3 * torch.randn(5, dtype=torch.float64)
    change = pull_back(v + error)[0] - pull_back(v)[0]
    torch.testing.assert_close(change, pull_back(error)[0])


def test_the_derivative_of_a_newton_iteration_by_z_is_zero_at_the_solution():
    slope = grad(lambda z: (z + 9 / z) / 2)(torch.tensor(3.0))
    assert abs(slope) < 1e-6


def test_a_solver_under_no_grad_leaves_no_graph_and_saves_nothing():
    a, saved = torch.tensor(0.8, requires_grad=True), []
    with torch.no_grad(), saved_tensors_hooks(saved.append, lambda packed: packed):
        z = cosine(a, 10)
    assert not saved and not z.requires_grad
    with pytest.raises(RuntimeError, match="does not require grad"):
        z.backward()


def test_a_function_gives_no_gradient_to_a_tensor_inside_a_closure():
    class Applies(torch.autograd.Function):
        @staticmethod
        def forward(ctx, multiply, b):
            ctx.multiply = multiply
            return multiply(b)

        @staticmethod
        def backward(ctx, grad):
            return None, ctx.multiply(grad)

    inside, b = torch.tensor(2.0, requires_grad=True), torch.tensor(3.0, requires_grad=True)
    Applies.apply(lambda v: inside * v, b).backward()
    assert b.grad == 2 and inside.grad is None


def test_a_batch_iterates_with_a_row_for_each_sample():
    W, x = 0.15 * torch.rand(5, 5, dtype=torch.float64), torch.randn(4, 5, dtype=torch.float64)

    def f(z, x):
        return torch.tanh(z @ W.T + x)

    z, v = solution(f, x), torch.randn(4, 5, dtype=torch.float64)
    pull_back = vjp(f, z, x)[1]
    u = v
    for _ in range(300):
        u = v + pull_back(u)[0]
    torch.testing.assert_close(pull_back(u)[1], vjp(lambda x: solution(f, x), x)[1](v)[0])


@pytest.mark.parametrize("create_graph", [False, True])
def test_a_hook_gives_a_wrong_second_derivative_and_no_error(create_graph):
    a = torch.tensor(0.8, dtype=torch.float64, requires_grad=True)
    with torch.no_grad():
        z = cosine(a, 200)
    z = torch.cos(a * z)
    z0 = z.detach().requires_grad_()
    f0 = torch.cos(a * z0)

    def solve_backward(v):
        u = v
        for _ in range(200):
            (by_z,) = torch.autograd.grad(f0, z0, u, retain_graph=True, create_graph=create_graph)
            u = v + by_z
        return u

    z.register_hook(solve_backward)
    (first,) = torch.autograd.grad(z, a, create_graph=True)
    (second,) = torch.autograd.grad(first, a)
    exact = a.detach()
    torch.testing.assert_close(first.detach(), grad(lambda a: cosine(a, 200))(exact))
    assert abs(second - grad(grad(lambda a: cosine(a, 200)))(exact)) > 0.1


def test_the_gradient_by_the_start_shrinks_as_the_loop_converges():
    def by_the_start(steps):
        def unrolled(z):
            for _ in range(steps):
                z = torch.cos(0.8 * z)
            return z

        return abs(grad(unrolled)(torch.tensor(1.0, dtype=torch.float64)))

    assert by_the_start(3) > 100 * by_the_start(10) > 1e6 * by_the_start(40)


def implicit(a, z, steps=200):
    slope, u = -torch.sin(a * z), torch.ones_like(a)
    for _ in range(steps):
        u = 1 + slope * a * u
    return u * slope * z


def test_the_error_of_the_gradient_is_proportional_to_the_residual():
    a = torch.tensor(0.8, dtype=torch.float64)
    exact, factors = implicit(a, cosine(a, 300)), []
    for steps in (5, 10, 20, 30):
        z = cosine(a, steps)
        factors.append(abs(implicit(a, z) - exact) / abs(torch.cos(a * z) - z))
    torch.testing.assert_close(torch.stack(factors), factors[-1].expand(4), rtol=0.02, atol=0)


def test_in_float32_the_residual_stays_above_a_tight_tolerance():
    a, z = torch.tensor(0.8), torch.tensor(1.0)
    residuals = []
    for _ in range(1000):
        z = torch.cos(a * z)
        residuals.append(abs(torch.cos(a * z) - z).item())
    assert residuals[-1] < 1e-6 and min(residuals[100:]) == max(residuals[100:])
    assert residuals[-1] > 1e-8 or residuals[-1] == 0


def test_near_a_singular_system_the_derivative_grows_and_the_iteration_gets_longer():
    def steps_and_derivative(slope):  # of z = slope * z + x
        u, steps = 1.0, 0
        while abs(1 + slope * u - u) > 1e-9:
            u, steps = 1 + slope * u, steps + 1
        return steps, u

    (few, small), (many, large) = steps_and_derivative(0.9), steps_and_derivative(0.99)
    assert many > 5 * few and large > 5 * small
    errors = []  # z = slope * cos(z) + x, with an error of z that is the same for both
    for slope in (-0.5, -0.98):
        z = torch.tensor(torch.pi / 2, dtype=torch.float64)
        moved = [1 / (1 + slope * torch.sin(z + shift)) for shift in (0.0, 0.1)]
        errors.append(abs(moved[1] - moved[0]))
    assert errors[1] > 5 * errors[0]


def test_a_loop_that_jumps_between_two_values_gives_two_wrong_numbers():
    a = torch.tensor(1.5, dtype=torch.float64)
    values = [cosine(a, steps) for steps in (1000, 1001)]
    assert torch.equal(cosine(a, 1002), values[0]) or abs(cosine(a, 1002) - values[0]) < 1e-9
    assert abs(values[0] - values[1]) > 0.5
    solution = torch.tensor(0.6, dtype=torch.float64)
    for _ in range(50):  # Newton's method finds the solution
        slope = 1 + a * torch.sin(a * solution)
        solution = solution - (solution - torch.cos(a * solution)) / slope
    assert abs(torch.cos(a * solution) - solution) < 1e-12
    by_formula = [-(torch.sin(a * z) * z) / (1 + a * torch.sin(a * z)) for z in values]
    exact = -(torch.sin(a * solution) * solution) / (1 + a * torch.sin(a * solution))
    assert all(abs(each - exact) > 0.05 for each in by_formula)
    assert abs(by_formula[0] - by_formula[1]) > 0.1
