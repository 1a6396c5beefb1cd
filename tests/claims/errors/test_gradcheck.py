"""The claims of docs/errors/gradcheck.md, beyond the outputs it prints."""

import pytest
import torch
from torch.autograd import gradcheck
from torch.autograd.gradcheck import GradcheckError


def double(*values):
    return torch.tensor(values, dtype=torch.float64, requires_grad=True)


class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**3

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return 3 * x**2  # without grad_output


class Doubled(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 2 * x

    @staticmethod
    def backward(ctx, grad_output):
        return 2 * grad_output

    @staticmethod
    def jvp(ctx, tangent):
        return 3 * tangent


class Turned(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 2j * x

    @staticmethod
    def backward(ctx, grad_output):
        return (2j * grad_output).real  # the sign is wrong


class Spoiled(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.factor = torch.tensor([2.0], dtype=torch.float64)
        return 2 * x

    @staticmethod
    def backward(ctx, grad_output):
        result = grad_output * ctx.factor
        ctx.factor.mul_(2)
        return result


def test_at_a_kink_the_measured_derivative_lies_half_way():
    with pytest.raises(GradcheckError, match=r"numerical:tensor\(\[\[0\.5000\]\]"):
        gradcheck(torch.relu, (double(0.0),))


def test_random_numbers_inside_make_huge_numerical_entries():
    torch.manual_seed(0)
    with pytest.raises(GradcheckError, match="Jacobian mismatch") as error:
        gradcheck(torch.nn.functional.dropout, (double(*[1.0] * 8),))
    assert "e+0" in str(error.value).split("analytical")[0]


def test_rounding_gives_an_analytical_table_of_zeros():
    step = double(0.5 + 1e-7)
    with pytest.raises(GradcheckError, match=r"analytical:tensor\(\[\[0\.\]\]"):
        gradcheck(torch.round, (step,))


def test_forgetting_grad_output_is_a_mismatch_when_there_are_more_elements():
    with pytest.raises(GradcheckError, match="backward not multiplied by grad_output"):
        gradcheck(Cube.apply, (double(2.0),))
    with pytest.raises(GradcheckError, match="Jacobian mismatch"):
        gradcheck(Cube.apply, (double(1.0, 2.0),))


@pytest.mark.filterwarnings("ignore:.torch.jit")
def test_a_wrong_jvp_has_its_own_wording():
    with pytest.raises(GradcheckError, match="Jacobian computed with forward mode mismatch"):
        gradcheck(Doubled.apply, (double(1.0),), check_forward_ad=True)


def test_complex_outputs_have_their_own_wording():
    with pytest.raises(GradcheckError, match="imaginary part of complex outputs only, Jacobian"):
        gradcheck(Turned.apply, (double(1.0),))


def test_marked_tensors_outside_of_the_tuple_are_not_checked():
    factor = double(2.0)
    assert gradcheck(lambda x: x * factor.detach(), (double(1.0),))


def test_a_backward_that_changes_what_it_kept_is_not_reentrant():
    with pytest.raises(GradcheckError, match="not reentrant"):
        gradcheck(Spoiled.apply, (double(1.0),))


def test_item_and_numpy_inside_are_expected_to_be_zero_too():
    for cut in (lambda x: x.detach(), lambda x: torch.tensor([x.item()]).double()):
        with pytest.raises(GradcheckError, match="expected to be zero"):
            gradcheck(lambda x, cut=cut: cut(x) ** 2, (double(1.0),))


def test_an_input_that_alone_is_cut_off_is_a_mismatch():
    with pytest.raises(GradcheckError, match="Jacobian mismatch"):
        gradcheck(lambda x, y: x.detach() * y, (double(2.0), double(3.0)))


def test_a_sparse_output_passes_only_without_masked_grad():
    for masked, passes in ((False, True), (True, False)):
        result = gradcheck(
            lambda x, masked=masked: x.to_sparse().to_dense(masked_grad=masked),
            (double(1.0, 0.0),),
            raise_exception=False,
        )
        assert result == passes


def test_rounding_alone_passes_away_from_the_edge():
    assert gradcheck(torch.round, (double(1.3),))
