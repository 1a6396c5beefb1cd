"""The claims of docs/learn/computation-graph.md, beyond the outputs it prints."""

import numeric
import pytest
import torch


def marked(value):
    return torch.tensor(value, dtype=torch.float64, requires_grad=True)


def nodes_from(root):
    """Return every node that the edges lead to from a tensor's own, each once."""
    found, waiting = [], [root.grad_fn]
    while waiting:
        node = waiting.pop()
        if node is not None and node not in found:
            found.append(node)
            waiting += [after for after, _ in node.next_functions]
    return found


@pytest.mark.parametrize(
    ("function", "value", "by_hand"),
    [
        (lambda x: (x**2 + 3 * x).sum(), [2.0, 3.0], [7.0, 9.0]),
        (lambda x: ((x + 2) * (x + 2) * 3).mean(), [1.0, 1.0, 1.0], [6.0, 6.0, 6.0]),
        (lambda x: x**2 + 3, 1.0, 2.0),
        (lambda w: w * 5, 2.0, 5.0),
        (lambda x: x**2 if x > 0 else 3 * x, 4.0, 8.0),
        (lambda x: x**2 if x > 0 else 3 * x, -4.0, 3.0),
        (lambda x: x**2 * 5, 2.0, 20.0),
        (lambda w: w * w, 3.0, 6.0),
        (lambda x: x * x * x * x, 2.0, 32.0),
    ],
)
def test_every_gradient_on_the_page_agrees_with_the_formula_and_with_finite_differences(
    function, value, by_hand
):
    x = marked(value)
    function(x).backward()
    torch.testing.assert_close(x.grad, torch.tensor(by_hand, dtype=torch.float64))
    [estimated] = numeric.gradient(function, torch.tensor(value))
    torch.testing.assert_close(x.grad, estimated, rtol=1e-6, atol=1e-8)


def test_the_last_node_is_that_of_the_addition_of_one():
    x = marked([2.0])
    before = x**2 + 3 * x
    y = before + 1
    assert y.grad_fn.next_functions == ((before.grad_fn, 0), (None, 0))


def test_each_operation_on_tensors_that_require_grad_makes_one_node():
    x = marked(2.0)
    operations = [x**2, x * 3, x + 1, x.exp(), x.sqrt()]
    assert len({each.grad_fn for each in operations}) == len(operations)
    assert all(isinstance(each.grad_fn, torch.autograd.graph.Node) for each in operations)


def test_edges_are_in_the_order_of_the_inputs():
    w, b = marked(3.0), marked(4.0)
    for result, expected in ((w + b, [w, b]), (b + w, [b, w])):
        ends = [node.variable for node, _ in result.grad_fn.next_functions]
        assert all(one is other for one, other in zip(ends, expected, strict=True))


def test_no_edge_leads_to_a_tensor_that_does_not_require_grad():
    w, x = marked(3.0), torch.tensor(2.0, dtype=torch.float64)
    assert [node is None for node, _ in (w * x).grad_fn.next_functions] == [False, True]
    assert [node is None for node, _ in (x * w).grad_fn.next_functions] == [True, False]


def test_the_condition_of_where_and_an_index_have_no_pair():
    x = marked([2.0, 3.0])
    for result in (torch.where(x > 2, x, 0.0), x[torch.tensor([0, 1])]):
        ends = [node for node, _ in result.grad_fn.next_functions]
        assert ends[0].variable is x
        assert all(node is None for node in ends[1:])
    assert len(torch.where(x > 2, x, x * 2).grad_fn.next_functions) == 2
    assert len(x[torch.tensor([0, 1])].grad_fn.next_functions) == 1


def test_the_walk_ends_at_accumulate_grad():
    w = marked(3.0)
    [(end, _), _] = (w * 2).grad_fn.next_functions
    assert end.next_functions == ()


def test_the_number_says_which_result_of_the_operation_was_used():
    pieces = marked([2.0, 3.0, 5.0]).unbind()
    assert [(each * 2).grad_fn.next_functions[0][1] for each in pieces] == [0, 1, 2]
    assert len({each.grad_fn for each in pieces}) == 1


def test_the_graph_drawn_on_the_page_has_five_nodes():
    x = marked([2.0, 3.0])
    names = [type(node).__name__ for node in nodes_from((x**2 + 3 * x).sum())]
    assert sorted(names) == sorted(
        ["SumBackward0", "AddBackward0", "PowBackward0", "MulBackward0", "AccumulateGrad"]
    )


def test_neither_a_leaf_nor_a_result_is_a_node():
    x = marked(2.0)
    assert not isinstance(x, torch.autograd.graph.Node)
    assert not isinstance(x * 2, torch.autograd.graph.Node)


@pytest.mark.parametrize("one", [True, False])
@pytest.mark.parametrize("other", [True, False])
def test_a_result_requires_grad_when_at_least_one_input_does(one, other):
    a, b = torch.tensor(2.0, requires_grad=one), torch.tensor(3.0, requires_grad=other)
    assert (a * b).requires_grad is (one or other)
    assert ((a * b).grad_fn is not None) is (one or other)


def test_what_prints_is_the_second_multiplication():
    y = marked([3.0])
    first = y * y
    z = first * 3
    assert z.grad_fn.next_functions[0][0] is first.grad_fn
    assert z.grad_fn is not first.grad_fn


def test_the_backward_pass_begins_with_a_gradient_of_one():
    arrived = []
    x = marked(1.0)
    z = x**2 + 3
    z.grad_fn.register_prehook(lambda gradients: arrived.extend(gradients))
    z.backward()
    assert [each.item() for each in arrived] == [1.0]


def test_gradients_that_arrive_at_one_node_are_added_before_it_runs():
    arrived = []
    x = marked(2.0)
    y = x**2
    y.grad_fn.register_prehook(lambda gradients: arrived.append([g.item() for g in gradients]))
    (y * 3 + y * 5).backward()
    assert arrived == [[8.0]]
    assert x.grad.item() == 32.0


def test_a_three_arrives_along_each_edge_of_the_square():
    w = marked(3.0)
    assert [each.item() for each in (w * w).grad_fn(torch.tensor(1.0))] == [3.0, 3.0]


def test_every_run_builds_other_nodes():
    x = marked(2.0)
    first, second = x**2, x**2
    assert first.grad_fn is not second.grad_fn


def test_setting_requires_grad_afterwards_gives_an_earlier_result_no_gradient():
    x = torch.tensor(2.0)
    y = x**2
    x.requires_grad = True
    assert not y.requires_grad
    with pytest.raises(RuntimeError, match="does not require grad"):
        y.backward()


def test_no_path_along_the_edges_comes_back():
    x = marked(2.0)
    y = x
    for _ in range(3):
        y = y * x + y

    def walk(node, above=()):
        assert node not in above
        for after, _ in node.next_functions:
            walk(after, (*above, node))

    walk(y.grad_fn)


def test_three_times_x_is_turned_around():
    x = marked(2.0)
    for product in (3 * x, x * 3):
        [(node, _), nothing] = product.grad_fn.next_functions
        assert node.variable is x
        assert nothing == (None, 0)


def test_an_operation_whose_result_is_an_integer_or_a_truth_value_is_not_recorded():
    x = marked([2.0, 3.0])
    assert x.detach().grad_fn is None
    assert x.argmax().grad_fn is None
    assert (x > 2).grad_fn is None


def test_a_factor_becomes_a_tensor_with_an_edge_and_an_exponent_stays_a_number():
    x = marked(2.0)
    assert len((x * 3).grad_fn.next_functions) == 2
    assert len((x**2).grad_fn.next_functions) == 1
    assert len((x ** torch.tensor(2.0)).grad_fn.next_functions) == 2
