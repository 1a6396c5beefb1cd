"""The claims of docs/learn/build-your-own-tensors.md: the engine beside torch and beside nudges."""

import itertools
import math

import engines
import numeric
import numpy as np
import pytest
import torch
from hypothesis import strategies as st

ENGINE = engines.Engine("build-your-own-tensors", "tensor_engine")
MODULE = ENGINE.module()
Tensor = MODULE.Tensor


def tensor(values):
    return torch.tensor(values, dtype=torch.float64, requires_grad=True)


def data_of(x):
    """Return the array of a tensor of either kind."""
    return x.detach().numpy() if isinstance(x, torch.Tensor) else x.data


def fitted(a, b):
    """Return b, or its mean where the two cannot be broadcast, or would be to something large."""
    try:
        fits = math.prod(np.broadcast_shapes(a.data.shape, b.data.shape)) <= 24
    except ValueError:
        fits = False
    return b if fits else b.mean()


def product(a, b):
    """Return a matrix product of a and b in whatever way their shapes allow."""
    x, y = a.data.shape, b.data.shape
    if min(len(x), len(y)) >= 2:
        if x[-1] == y[-2] and x[:-2] == y[:-2]:
            return a @ b
        if x[-1] == y[-1] and (len(x) == 2 or len(y) == 2):  # the other's front axis is broadcast
            return a @ b.transpose(-1, -2)
    if math.prod(x) * math.prod(y) > 24:
        return a.reshape(1, -1) @ a.reshape(-1, 1)
    return a.reshape(-1, 1) @ b.reshape(1, -1)


def first_axis(operation, otherwise):
    return lambda a, b: operation(a) if a.data.ndim else otherwise(a)


# What a random program is made of: each operation, and how large its result can get when its
# operands have at most 24 elements of at most `a` and `b` in size. Every operation is defined for
# operands of every shape and value, and relu meets no number whose sign is a matter of rounding.
OPERATIONS = {
    "add": (lambda a, b: a + fitted(a, b), lambda a, b: a + b),
    "subtract": (lambda a, b: a - fitted(a, b), lambda a, b: a + b),
    "multiply": (lambda a, b: a * fitted(a, b), lambda a, b: a * b),
    "divide": (lambda a, b: a / (fitted(a, b) ** 2 + 1), lambda a, b: a),
    "numbers on the left": (lambda a, b: 2 / (3 - (1 + 2 * -a).tanh()), lambda a, b: 1),
    "cube": (lambda a, b: a**3, lambda a, b: a**3),
    "power": (lambda a, b: (a * a + 1) ** -1.5, lambda a, b: 1),
    "exp": (lambda a, b: a.exp(), lambda a, b: math.exp(min(a, 9))),
    "log": (lambda a, b: (a * a + 0.5).log(), lambda a, b: 2 * math.log(a + 2)),
    "tanh": (lambda a, b: a.tanh(), lambda a, b: 1),
    "sigmoid": (lambda a, b: a.sigmoid(), lambda a, b: 1),
    "relu, on": (lambda a, b: (a * a + 0.5).relu(), lambda a, b: a**2 + 1),
    "relu, off": (lambda a, b: a + (-0.5 - a * a).relu(), lambda a, b: a),
    "sum": (lambda a, b: a.sum(), lambda a, b: 24 * a),
    "sum, first axis": (first_axis(lambda a: a.sum(0), lambda a: a.sum()), lambda a, b: 24 * a),
    "sum, kept": (
        first_axis(lambda a: a.sum(axis=-1, keepdims=True), lambda a: a.sum()),
        lambda a, b: 24 * a,
    ),
    "mean": (lambda a, b: a.mean(), lambda a, b: a),
    "mean, last axis": (first_axis(lambda a: a.mean(axis=-1), lambda a: a), lambda a, b: a),
    "mean, kept": (
        first_axis(lambda a: a - a.mean(axis=0, keepdims=True), lambda a: a),
        lambda a, b: 2 * a,
    ),
    "times its mean": (
        first_axis(lambda a: a * a.mean(axis=0), lambda a: a * a),
        lambda a, b: a**2,
    ),
    "matrix product": (product, lambda a, b: 24 * max(a, b) ** 2),
    "flatten": (lambda a, b: a.reshape(-1), lambda a, b: a),
    "a row in front": (lambda a, b: a.reshape(1, *a.data.shape), lambda a, b: a),
    "transpose": (first_axis(lambda a: a.transpose(0, -1), lambda a: a), lambda a, b: a),
    "one": (first_axis(lambda a: a[0], lambda a: a), lambda a, b: a),
    "a slice": (first_axis(lambda a: a[..., :2], lambda a: a), lambda a, b: a),
    "twice the same": (first_axis(lambda a: a[[0, -1, 0]], lambda a: a), lambda a, b: a),
    "log-softmax": (first_axis(lambda a: a.log_softmax(-1), lambda a: a), lambda a, b: 2 * a + 4),
}
LARGEST = 20.0  # larger operands are sent through tanh first, so that nothing overflows
SHAPES = [(), (1,), (3,), (2, 3), (2, 1), (1, 3), (3, 2), (3, 3), (2, 2, 3)]

NUMBERS = [((7 * place) % 41 - 20) / 10 for place in range(41)] * 2

# An input is a shape, and the place of its first number in NUMBERS.
PROGRAMS = engines.programs(
    OPERATIONS, lambda shape, place: (SHAPES[shape % len(SHAPES)], place % 41)
)


def result_of(steps, inputs):
    values, sizes = list(inputs), [2.0] * len(inputs)
    for name, *back in steps:
        operation, size_of = OPERATIONS[name]
        a, b = (values[-1 - each % len(values)] for each in back)
        if a.data.ndim > 3:
            a = a.reshape(-1)
        size = size_of(*(sizes[-1 - each % len(sizes)] for each in back))
        if size > LARGEST:
            a, b, size = a.tanh(), b.tanh(), size_of(1.0, 1.0)
        values.append(operation(a, b))
        sizes.append(size)
    return values[-1]


def assert_close(one, other):
    assert one.shape == other.shape
    scale = np.maximum(1.0, np.maximum(abs(one), abs(other)))
    assert (abs(one - other) <= 1e-9 * scale).all()


def assert_same(function, arrays, kind=Tensor):
    """Check a result and the gradient of every input: ours against torch's."""
    ours, theirs = [kind(each) for each in arrays], [tensor(each) for each in arrays]
    our_result, their_result = function(ours), function(theirs)
    assert_close(our_result.data, data_of(their_result))
    # Another weight for each element of the result, so that no two of them can be mixed up.
    shape = our_result.data.shape
    weights = np.linspace(1.0, 2.0, math.prod(shape)).reshape(shape)
    our_result.backward(weights)
    their_result.backward(torch.from_numpy(weights))
    for our, their in zip(ours, theirs, strict=True):
        if our.grad is None or their.grad is None:  # an input the result does not depend on
            assert our.grad is their.grad is None
        else:
            assert_close(our.grad, their.grad.numpy())


def array(shape, place):
    size = math.prod(shape)
    return np.array(NUMBERS[place : place + size]).reshape(shape)


def same_program(kind):
    def check(program):
        inputs, steps = program
        assert_same(
            lambda values: result_of(steps, values), [array(*each) for each in inputs], kind
        )

    return check


def test_random_programs_agree_with_torch(pytestconfig):
    count = pytestconfig.getoption("--programs", 2000)
    engines.check_all(PROGRAMS, same_program(Tensor), count)


NETWORKS = st.tuples(
    st.integers(1, 4),  # rows
    st.lists(st.integers(1, 4), min_size=2, max_size=4),  # inputs, widths of layers, classes
    st.sampled_from(["tanh", "sigmoid", "exp"]),
    st.integers(0, 40),
)


def network_loss(rows, widths, kind, place, values):
    x, *parameters = values
    for layer in range(len(widths) - 1):
        if layer:
            x = getattr(-x if kind == "exp" else x, kind)()
        x = x @ parameters[2 * layer] * 0.5 + parameters[2 * layer + 1]
    classes = [(place + 2 * row) % widths[-1] for row in range(rows)]
    if isinstance(x, torch.Tensor):
        return torch.nn.functional.cross_entropy(x, torch.tensor(classes))
    return MODULE.cross_entropy(x, classes)


def test_random_networks_agree_with_torch(pytestconfig):
    def check(network):
        rows, widths, _, place = network
        arrays = [array((rows, widths[0]), place)]
        for layer, (before, after) in enumerate(itertools.pairwise(widths)):
            arrays.append(array((before, after), (place + 5 * layer) % 41))
            arrays.append(array((after,), (place + 11 * layer) % 41))
        assert_same(lambda values: network_loss(*network, values), arrays)

    engines.check_all(NETWORKS, check, pytestconfig.getoption("--programs", 2000) // 10)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("unbroadcast(gradient * b, a.shape)", "unbroadcast(gradient * a, a.shape)"),
        ("unbroadcast(gradient * a, b.shape)", "gradient * a"),
        ("if length == 1]", "if length == 0]"),
        ("gradient * power * x ** (power - 1)", "gradient * x ** (power - 1)"),
        ("gradient * result)", "gradient)"),
        ("gradient / x", "gradient * x"),
        ("1 - result**2", "1 - result"),
        ("gradient * on", "gradient"),
        ("np.expand_dims(gradient, axis)", "np.expand_dims(gradient, 0)"),
        ("total.data.size / self.data.size", "1 / self.data.size"),
        ("gradient @ b.swapaxes(-1, -2)", "(b @ gradient.swapaxes(-1, -2))"),
        ("a.swapaxes(-1, -2) @ gradient", "1.01 * a.swapaxes(-1, -2) @ gradient"),
        ("gradient.reshape(old)", "gradient.reshape(old[::-1])"),
        ("gradient.swapaxes(first, second)", "gradient"),
        ("np.add.at(whole, index, gradient)", "whole[index] += gradient"),
        ("gradients[source] + part if source in gradients else part", "part"),
        ("shifted.exp().sum(axis, keepdims=True)", "self.exp().sum(axis, keepdims=True)"),
    ],
)
def test_a_wrong_derivative_in_the_engine_is_caught(before, after):
    broken = ENGINE.mutant(before, after).Tensor
    with pytest.raises((AssertionError, ValueError)):
        engines.check_all(PROGRAMS, same_program(broken), 1000, shorten=False)


@pytest.mark.parametrize("shape", [(3,), (2, 3), (3, 2)])
@pytest.mark.parametrize("name", OPERATIONS)
def test_every_operation_agrees_with_finite_differences(name, shape):
    operation, a, b = OPERATIONS[name][0], array(shape, 3), array((2, 3), 8)

    def by_ours(*points):
        result = operation(*(Tensor(point.numpy()) for point in points))
        return torch.from_numpy(np.array((result * result + result).sum().data))

    x, y = Tensor(a), Tensor(b)
    result = operation(x, y)
    ((result * result + result).sum() + (x * 0).sum() + (y * 0).sum()).backward()
    estimated = numeric.gradient(by_ours, torch.from_numpy(a), torch.from_numpy(b))
    np.testing.assert_allclose(x.grad, estimated[0].numpy(), rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(y.grad, estimated[1].numpy(), rtol=1e-5, atol=1e-6)


def test_relu_has_the_gradient_that_torch_gives_it_at_zero_too():
    assert_same(lambda values: values[0].relu(), [np.array([-1.0, 0.0, 2.0])])


def test_sigmoid_does_not_overflow():
    assert_same(lambda values: values[0].sigmoid(), [np.array([-2000.0, -30.0, 30.0, 2000.0])])
    with pytest.warns(RuntimeWarning, match="overflow"):
        1 / (1 + np.exp(2000.0))


@pytest.mark.parametrize("shape", [(), (1,), (3,), (1, 3), (2, 1), (2, 3), (1, 2, 1), (4, 1, 3)])
def test_unbroadcast_is_sum_to_size_of_torch(shape):
    large = torch.arange(24.0, dtype=torch.float64).reshape(4, 2, 3)
    ours = MODULE.unbroadcast(large.numpy(), shape)
    assert ours.tolist() == large.sum_to_size(shape).tolist()


def test_the_formulas_of_the_matrix_product_agree_with_torch():
    a, b, c_bar = tensor(array((4, 3), 1)), tensor(array((3, 2), 9)), tensor(array((4, 2), 20))
    (a @ b).backward(c_bar)
    torch.testing.assert_close(a.grad, c_bar @ b.T)
    torch.testing.assert_close(b.grad, a.T @ c_bar)


@pytest.mark.parametrize("shape", [(1,), (1, 1), ()])
def test_a_result_of_one_element_needs_no_gradient_whatever_its_shape(shape):
    ours, theirs = Tensor(np.full(shape, 3.0)), tensor(np.full(shape, 3.0))
    (ours**2).backward()
    (theirs**2).backward()
    assert_close(ours.grad, theirs.grad.numpy())


def test_the_shift_by_the_largest_changes_no_gradient():
    scores = array((2, 3), 5)
    shifted, plain = Tensor(scores), Tensor(scores)
    weights = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]
    shifted.log_softmax(1).backward(weights)
    (plain - plain.exp().sum(axis=1, keepdims=True).log()).backward(weights)
    assert_close(shifted.grad, plain.grad)


def test_softmax_gives_probabilities():
    softmax = Tensor(array((2, 3), 5)).log_softmax(1).exp().data
    assert (softmax > 0).all()
    assert softmax.sum(axis=1) == pytest.approx(1)


def test_a_numpy_array_on_the_left_is_left_to_the_class():
    x = Tensor([1.0, 2.0])
    assert isinstance(np.array([3.0, 4.0]) - x, Tensor)
    without = ENGINE.mutant("    __array_ufunc__ = None", "    pass").Tensor
    assert isinstance(np.array([3.0, 4.0]) - without([1.0, 2.0]), np.ndarray)


def test_a_step_of_sgd_leaves_what_the_graph_saved():
    x = Tensor([3.0])
    y = x * x
    y.backward()
    MODULE.SGD([x], lr=1.0).step()
    x.grad = None
    y.backward()
    assert x.grad.tolist() == [6.0]


def test_gradients_accumulate_at_leaves_and_nowhere_else():
    x = Tensor([2.0, 3.0])
    y = x * x
    y.backward([1.0, 1.0])
    y.backward([1.0, 1.0])
    assert x.grad.tolist() == [8.0, 12.0]
    assert y.grad is None


def test_a_long_chain_is_no_trouble():
    x = Tensor(1.0)
    y = x * 2
    for _ in range(10_000):
        y = y + x
    y.backward()
    assert x.grad.tolist() == 10002.0


def test_torch_frees_skips_detects_and_differentiates_again():
    x, other = tensor([2.0]), torch.tensor([5.0], dtype=torch.float64)
    y = x * other
    assert y.grad_fn.next_functions[1] == (None, 0)  # skips
    y.backward()
    with pytest.raises(RuntimeError, match="freed"):  # frees
        y.backward()
    y = x * other
    other += 1
    with pytest.raises(RuntimeError, match="modified by an inplace operation"):  # detects
        y.backward()
    (first,) = torch.autograd.grad(x**3, x, create_graph=True)
    assert torch.autograd.grad(first, x)[0].tolist() == [12.0]  # differentiates again


def test_the_losses_of_the_training_equal_those_of_torch(monkeypatch):
    *lines, sorted_as = ENGINE.run("train", ENGINE.source, monkeypatch)
    lines = [line.split() for line in lines]
    assert [int(step) for step, _, _ in lines] == [0, 25, 50, 75, 100]
    losses = [float(ours) for _, ours, _ in lines]
    assert losses == sorted(losses, reverse=True)
    assert all(engines.close(float(ours), float(theirs)) for _, ours, theirs in lines)
    assert sorted_as == "[0, 0, 1, 1, 2, 2]"
