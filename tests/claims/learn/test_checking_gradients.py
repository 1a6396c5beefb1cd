"""The claims of docs/learn/checking-gradients.md, beyond the outputs it prints."""

import warnings

import numeric
import pytest
import torch
from torch.autograd import gradcheck, gradgradcheck


def double(*values):
    return torch.tensor(values, dtype=torch.float64, requires_grad=True)


def passes(function, *inputs, **options):
    return gradcheck(function, inputs, raise_exception=False, **options)


def message(function, *inputs):
    with pytest.raises(RuntimeError) as raised:
        gradcheck(function, inputs)
    return str(raised.value)


def tables(text):
    """Return the numerical and the analytical table of a message."""
    _, after = text.split("numerical:")
    scope = {"tensor": torch.tensor, "torch": torch}
    return [eval(each, scope) for each in after.split("analytical:")]


def times(factor):
    class Times(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return 2 * x

        @staticmethod
        def backward(ctx, grad_output):
            return grad_output * factor

    return Times.apply


class WrongTanh(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        y = torch.tanh(x)
        ctx.save_for_backward(y)
        return y

    @staticmethod
    def backward(ctx, grad_output):
        (y,) = ctx.saved_tensors
        return grad_output * (1 - y) ** 2


def central(function, x, eps):
    return (function(x + eps) - function(x - eps)) / (2 * eps)


@pytest.mark.parametrize(
    ("function", "values", "by_hand"),
    [
        (lambda x: x**3, [0.5, 2.0, 3.0], [0.75, 12.0, 27.0]),
        (lambda x: 2 * x, [1.0], [2.0]),
        (lambda x: x**2, [1.0, 2.0], [2.0, 4.0]),
    ],
)
def test_every_gradient_on_the_page_agrees_with_the_formula_and_with_finite_differences(
    function, values, by_hand
):
    x = double(*values)
    function(x).sum().backward()
    estimated = numeric.gradient(lambda x: function(x).sum(), x)[0]
    assert x.grad.tolist() == by_hand
    torch.testing.assert_close(x.grad, estimated, rtol=1e-6, atol=1e-8)


def test_the_formula_of_tanh_agrees_with_autograd_and_with_finite_differences():
    x = double(-0.7, 0.0, 0.5, 1.0)
    torch.tanh(x).sum().backward()
    torch.testing.assert_close(x.grad, 1 - torch.tanh(x.detach()) ** 2)
    estimated = numeric.gradient(lambda x: torch.tanh(x).sum(), x)[0]
    torch.testing.assert_close(x.grad, estimated, rtol=1e-6, atol=1e-8)


def test_gradcheck_leaves_grad_alone():
    x = double(1.0, 2.0)
    x.grad = torch.tensor([5.0, 6.0], dtype=torch.float64)
    assert passes(lambda x: x**3, x)
    assert x.grad.tolist() == [5.0, 6.0]


def test_it_checks_every_input_that_requires_a_gradient_and_no_other():
    def f(a, b):
        return a * b.detach()

    assert not passes(f, double(1.0), double(2.0))
    assert passes(f, double(1.0), double(2.0).detach())


def test_training_on_a_wrong_gradient_raises_nothing_and_the_loss_still_falls():
    x = torch.tensor([1.0], requires_grad=True)
    losses = []
    for _ in range(20):
        loss = ((WrongTanh.apply(x) - 0.1) ** 2).sum()
        losses.append(loss.item())
        x.grad = None
        loss.backward()
        with torch.no_grad():
            x -= 0.1 * x.grad
    assert losses == sorted(losses, reverse=True)
    assert losses[-1] < losses[0]


def test_float64_has_a_limit_as_well():
    assert abs(central(lambda x: x**3, 2.0, 1e-6) - 12) < 1e-8
    assert abs(central(lambda x: x**3, 2.0, 1e-14) - 12) > 1e-3


def test_for_an_input_of_a_million_a_step_of_a_millionth_is_too_small():
    def error(eps):
        return abs(central(lambda x: x**3, 1e6, eps) / 3e12 - 1)

    assert error(1e-6 * 1e6) < 1e-9 < 1e-6 < error(1e-6)


@pytest.mark.parametrize("function", [torch.sin, torch.tanh, torch.exp, lambda x: x**3])
def test_in_float64_the_relative_error_of_a_smooth_function_is_far_below_a_millionth(function):
    for value in (0.3, 0.9, 2.0):
        x = double(value)
        function(x).sum().backward()
        estimated = central(function, x.detach(), 1e-6)
        assert ((estimated - x.grad) / x.grad).abs().item() < 1e-7


def test_gradcheck_does_not_scale_its_step_and_takes_another():
    assert not passes(lambda x: x**3, double(1e9))
    assert passes(lambda x: x**3, double(1e9), eps=1e3)


def test_both_gradients_of_the_wrong_tanh_are_too_small():
    x = double(0.5, 1.0)
    WrongTanh.apply(x).sum().backward()
    assert (x.grad < 1 - torch.tanh(x.detach()) ** 2).all()


def test_rows_belong_to_inputs_and_columns_to_outputs():
    def f(x):
        return x * x.detach().sum()

    numerical, analytical = tables(message(f, double(1.0, 2.0)))
    x = double(1.0, 2.0)
    jacobian = torch.autograd.functional.jacobian(lambda x: x * x.sum(), x)  # a row for each output
    torch.testing.assert_close(numerical, jacobian.T)
    assert not torch.allclose(jacobian, jacobian.T)
    torch.testing.assert_close(analytical, torch.autograd.functional.jacobian(f, x).T)


def test_three_inputs_and_one_output_make_three_rows_and_one_column():
    numerical, _ = tables(message(lambda x: (x * x.detach()).sum(), double(1.0, 2.0, 3.0)))
    assert numerical.shape == (3, 1)


def test_a_cut_path_leaves_zeros_where_the_numerical_table_has_numbers():
    with_item = message(lambda x: x[:1] * x[1].item(), double(2.0, 3.0))
    numerical, analytical = tables(with_item)
    assert numerical[1].item() == pytest.approx(2.0)
    assert analytical[1].item() == 0


def test_a_missing_factor_makes_all_entries_off_by_the_same_factor():
    numerical, analytical = tables(message(times(6.0), double(1.0, 5.0)))
    torch.testing.assert_close(analytical.diagonal(), numerical.diagonal() * 3)


@pytest.mark.parametrize(
    "function", [lambda x: x * torch.rand((), dtype=torch.float64), torch.round]
)
def test_random_functions_and_jumps_give_enormous_numbers(function):
    numerical, _ = tables(message(function, double(1.5)))
    assert numerical.abs().max() > 1000


def test_for_each_input_element_the_function_runs_twice():
    def runs(number):
        calls = 0

        def counted(x):
            nonlocal calls
            calls += 1
            return (x**2).sum()

        assert passes(counted, torch.arange(1.0, number + 1.0).double().requires_grad_())
        return calls

    assert runs(12) - runs(2) == 2 * 10
    assert 2 < runs(1) <= 2 + 5


def test_gradcheck_returns_true_or_raises():
    assert gradcheck(lambda x: x**2, (double(1.0),)) is True
    with pytest.raises(RuntimeError):
        gradcheck(times(3.0), (double(1.0),))


def test_gradgradcheck_passes_without_the_detach():
    class Cube(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x**3

        @staticmethod
        def backward(ctx, grad_output):
            (x,) = ctx.saved_tensors
            return grad_output * 3 * x**2

    assert gradcheck(Cube.apply, (double(1.0, 2.0),))
    assert gradgradcheck(Cube.apply, (double(1.0, 2.0),))


def test_the_same_function_fails_in_float32_and_passes_in_float64():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert not passes(lambda x: x**3, torch.tensor([1.0, 2.0], requires_grad=True))
    assert len(caught) == 1
    assert passes(lambda x: x**3, double(1.0, 2.0))


@pytest.mark.filterwarnings("ignore:Input #0 requires gradient")
def test_in_float32_a_check_can_pass_where_the_function_is_zero():
    assert passes(lambda x: x**3, torch.zeros(1, requires_grad=True))


def test_double_converts_the_parameters_of_a_model_so_that_it_can_be_checked():
    model = torch.nn.Linear(2, 1).double()
    assert {parameter.dtype for parameter in model.parameters()} == {torch.float64}
    assert passes(model, double(0.3, -0.7))


def test_at_a_kink_autograd_gives_one_side_and_the_central_difference_the_mean_of_both():
    x = double(0.0)
    torch.relu(x).backward()
    left = ((torch.relu(x - 1e-6) - torch.relu(x)) / -1e-6).item()
    right = ((torch.relu(x + 1e-6) - torch.relu(x)) / 1e-6).item()
    assert (left, right) == (0.0, 1.0)
    assert x.grad.item() in (left, right)
    assert central(torch.relu, x, 1e-6).item() == pytest.approx((left + right) / 2)


def test_abs_has_slopes_that_cancel_to_what_autograd_gives():
    x = double(0.0)
    torch.abs(x).backward()
    assert x.grad.item() == central(torch.abs, x, 1e-6).item() == 0


def test_nearer_to_the_kink_than_the_step_the_check_fails_and_further_away_it_passes():
    assert not passes(torch.relu, double(1e-7))
    assert not passes(torch.abs, double(1e-7))
    assert passes(torch.relu, double(1e-3))


def test_a_model_with_dropout_passes_after_eval_only():
    model = torch.nn.Dropout(0.5)
    x = torch.linspace(1.0, 2.0, 20, dtype=torch.float64, requires_grad=True)
    assert not passes(model, x)
    assert passes(model.eval(), x)


def test_nothing_can_be_trained_through_rounding_or_a_position():
    x = double(1.2, 2.7)
    torch.round(x).sum().backward()
    assert x.grad.tolist() == [0.0, 0.0]
    assert not torch.argmax(x).requires_grad


def test_at_zero_the_right_and_the_wrong_formula_both_give_1():
    x = double(0.0)
    WrongTanh.apply(x).backward()
    assert x.grad.item() == 1 == 1 - torch.tanh(x).item() ** 2


@pytest.mark.parametrize(("factor", "accepted"), [(2.0019, True), (2.0021, False)])
def test_a_relative_difference_of_a_thousandth_is_accepted_and_no_more(factor, accepted):
    assert passes(times(factor), double(1.0)) is accepted


@pytest.mark.parametrize(("factor", "accepted"), [(9e-6, True), (1.1e-5, False)])
def test_an_absolute_difference_of_a_hundred_thousandth_is_accepted_and_no_more(factor, accepted):
    class Zero(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return 0 * x

        @staticmethod
        def backward(ctx, grad_output):
            return grad_output * factor

    assert passes(Zero.apply, double(1.0)) is accepted
