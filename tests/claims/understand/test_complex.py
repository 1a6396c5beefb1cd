"""The claims of docs/understand/complex.md, beyond the outputs it prints."""

import cmath

import jax_recordings
import pytest
import torch
from table_cells import untraced

PAGE = "understand/complex.md"
Z = torch.tensor([0.3 - 1.2j, 2.0 + 0.5j], dtype=torch.complex128)


def loss(z):
    return (z**2 * z.conj() + z.exp()).abs().sum() + z.angle()[0]


def by_parts(function, z, h=1e-6):
    """Return the derivatives by the real and by the imaginary part of each element."""
    found = []
    for unit in (1, 1j):
        steps = [h * unit * row for row in torch.eye(len(z), dtype=z.dtype)]
        found.append(torch.stack([(function(z + s) - function(z - s)) / (2 * h) for s in steps]))
    return found


def grad(function, z, *v):
    z = z.clone().requires_grad_()
    return torch.autograd.grad(function(z), z, *v)[0]


def test_every_cell_of_pytorch_is_printed_by_its_block():
    assert not untraced(PAGE, jax_recordings.LABEL)


def test_in_every_row_with_a_finite_value_jax_has_the_conjugate_except_in_forward_mode():
    pairs = jax_recordings.pairs(PAGE)
    assert len(pairs) == 16
    for name, ours, theirs in pairs:
        ours, theirs = complex(ours), complex(theirs)
        if "forward" in name:
            assert ours == theirs
        elif not name.startswith(("angle", "real(sqrt")) or cmath.isfinite(theirs):
            assert ours == theirs.conjugate(), name


def test_the_gradient_is_the_derivative_by_x_plus_i_times_that_by_y():
    by_x, by_y = by_parts(loss, Z)
    torch.testing.assert_close(grad(loss, Z), by_x + 1j * by_y)


def test_the_conjugate_wirtinger_derivative_is_half_of_it():
    by_x, by_y = by_parts(loss, Z)
    torch.testing.assert_close(grad(loss, Z) / 2, (by_x + 1j * by_y) / 2)
    assert not torch.allclose(grad(loss, Z), (by_x + 1j * by_y) / 2)


@pytest.mark.parametrize("a, b", [(1, 0), (0, 1), (0.3, -2)])
def test_a_direction_stands_for_a_weighted_sum_of_the_parts(a, b):
    def f(z):
        return z**2 * z.conj() + z.exp()

    v = torch.full_like(Z, complex(a, b))
    weighted = grad(lambda z: (a * f(z).real + b * f(z).imag).sum(), Z)
    torch.testing.assert_close(grad(f, Z, v), weighted)


@pytest.mark.parametrize("function", [torch.square, torch.exp, torch.sin, torch.reciprocal])
def test_reverse_mode_returns_the_conjugate_of_a_holomorphic_derivative(function):
    derivative = torch.stack([(function(z + 1e-6) - function(z - 1e-6)) / 2e-6 for z in Z])
    torch.testing.assert_close(grad(function, Z, torch.ones_like(Z)).conj(), derivative)


@pytest.mark.parametrize("function", [torch.square, torch.exp, torch.sin, torch.reciprocal])
def test_backward_multiplies_what_arrives_by_the_conjugate_of_the_derivative(function):
    v = torch.tensor([0.5 + 2j, -1 + 1j], dtype=torch.complex128)
    one = torch.ones_like(Z)
    torch.testing.assert_close(grad(function, Z, v), v * grad(function, Z, one))
    torch.testing.assert_close(grad(torch.conj, Z, v), v.conj().resolve_conj())


def test_adam_keeps_one_average_of_squares_for_each_part():
    z = torch.tensor([1 + 0j], requires_grad=True)
    optimizer = torch.optim.Adam([z])
    (3 * z.real + 0 * z.imag).sum().backward()
    optimizer.step()
    average = torch.view_as_real(optimizer.state[z]["exp_avg_sq"])
    assert average[0, 0] > 0 == average[0, 1]


def test_second_derivatives_can_be_checked():
    z = Z.clone().requires_grad_()
    assert torch.autograd.gradgradcheck(lambda z: z**2 * z.conj() + z.exp(), z)


def test_a_norm_of_complex_gradients_counts_absolute_values():
    z = torch.zeros(2, dtype=torch.complex64, requires_grad=True)
    z.grad = torch.tensor([3 + 4j, 12j])
    assert torch.nn.utils.clip_grad_norm_(z, 1.0) == 13
    torch.testing.assert_close(z.grad, torch.tensor([3 + 4j, 12j]) / 13, rtol=1e-5, atol=1e-6)


def test_a_cast_has_the_gradient_of_the_real_part():
    z = torch.tensor(1 + 2j)
    with pytest.warns(UserWarning, match="discards the imaginary part"):
        cast = grad(lambda z: z.to(torch.float32), z)
    assert cast == grad(lambda z: z.real, z)


def test_a_real_tensor_gets_the_real_part_of_the_complex_gradient():
    c, v = torch.tensor(1.5 - 2j), torch.tensor(0.3 + 4j)
    x = torch.tensor(3.0, requires_grad=True)
    (real,) = torch.autograd.grad(x * c, x, v)
    assert not real.is_complex()
    torch.testing.assert_close(real, grad(lambda z: z * c, torch.tensor(3 + 0j), v).real)


def test_parseval():
    x = torch.tensor([1.0, 2.0, 0.0, -1.0])
    torch.testing.assert_close(torch.fft.fft(x).abs().square().sum(), len(x) * (x**2).sum())


def test_the_node_of_a_product_returns_a_real_gradient_for_the_real_factor():
    x, returned = torch.tensor(3.0, requires_grad=True), []
    y = x * torch.tensor(1 + 2j)
    y.grad_fn.register_hook(lambda inputs, _: returned.append(inputs[0]))
    y.real.backward()
    assert y.grad_fn.name() == "MulBackward0" and y.grad_fn.next_functions[0][0].variable is x
    assert returned[0] == 1 and not returned[0].is_complex()


@pytest.mark.parametrize("part", [torch.real, torch.imag])
def test_sgn_has_a_zero_gradient_at_zero(part):
    assert grad(lambda z: part(torch.sgn(z)), torch.tensor(0j)) == 0


def test_a_radius_that_starts_at_zero_never_moves():
    r = torch.tensor(0.0, requires_grad=True)
    optimizer = torch.optim.SGD([r], lr=0.1)
    for _ in range(5):
        optimizer.zero_grad()
        (torch.polar(r, torch.tensor(1.0)) - (1 + 1j)).abs().square().backward()
        optimizer.step()
    assert r == 0


@pytest.mark.filterwarnings("ignore:.torch.jit")
def test_functional_jacobian_returns_one_number_and_conjugates_by_strategy():
    def jacobian(**options):
        return torch.autograd.functional.jacobian(torch.square, Z[:1], **options)

    with pytest.raises(RuntimeError, match="only for real scalar outputs"):
        jacobian()
    reverse = jacobian(vectorize=True)
    forward = jacobian(vectorize=True, strategy="forward-mode")
    torch.testing.assert_close(forward[0], 2 * Z[:1])
    torch.testing.assert_close(reverse, forward.conj().resolve_conj())


def test_the_strategies_of_jacobian_need_not_return_conjugates_if_it_is_not_holomorphic():
    def function(z):
        return 1j * torch.complex(z.real, -z.imag)

    for strategy in ("reverse-mode", "forward-mode"):
        options = {"vectorize": True, "strategy": strategy}
        assert torch.autograd.functional.jacobian(function, Z[:1], **options) == 1j


@pytest.mark.filterwarnings("ignore:.torch.jit")
@pytest.mark.parametrize("move, moved", [(1 + 0j, 1), (1j, -1j)])
def test_a_conjugate_moves_by_the_conjugate(move, moved):
    assert torch.func.jvp(torch.conj, (torch.tensor(1 + 2j),), (torch.tensor(move),))[1] == moved


def test_the_gradient_in_a_backward_may_have_the_flag_that_numpy_cannot_read():
    arrived = []

    class Same(torch.autograd.Function):
        @staticmethod
        def forward(ctx, z):
            return z.clone()

        @staticmethod
        def backward(ctx, gradient):
            arrived.append(gradient)
            return gradient

    z = torch.tensor([1 + 2j], requires_grad=True)
    Same.apply(z).conj().backward(torch.tensor([1 + 2j]))
    assert arrived[0].is_conj() and arrived[0].resolve_conj().numpy() == 1 - 2j
    with pytest.raises(RuntimeError, match="conjugate bit set"):
        arrived[0].numpy()


REFUSE = {"Adafactor", "SparseAdam", "Muon"}
OPTIMIZERS = [
    name
    for name, each in vars(torch.optim).items()
    if isinstance(each, type) and issubclass(each, torch.optim.Optimizer) and name != "Optimizer"
]


def trained(name, parameter, z):
    optimizer = getattr(torch.optim, name)([parameter], lr=0.1)

    def closure():
        optimizer.zero_grad()
        result = (z(parameter) - Z.reshape(1, 2)).abs().square().sum()
        result.backward()
        return result

    for _ in range(3):
        optimizer.step(closure)
    return z(parameter.detach())


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_which_optimizers_treat_a_complex_parameter_as_two_real_ones(name):
    start = torch.full((1, 2), 0.3 + 0.1j, dtype=torch.complex128)
    if name in REFUSE:
        with pytest.raises((RuntimeError, ValueError), match="does not support complex param"):
            trained(name, start.requires_grad_(), lambda z: z)
        return
    pair = torch.view_as_real(start).clone().requires_grad_()
    expected = trained(name, pair, torch.view_as_complex)
    found = trained(name, start.clone().requires_grad_(), lambda z: z)
    torch.testing.assert_close(found, expected)
    assert not torch.equal(found, start)


def test_each_of_the_three_that_refuse_exists():
    assert set(OPTIMIZERS) >= REFUSE


@pytest.mark.parametrize("name", ["SGD", "Adam", "AdamW", "Adagrad"])
def test_fused_refuses_complex_parameters(name):
    z = torch.ones(1, dtype=torch.complex64, requires_grad=True)
    z.abs().sum().backward()
    with pytest.raises(RuntimeError, match="requires all the params to be floating point"):
        getattr(torch.optim, name)([z], lr=0.1, fused=True).step()


def test_clip_grad_value_raises():
    z = torch.ones(1, dtype=torch.complex64, requires_grad=True)
    z.abs().sum().backward()
    with pytest.raises(NotImplementedError, match="clamp is not supported for complex types"):
        torch.nn.utils.clip_grad_value_(z, 1.0)


@pytest.mark.parametrize("zero, side", [(0.0, 1e-9), (-0.0, -1e-9)])
def test_on_the_negative_axis_the_sign_of_zero_names_the_side(zero, side):
    def root(z):
        return z.sqrt().real.sum() + z.sqrt().imag.sum()

    on, near, other = (
        torch.tensor([complex(-4, part)], dtype=torch.complex128) for part in (zero, side, -side)
    )
    torch.testing.assert_close(grad(root, on), grad(root, near))
    assert not torch.allclose(grad(root, on), grad(root, other))


def test_the_logarithm_jumps_there_and_its_gradient_does_not():
    above, below = (torch.tensor([complex(-4, zero)]) for zero in (0.0, -0.0))
    assert not torch.equal(above.log(), below.log())
    for part in (lambda z: z.log().real.sum(), lambda z: z.log().imag.sum()):
        torch.testing.assert_close(grad(part, above), grad(part, below))
