"""The claims of docs/learn/calling-backward.md, beyond the outputs it prints."""

import numeric
import pytest
import torch

NOT_ATTACHED = "element 0 of tensors does not require grad and does not have a grad_fn"


def marked(value):
    return torch.tensor(value, dtype=torch.float64, requires_grad=True)


def products(x):
    a, b, c = x
    return torch.stack([a * b, b * c])


def jacobian(function, value):
    """Return the Jacobian by finite differences, a row for each output."""
    rows = function(torch.tensor(value)).numel()
    return torch.stack(
        [
            numeric.gradient(lambda x, i=i: function(x)[i], torch.tensor(value))[0]
            for i in range(rows)
        ]
    )


def weighted(function, weights):
    return lambda x: (function(x) * torch.tensor(weights, dtype=torch.float64)).sum()


@pytest.mark.parametrize(
    ("function", "weights", "value", "by_hand"),
    [
        (lambda x: x**2, [1.0, 10.0], [1.0, 2.0], [2.0, 40.0]),
        (lambda x: x**2, [1.0], [3.0], [6.0]),
        (lambda x: x**2, [1.0, 1.0], [1.0, 2.0], [2.0, 4.0]),
        (products, [1.0, 0.0], [2.0, 3.0, 5.0], [3.0, 2.0, 0.0]),
        (products, [0.0, 1.0], [2.0, 3.0, 5.0], [0.0, 5.0, 3.0]),
        (products, [1.0, 10.0], [2.0, 3.0, 5.0], [3.0, 52.0, 30.0]),
        (lambda x: x**2, [1.0, 1.0], [2.0, 3.0], [4.0, 6.0]),
        (lambda x: x**2, [0.5, 0.5], [2.0, 3.0], [2.0, 3.0]),
        (lambda a: a**3, [1.0, 1.0], [2.0, 5.0], [12.0, 75.0]),
        (lambda x: x.cumsum(0), [1.0, 1.0, 1.0], [2.0, 3.0, 5.0], [3.0, 2.0, 1.0]),
        (lambda w: w * 3, [1.0], [2.0], [3.0]),
        (lambda x: x**2 + x**3, [1.0], [2.0], [16.0]),
        (lambda x: x.sum() * x, [1.0, 1.0, 1.0], [1.0, 2.0, 4.0], [14.0, 14.0, 14.0]),
        (lambda x: x**2, [0.25] * 4, [2.0, 3.0, 5.0, 7.0], [1.0, 1.5, 2.5, 3.5]),
    ],
)
def test_every_gradient_on_the_page_agrees_with_the_formula_and_with_finite_differences(
    function, weights, value, by_hand
):
    x = marked(value)
    function(x).backward(torch.tensor(weights, dtype=torch.float64))
    torch.testing.assert_close(x.grad, torch.tensor(by_hand, dtype=torch.float64))
    [estimated] = numeric.gradient(weighted(function, weights), torch.tensor(value))
    torch.testing.assert_close(x.grad, estimated, rtol=1e-6, atol=1e-8)


def test_the_weights_do_the_same_as_multiplying_by_them_and_adding_up():
    one, other, v = marked([2.0, 3.0, 5.0]), marked([2.0, 3.0, 5.0]), torch.tensor([1.0, 10.0])
    products(one).backward(gradient=v.double())
    (products(other) * v).sum().backward()
    assert one.grad.tolist() == other.grad.tolist()


def test_one_element_starts_with_the_gradient_one():
    one, other = marked(3.0), marked(3.0)
    (one**2).backward()
    (other**2).backward(torch.tensor(1.0, dtype=torch.float64))
    assert one.grad == other.grad


def test_the_table_is_the_jacobian():
    expected = torch.tensor([[3.0, 2.0, 0.0], [0.0, 5.0, 3.0]], dtype=torch.float64)
    torch.testing.assert_close(jacobian(products, [2.0, 3.0, 5.0]), expected)


def test_backward_with_weights_is_the_vector_times_the_jacobian():
    for function, value in ((products, [2.0, 3.0, 5.0]), (lambda x: x.cumsum(0), [2.0, 3.0, 5.0])):
        x = marked(value)
        y = function(x)
        v = torch.arange(1.0, y.numel() + 1, dtype=torch.float64)
        y.backward(v)
        torch.testing.assert_close(x.grad, v @ jacobian(function, value))


def test_the_gradient_of_the_sum_is_all_rows_of_the_jacobian_added():
    x = marked([2.0, 3.0, 5.0])
    products(x).sum().backward()
    torch.testing.assert_close(x.grad, jacobian(products, [2.0, 3.0, 5.0]).sum(0))


@pytest.mark.parametrize("function", [lambda x: x**2, lambda x: x**3])
def test_the_jacobian_of_an_elementwise_operation_is_zero_beside_the_diagonal(function):
    found = jacobian(function, [2.0, 5.0])
    torch.testing.assert_close(found, found.diagonal().diag())


def test_the_jacobian_of_the_cumulative_sum_is_not_diagonal_and_its_diagonal_is_one():
    found = jacobian(lambda x: x.cumsum(0), [2.0, 3.0, 5.0])
    torch.testing.assert_close(found, torch.ones(3, 3, dtype=torch.float64).tril())


def test_the_jacobian_of_a_matrix_product_is_the_matrix():
    m = torch.tensor([[2.0, 3.0], [5.0, 7.0], [11.0, 13.0]], dtype=torch.float64)
    torch.testing.assert_close(jacobian(lambda x: m @ x.double(), [1.0, 1.0]), m)


def test_a_node_takes_weights_for_its_outputs_and_gives_weights_for_its_inputs():
    x = marked([2.0, 3.0, 5.0])
    node = x.cumsum(0).grad_fn
    given = node(torch.tensor([1.0, 10.0, 100.0], dtype=torch.float64))
    assert given.tolist() == [111.0, 110.0, 100.0]


def test_grad_returns_a_tuple_with_one_gradient_for_each_input_and_leaves_grad_alone():
    a, b = marked(2.0), marked(3.0)
    gradients = torch.autograd.grad(a * b, [a, b])
    assert [each.item() for each in gradients] == [3.0, 2.0]
    assert isinstance(gradients, tuple)
    assert a.grad is None
    assert b.grad is None


def test_the_input_of_grad_need_not_be_a_leaf():
    y = marked(2.0) ** 2
    assert torch.autograd.grad(y * 5, y)[0].item() == 5


def test_backward_on_several_results_is_backward_on_their_sum():
    one, other = marked(2.0), marked(2.0)
    torch.autograd.backward([one**2, one**3])
    (other**2 + other**3).backward()
    assert one.grad == other.grad


@pytest.mark.parametrize("shape", [(3,), (1,), (2, 1), ()])
def test_weights_of_any_other_shape_than_the_output_are_refused(shape):
    y = products(marked([2.0, 3.0, 5.0]))
    with pytest.raises(RuntimeError, match="Mismatch in shape"):
        y.backward(torch.ones(shape, dtype=torch.float64))


def test_what_is_cut_off_has_no_grad_fn_and_what_it_came_from_has():
    x = marked([2.0, 3.0])
    loss = (x**2).sum()
    assert loss.grad_fn is not None
    for cut in (x.argmax(), (x > 2).sum(), loss.detach(), torch.tensor(loss.item())):
        assert cut.grad_fn is None
        with pytest.raises(RuntimeError, match=NOT_ATTACHED):
            cut.backward()


def test_a_leaf_changed_in_place_has_another_message():
    with pytest.raises(RuntimeError) as raised:
        marked([2.0]).add_(1)
    assert NOT_ATTACHED not in str(raised.value)


def test_two_results_with_one_forward_pass_raise_and_with_two_do_not():
    x = marked([1.0, 2.0])
    y = x**2
    y.sum().backward()
    with pytest.raises(RuntimeError, match="second time"):
        y.backward(torch.ones_like(y))
    (x**2).sum().backward()


def test_a_row_of_an_elementwise_jacobian_has_at_most_one_entry_that_is_not_0():
    x = torch.tensor([-1.0, 2.0], dtype=torch.float64)
    for function in (torch.exp, torch.relu):
        rows = torch.autograd.functional.jacobian(function, x)
        assert torch.equal(rows, rows.diag().diag())
    assert rows[0].tolist() == [0, 0]  # of relu, at -1
