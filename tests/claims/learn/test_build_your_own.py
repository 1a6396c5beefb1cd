"""The claims of docs/learn/build-your-own.md: the scalar engine beside torch and beside nudges."""

import math

import engines
import pytest
import torch
from engines import close
from hypothesis import strategies as st

ENGINE = engines.Engine("build-your-own", "engine")
Value = ENGINE.module().Value


def number(value):
    return torch.tensor(value, dtype=torch.float64, requires_grad=True)


# What a random program is made of: each operation, and how large its result can get when its
# operands are at most `a` and `b` in size. No operation meets a point where it is not defined, and
# relu meets none whose sign is a matter of rounding.
OPERATIONS = {
    "add": (lambda a, b: a + b, lambda a, b: a + b),
    "subtract": (lambda a, b: a - b, lambda a, b: a + b),
    "multiply": (lambda a, b: a * b, lambda a, b: a * b),
    "divide": (lambda a, b: a / (b * b + 1), lambda a, b: a),
    "negate": (lambda a, b: -a, lambda a, b: a),
    "square": (lambda a, b: a**2, lambda a, b: a**2),
    "cube": (lambda a, b: a**3, lambda a, b: a**3),
    "power": (lambda a, b: (a * a + 1) ** -1.5, lambda a, b: 1),
    "add to a number": (lambda a, b: 0.75 + a, lambda a, b: a + 1),
    "take from a number": (lambda a, b: 1.5 - a, lambda a, b: a + 2),
    "times a number": (lambda a, b: -2.5 * a, lambda a, b: 3 * a),
    "divide a number": (lambda a, b: 3 / (a * a + 1), lambda a, b: 3),
    "exp": (lambda a, b: a.exp(), lambda a, b: math.exp(min(a, 9))),
    "log": (lambda a, b: (a * a + 0.5).log(), lambda a, b: 2 * math.log(a + 2)),
    "tanh": (lambda a, b: a.tanh(), lambda a, b: 1),
    "relu, on": (lambda a, b: (a * a + 0.5).relu(), lambda a, b: a**2 + 1),
    "relu, off": (lambda a, b: b + (-0.5 - a * a).relu(), lambda a, b: b),
}
LARGEST = 20.0  # larger operands are sent through tanh first, so that nothing overflows

# The inputs are quarters, from -2 to 2.
PROGRAMS = engines.programs(OPERATIONS, lambda byte, _: (byte % 17 - 8) / 4)


def result_of(steps, inputs):
    values, sizes = list(inputs), [2.0] * len(inputs)
    for name, *back in steps:
        operation, size_of = OPERATIONS[name]
        a, b = (values[-1 - each % len(values)] for each in back)
        size = size_of(*(sizes[-1 - each % len(sizes)] for each in back))
        if size > LARGEST:
            a, b, size = a.tanh(), b.tanh(), size_of(1.0, 1.0)
        values.append(operation(a, b))
        sizes.append(size)
    return values[-1]


def assert_same(function, numbers, value=Value):
    """Check a result and the gradient of every input: ours against torch's."""
    ours, theirs = [value(each) for each in numbers], [number(each) for each in numbers]
    our_result, their_result = function(ours), function(theirs)
    our_result.backward()
    their_result.backward()
    assert close(our_result.data, their_result.item())
    for our, their in zip(ours, theirs, strict=True):
        if our.grad is None or their.grad is None:  # an input the result does not depend on
            assert our.grad is their.grad is None
        else:
            assert close(our.grad, their.grad.item())


def same_program(value):
    def check(program):
        inputs, steps = program
        assert_same(lambda values: result_of(steps, values), inputs, value)

    return check


def test_random_programs_agree_with_torch(pytestconfig):
    engines.check_all(PROGRAMS, same_program(Value), pytestconfig.getoption("--programs", 2000))


@st.composite
def networks(draw):
    """Draw a layer's width, its non-linear function, one sample and the parameters, in tenths."""
    inputs, hidden = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    count = hidden * (inputs + 2) + 1 + inputs + 1
    numbers = draw(st.lists(st.integers(-15, 15), min_size=count, max_size=count))
    kind = draw(st.sampled_from(["tanh", "exp", "log of one more than exp"]))
    return inputs, hidden, kind, [each / 10 for each in numbers]


def network_loss(inputs, hidden, kind, numbers):
    numbers = iter(numbers)
    x, target = [next(numbers) for _ in range(inputs)], next(numbers)
    output = next(numbers)
    for _ in range(hidden):
        total = next(numbers)
        for each in x:
            total = total + next(numbers) * each
        if kind == "tanh":
            total = total.tanh()
        elif kind == "exp":
            total = (-total).exp()
        else:
            total = (total.exp() + 1).log()
        output = output + next(numbers) * total
    return (output - target) ** 2


def test_random_networks_agree_with_torch(pytestconfig):
    def check(network):
        *shape, numbers = network
        assert_same(lambda values: network_loss(*shape, values), numbers)

    engines.check_all(networks(), check, pytestconfig.getoption("--programs", 2000) // 10)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[(self, 1.0), (other, 1.0)]", "[(self, 1.0), (other, 1.001)]"),
        ("[(self, other.data), (other, self.data)]", "[(self, self.data), (other, other.data)]"),
        ("power * self.data ** (power - 1)", "self.data ** (power - 1)"),
        ("[(self, result)]", "[(self, 1 + self.data)]"),
        ("[(self, 1 / self.data)]", "[(self, -1 / self.data)]"),
        ("1 - result**2", "1 - result"),
        ("float(self.data > 0)", "1.0"),
        ("gradients.get(source, 0.0) + local", "local"),
        ("reversed(self.order())", "[self, *self.order()[:-1]]"),
    ],
)
def test_a_wrong_derivative_in_the_engine_is_caught(before, after):
    broken = ENGINE.mutant(before, after).Value
    with pytest.raises((AssertionError, KeyError, OverflowError)):
        engines.check_all(PROGRAMS, same_program(broken), 500, shorten=False)


@pytest.mark.parametrize("name", OPERATIONS)
@pytest.mark.parametrize(("a", "b"), [(0.7, -1.3), (-1.2, 0.4)])
def test_every_operation_agrees_with_finite_differences(name, a, b):
    operation, step = OPERATIONS[name][0], 1e-5

    def slope(of):
        return (of(step).data - of(-step).data) / (2 * step)

    x, y = Value(a), Value(b)
    (operation(x, y) + y * 0 + x * 0).backward()
    assert x.grad == pytest.approx(slope(lambda h: operation(Value(a + h), Value(b))), abs=1e-7)
    assert y.grad == pytest.approx(slope(lambda h: operation(Value(a), Value(b + h))), abs=1e-7)


def test_relu_of_zero_has_the_gradient_that_torch_gives_it():
    assert_same(lambda values: values[0].relu(), [0.0])
    assert_same(lambda values: values[0].relu(), [-1.0])
    assert_same(lambda values: values[0].relu(), [1.0])


def test_the_losses_of_the_training_equal_those_of_torch(monkeypatch):
    lines = [line.split() for line in ENGINE.run("train", ENGINE.source, monkeypatch)]
    assert [int(step) for step, _, _ in lines] == [0, 25, 50, 75, 100]
    losses = [float(ours) for _, ours, _ in lines]
    assert losses == sorted(losses, reverse=True)
    assert all(close(float(ours), float(theirs)) for _, ours, theirs in lines)


def test_without_clearing_the_training_goes_another_way(monkeypatch):
    source = (ENGINE.folder / "train.py").read_text("utf-8")
    assert source.count("p.grad = q.grad = None") == 1
    names = {"__name__": "__main__", "print": lambda *_: None}
    monkeypatch.setitem(engines.sys.modules, "engine", ENGINE.module())
    exec(source, names)
    cleared = names["our_loss"].data
    exec(source.replace("p.grad = q.grad = None", "pass"), names)
    assert names["our_loss"].data > 10 * cleared


def test_no_straight_line_separates_the_four_points():
    points = [(0, 0, -1), (0, 1, 1), (1, 0, 1), (1, 1, -1)]
    # The sum over the ones of w·x + b equals the sum over the zeros, whatever w and b are.
    for index in (0, 1):
        assert sum(point[index] * point[2] for point in points) == 0
    assert sum(point[2] for point in points) == 0


def test_only_leaves_keep_their_gradient_as_in_torch():
    x, y = Value(2.0), number(2.0)
    ours, theirs = x * x, y * y
    theirs.retain_grad()
    (ours * 3).backward()
    (theirs * 3).backward()
    assert ours.grad is None
    assert theirs.grad.item() == 3.0  # it had one, and only because it was asked to keep it
    unasked = y * y
    (unasked * 3).backward()
    with pytest.warns(UserWarning, match="not a leaf"):
        assert unasked.grad is None


def test_gradients_accumulate_at_leaves_from_call_to_call():
    x = Value(2.0)
    (x * 3).backward()
    (x * 5).backward()
    assert x.grad == 8.0


def test_an_engine_that_adds_up_gradients_in_between_comes_to_36():
    x = Value(3.0)
    square = x * x
    y = square * 2
    for value in y.order():
        value.grad = 0.0
    for _ in range(2):
        y.grad = 1.0
        for value in reversed(y.order()):
            for source, local in value.edges:
                source.grad += local * value.grad
    assert (square.grad, x.grad) == (4.0, 36.0)


def test_the_order_lists_each_value_once_and_after_its_inputs():
    x, y = Value(0.5), Value(1.5)
    values = [x, y]
    for step in range(30):
        values.append(values[-1 - step % 3] * 0.5 + values[-2])
    order = values[-1].order()
    place = {value: index for index, value in enumerate(order)}
    assert len(place) == len(order)
    for value in order:
        for source, _ in value.edges:
            assert place[source] < place[value]


def test_every_path_is_walked_separately_and_doubles_at_each_addition():
    assert [2 ** (doublings + 1) - 1 for doublings in (5, 10, 15)] == [63, 2047, 65535]
    # 60 additions at ten million calls a second, which is faster than Python is.
    assert 2**61 / 1e7 / (3600 * 24 * 365) > 2000


def test_torch_frees_the_saved_tensors_and_we_free_nothing():
    y = number(3.0)
    square = y * y
    square.backward()
    with pytest.raises(RuntimeError, match="freed"):
        square.grad_fn._saved_self  # noqa: B018
    x = Value(3.0)
    square = x * x
    square.backward()
    assert square.edges == [(x, 3.0), (x, 3.0)]


def test_torch_stores_the_tensor_itself():
    x = number(3.0)
    other = number(2.0)
    assert (x * other).grad_fn._saved_self is x


def test_a_plain_number_is_left_out_of_the_graph_of_torch():
    x = number(2.0)
    assert (x * 5).grad_fn.next_functions[1] == (None, 0)


def test_the_edges_of_torch_lead_from_node_to_node():
    x = number(2.0)
    y = x * 3
    assert isinstance(y.grad_fn, torch.autograd.graph.Node)
    assert not isinstance(y, torch.autograd.graph.Node)
    assert isinstance(y.grad_fn.next_functions[0][0], torch.autograd.graph.Node)
