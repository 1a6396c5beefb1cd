"""The recordings of random programs have torch's own gradients, edges and order."""

import contextlib
import io

import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from recorded_graphs import run, runs

from gradbook.graph.tensors import dump

START = """\
import torch

x = torch.tensor({x}, dtype=torch.float64, requires_grad=True)
y = torch.tensor({y}, dtype=torch.float64, requires_grad=True)
c = torch.tensor([0.5, -1.0, 2.0], dtype=torch.float64)
"""
ANY = ["{a} * 2", "3 - {a}", "{a}.sin()", "{a}.tanh()", "{a}.relu()", "{a} ** 2"]
ANY += ["{a} + {b}", "{a} - {b}", "{a} * {b}"]
OF_VECTORS = ["{a}.sum()", "{a}.mean()", "{a}.flip(0)", "{a}.dot(c)", "{a}.unbind()"]


@st.composite
def programs(draw):
    """Draw a source and its one-node statements: (targets, expression, arguments)."""
    numbers = st.sampled_from([-2.0, -0.5, 0.25, 1.0, 3.0])
    start = START.format(x=draw(st.lists(numbers, min_size=3, max_size=3)), y=draw(numbers))
    length, steps = {"x": 3, "y": 1, "c": 3}, []
    for code in draw(st.lists(st.integers(0, 2**16), min_size=1, max_size=8)):
        names = list(length)
        a, b = names[-1 - code % len(names)], names[-1 - code // 16 % len(names)]
        choices = ANY + OF_VECTORS * (length[a] == 3)
        expression = choices[code // 256 % len(choices)]
        targets = [f"v{len(names)}"]
        if "unbind" in expression:
            targets = [f"v{len(names)}_{part}" for part in range(3)]
        arguments = (a, b) if "{b}" in expression else (a,)
        to_vector = expression in [*ANY, "{a}.flip(0)"] and max(length[n] for n in arguments) == 3
        length.update(dict.fromkeys(targets, 3 if to_vector else 1))
        steps.append((targets, expression, arguments))
    return start, steps


def source_of(program):
    start, steps = program
    lines = [
        f"{', '.join(targets)} = {expression.format(**dict(zip('ab', arguments, strict=False)))}"
        for targets, expression, arguments in steps
    ]
    # Adding y guarantees that there is a gradient.
    return start + "\n".join([*lines, f"total = {steps[-1][0][-1]}.sum() + y * 1", ""])


def close(recorded_value, tensor, size=0.0):
    """Return whether a recorded value is close to a tensor. None also matches zeros."""
    if recorded_value is None or tensor is None:
        return recorded_value is None and (tensor is None or not tensor.any())
    got = torch.tensor(recorded_value["data"], dtype=torch.float64)
    return got.shape == tensor.shape and torch.allclose(got, tensor, rtol=1e-5, atol=1e-9 + size)


def edges_into(found, place):
    """Return the gradients that were sent to a node's first output, one per edge."""
    nodes = {node["id"]: node for node in found["nodes"]}
    sent = [
        value
        for event in runs(found)
        for edge, value in zip(nodes[event["node"]].get("next", ()), event["out"], strict=False)
        if edge == {"to": place, "slot": 0} and value
    ]
    return [torch.tensor(each["data"], dtype=torch.float64) for each in sent]


programs_in_suite = settings(max_examples=200, derandomize=True, deadline=None, database=None)


@programs_in_suite
@given(programs(), st.integers(1, 2))
def test_the_gradients_of_a_random_program(program, passes):
    source = source_of(program)
    backward = "total.backward(retain_graph=True)\n" * passes
    bits = "print([t.grad.numpy().tobytes() for t in (x, y) if t.grad is not None])\n"
    bits += "print(total.detach().numpy().tobytes())\n"
    found, printed = run(source + backward + bits)
    with contextlib.redirect_stdout(io.StringIO()) as bare:
        exec(source + backward + bits, plain := {})
    assert printed == bare.getvalue()  # identical to the last bit
    assert dump(run(source + backward + bits)[0]) == dump(found)

    for leaf in [node for node in found["nodes"] if node["kind"] == "leaf"]:
        edges = edges_into(found, leaf["id"])
        size = 1e-5 * max(each.abs().max().item() for each in edges)
        assert close({"data": sum(edges).tolist()}, plain[leaf["names"]["0"][0]].grad, size)

    for event in runs(found):
        arrived = zip(event["in"], targets_of(found, event["node"]), strict=True)
        for each, target in arrived:
            if each and target:
                assert close(each, gradient(source, target))


def targets_of(found, place):
    """Return the last name of each output of a node."""
    node = next(node for node in found["nodes"] if node["id"] == place)
    slots = range(len(node.get("meta", [0])))
    return [node.get("names", {}).get(str(slot), [None])[-1] for slot in slots]


def gradient(source, target):
    """Return torch.autograd.grad's result for an intermediate value, from a separate run."""
    exec(source, variables := {})
    return torch.autograd.grad(variables["total"], variables[target], allow_unused=True)[0]


@programs_in_suite
@given(programs())
def test_the_gradient_on_every_edge_of_a_random_program(program):
    source = source_of(program)
    found, _ = run(source + "total.backward()\n")
    exec(source, plain := {})
    ran = {event["node"]: event for event in runs(found)}
    places = {
        each: n["id"] for n in found["nodes"] for g in n.get("names", {}).values() for each in g
    }
    for targets, expression, arguments in program[1]:
        if not (event := ran.get(places.get(targets[0]))):
            continue  # the total does not depend on it
        # Run only the operation, on copies, so that each argument has its own edge even if both
        # arguments are the same tensor.
        copies = [plain[name].detach().clone() for name in arguments]
        for copy, name in zip(copies, arguments, strict=True):
            copy.requires_grad_(plain[name].requires_grad)
        result = eval(
            expression.format(a="p", b="q"),
            dict(zip("pq", copies, strict=False), **{"c": plain["c"]}),
        )
        outputs = result if isinstance(result, tuple) else (result,)
        wanted = torch.autograd.grad(
            [each for each, value in zip(outputs, event["in"], strict=True) if value],
            [each for each in copies if each.requires_grad],
            [torch.tensor(value["data"], dtype=torch.float64) for value in event["in"] if value],
        )
        sent = [each for each in event["out"] if each]
        assert len(sent) == len(wanted)
        for each, gradient_of_copy in zip(sent, wanted, strict=True):
            assert close(each, gradient_of_copy, 1e-5 * gradient_of_copy.abs().max().item())


@programs_in_suite
@given(programs(), st.integers(1, 2))
def test_the_order_of_a_random_program(program, passes):
    found, _ = run(source_of(program) + "total.backward(retain_graph=True)\n" * passes)
    ids = [node["id"] for node in found["nodes"]]
    assert len(ids) == len(set(ids))
    for number in range(1, passes + 1):
        order = [event["node"] for event in runs(found) if event["pass"] == number]
        assert sorted(order) == sorted(ids)
        for node in found["nodes"]:
            for edge in node.get("next", ()):
                assert not edge or order.index(node["id"]) < order.index(edge["to"])
