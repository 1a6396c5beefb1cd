"""The claims of docs/errors/transforms.md, beyond the outputs it prints."""

from types import SimpleNamespace

import numpy
import pytest
import torch
from torch.autograd import functional
from torch.func import grad, vjp, vmap
from torch.utils.checkpoint import checkpoint

pytestmark = pytest.mark.filterwarnings("ignore:.torch.jit")
ROWS = torch.tensor([[1.0, 2.0], [3.0, 4.0]])


def test_float_and_int_are_item_to_vmap():
    for convert in (float, int):
        with pytest.raises(RuntimeError, match=r"calling \.item"):
            vmap(lambda x, convert=convert: x * convert(x.sum()))(ROWS)


def test_while_assert_and_bool_are_decisions_too():
    def asserted(x):
        assert x.sum() > 0
        return x

    for function in (asserted, lambda x: x * bool(x.sum() > 0)):
        with pytest.raises(RuntimeError, match="data-dependent control flow"):
            vmap(function)(ROWS)


def test_writing_an_element_or_a_copy_into_a_fresh_buffer_gives_the_same_message():
    def element(x):
        buffer = torch.zeros(2)
        buffer[0] = x[0]
        return buffer

    for function in (element, lambda x: torch.zeros(2).copy_(x)):
        with pytest.raises(RuntimeError, match="inplace arithmetic"):
            vmap(function)(ROWS)


def test_adding_in_place_complains_of_the_broadcast_shape_instead():
    with pytest.raises(RuntimeError, match="doesn't match the broadcast shape"):
        vmap(lambda x: torch.zeros(2).add_(x))(ROWS)


def test_dropout_is_a_random_operation_and_none_in_evaluation():
    dropout = torch.nn.Dropout()
    with pytest.raises(RuntimeError, match="randomness error mode"):
        vmap(dropout)(ROWS)
    assert torch.equal(vmap(dropout.eval())(ROWS), ROWS)


def test_what_is_passed_by_name_is_shared_by_all_rows():
    assert torch.equal(vmap(lambda x, factor: factor * x)(ROWS, factor=3.0), 3 * ROWS)


def test_batch_normalization_in_evaluation_may_be_mapped():
    norm = torch.nn.BatchNorm1d(2).eval()
    assert vmap(norm)(torch.ones(3, 4, 2)).shape == (3, 4, 2)


def test_nonzero_and_unique_have_a_dynamic_shape_and_the_other_wording():
    for function in (torch.nonzero, torch.unique, lambda x: torch.where(x > 0)):
        with pytest.raises(RuntimeError, match="that can output dynamic shape"):
            vmap(function)(ROWS)


def test_masked_select_has_a_message_of_its_own():
    with pytest.raises(RuntimeError, match=r"torch\.masked_select"):
        vmap(lambda x: x.masked_select(x > 0))(ROWS)


def test_a_tensor_in_an_f_string_is_item_and_printing_it_is_not(capsys):
    with pytest.raises(RuntimeError, match=r"calling \.item"):
        vmap(lambda x: (f"{x}", x)[1])(ROWS[0])
    vmap(lambda x: (print(x), x)[1])(ROWS[0])
    assert "BatchedTensor" in capsys.readouterr().out


def test_a_list_of_two_is_not_a_pair_for_has_aux():
    with pytest.raises(RuntimeError, match="should be a tuple"):
        grad(lambda x: [x, x], has_aux=True)(torch.tensor(1.0))


def test_a_result_of_one_element_in_a_dimension_is_no_number():
    with pytest.raises(RuntimeError, match="got tensor with 1 dims"):
        grad(torch.sin)(torch.tensor([1.0]))


def test_a_number_made_by_item_is_not_a_tensor_to_differentiate():
    with pytest.raises(RuntimeError, match="to return a Tensor, got <class 'float'>"):
        grad(lambda x: (x**2).item())(torch.tensor(1.0))


@pytest.mark.parametrize("transform", [grad, vmap])
def test_backward_is_refused_by_both(transform):
    with pytest.raises(RuntimeError, match="inside a functorch transform"):
        transform(lambda x: (x**2).backward())(torch.tensor(1.0) if transform is grad else ROWS[0])


def test_marking_a_tensor_by_hand_is_what_the_functional_api_does():
    def slope(x):
        x.requires_grad_()
        return torch.autograd.grad(x**2, x)[0]

    with pytest.raises(RuntimeError, match=r"attempting to call Tensor\.requires_grad_"):
        vmap(slope)(ROWS[0])


def test_save_on_cpu_is_a_hook_on_saved_tensors_too():
    def loss(x):
        with torch.autograd.graph.save_on_cpu():
            return torch.sin(x)

    with pytest.raises(RuntimeError, match="saved tensor hooks"):
        grad(loss)(torch.tensor(0.0))


@pytest.mark.parametrize("transform", [torch.func.jacrev, torch.func.hessian])
def test_checkpoints_do_not_go_with_jacrev_or_hessian(transform):
    with pytest.raises(RuntimeError, match="saved tensor hooks"):
        transform(lambda x: checkpoint(torch.sin, x, use_reentrant=False))(torch.tensor(0.0))


@pytest.mark.parametrize(
    "argument", [3.0, numpy.array([1.0]), SimpleNamespace(weight=torch.ones(1))]
)
def test_what_is_neither_tensor_nor_container_is_refused(argument):
    with pytest.raises(ValueError, match="Thing passed to transform API must be Tensor"):
        grad(lambda x: 1.0)(argument)


def test_float_after_argmax_gives_a_zero_derivative():
    _, pull = vjp(lambda x: x.argmax().float(), torch.tensor([1.0, 2.0]))
    assert torch.equal(pull(torch.tensor(1.0))[0], torch.zeros(2))


def test_a_tuple_of_one_for_an_output_that_is_a_tensor_is_refused():
    _, pull = vjp(torch.sin, torch.tensor(1.0))
    with pytest.raises(RuntimeError, match="pytree structure of cotangents"):
        pull((torch.tensor(1.0),))


def test_jacfwd_and_complex_outputs_say_the_same():
    z = torch.tensor([1.0 + 2.0j])
    with pytest.raises(RuntimeError, match="jacfwd: Expected all inputs to be real"):
        torch.func.jacfwd(torch.square)(z)
    with pytest.raises(RuntimeError, match="jacrev: Expected all outputs to be real"):
        torch.func.jacrev(lambda x: 1j * x)(torch.tensor([1.0]))


def test_for_vjp_v_is_as_large_as_the_output_and_for_the_others_as_the_input():
    x, three = torch.tensor([1.0, 2.0]), torch.ones(3)

    def longer(x):
        return torch.cat([x, x[:1]])

    functional.vjp(longer, x, three)
    functional.jvp(longer, x, torch.ones(2))
    functional.hvp(lambda x: (x**3).sum(), x, torch.ones(2))
    functional.vhp(lambda x: (x**3).sum(), x, torch.ones(2))
    with pytest.raises(RuntimeError, match="v has invalid size"):
        functional.jvp(longer, x, three)


def test_inputs_of_jacobian_may_not_be_a_list_either():
    with pytest.raises(TypeError, match="The inputs given to jacobian must be either a Tensor"):
        functional.jacobian(torch.sin, [torch.tensor(1.0)])


def test_strict_asks_to_be_told_of_a_constant_as_well():
    with pytest.raises(RuntimeError, match="does not require gradients"):
        functional.jacobian(lambda x: torch.ones(1), torch.tensor(1.0), strict=True)


def test_every_second_derivative_of_a_linear_function_is_refused_when_strict():
    x = torch.tensor([1.0])

    def linear(x):
        return (3 * x).sum()

    with pytest.raises(RuntimeError, match="is independent of the input"):
        functional.hessian(linear, x, strict=True)
    for product in (functional.hvp, functional.vhp):
        with pytest.raises(RuntimeError, match=r"is independent of (the )?input"):
            product(linear, x, x, strict=True)
    with pytest.raises(RuntimeError, match="jacobian of the user-provided function is independ"):
        functional.jacobian(lambda x: 3 * x, x, strict=True, create_graph=True)


def test_the_result_of_jacrev_and_jacfwd_can_be_differentiated_again():
    for transform in (torch.func.jacrev, torch.func.jacfwd):
        x = torch.tensor([1.0], requires_grad=True)
        assert transform(torch.sin)(x).requires_grad


def test_every_second_derivative_wants_one_number():
    x = torch.tensor([1.0, 2.0])
    for function in (functional.hessian, functional.hvp, functional.vhp):
        arguments = (x,) if function is functional.hessian else (x, x)
        with pytest.raises(RuntimeError, match="should contain a single element"):
            function(lambda x: x**3, *arguments)
        with pytest.raises(RuntimeError, match="should return a single Tensor"):
            function(lambda x: (x.sum(), x.sum()), *arguments)
