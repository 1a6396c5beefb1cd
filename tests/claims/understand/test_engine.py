"""The claims of docs/understand/engine.md, beyond the outputs it prints."""

import contextlib
import io
import subprocess
import sys
import threading
from importlib.metadata import files
from pathlib import Path

import pytest
import table_cells
import torch
import torchgen
from torch.autograd.graph import get_gradient_edge

PAGE = "understand/engine.md"
SNIPPETS = Path(__file__).parents[3] / "snippets/understand/engine"


def leaf(value=1.0):
    return torch.tensor([value], requires_grad=True)


def from_block(name):
    """Return the names that a block of the page defines, as functions to try elsewhere."""
    names: dict = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec((SNIPPETS / name).read_text("utf-8"), names)
    return names


def test_every_cell_of_the_tables_is_an_output_of_its_block():
    assert not table_cells.untraced(PAGE, "behavior", "documented")


def test_all_edges_of_a_leaf_lead_to_one_node_and_a_constant_has_none():
    x = leaf()
    y = x.exp() * x
    assert y.grad_fn.next_functions[1][0] is get_gradient_edge(x).node
    assert (x * torch.ones(1)).grad_fn.next_functions[1][0] is None


def graph():
    x, w = leaf(0.5), leaf(0.25)
    a, b = x * w, x.exp()
    c = a.sin() + b
    return [x, w], (c * a + b * x).tanh() + w


def test_the_engine_in_python_has_the_order_and_the_gradients_of_the_real_one():
    leaves, out = graph()
    order = from_block("by_hand.py")["run_backward"](out.grad_fn, torch.ones(1))
    found = [each.grad for each in leaves]

    leaves, out = graph()
    ran, seen, todo = [], set(), [out.grad_fn]
    while todo:
        node = todo.pop()
        if node not in seen:
            seen.add(node)
            name = node.name().removeprefix("torch::autograd::")
            node.register_prehook(lambda _, name=name: ran.append(name))
            todo += [parent for parent, _ in node.next_functions]
    out.backward()
    assert order == ran and len(ran) > 10
    for mine, real in zip(found, [each.grad for each in leaves], strict=True):
        torch.testing.assert_close(mine, real)


@pytest.mark.parametrize("threads", [1, 2])
def test_sequence_numbers_count_up_in_each_thread(threads):
    numbers = []

    def make():
        x = leaf()
        numbers.append([(x * 2).grad_fn._sequence_nr(), (x * 3).grad_fn._sequence_nr()])

    for _ in range(threads):
        thread = threading.Thread(target=make)
        thread.start()
        thread.join()
    assert numbers == [[0, 1]] * threads


def test_the_kinds_of_hooks_come_in_the_same_order_however_they_are_registered():
    def order(reverse):
        ran, x = [], leaf()
        h = x * 2
        register = [
            lambda: h.register_hook(lambda _: ran.append("tensor")),
            lambda: h.grad_fn.register_prehook(lambda _: ran.append("pre")),
            lambda: h.grad_fn.register_hook(lambda *_: ran.append("post")),
            lambda: x.register_hook(lambda _: ran.append("leaf")),
            lambda: x.register_post_accumulate_grad_hook(lambda _: ran.append("accumulated")),
        ]
        for each in reversed(register) if reverse else register:
            each()
        h.backward()
        return ran

    assert order(reverse=False) == order(reverse=True)
    assert order(reverse=True) == ["tensor", "pre", "post", "leaf", "accumulated"]


def test_a_weight_that_is_used_again_earlier_is_not_done_when_its_later_use_is():
    w, seen = leaf(3.0), []
    h = leaf() * w
    y = h * w
    y.grad_fn.register_hook(lambda *_: seen.append(w.grad))
    y.backward()
    assert seen == [None] and w.grad is not None


def test_the_exact_gradient_of_the_rounded_sums_is_one():
    x = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
    (x * 1e8 + x * -1e8 + x * 1.0).backward()
    assert x.grad == 1


def test_the_inner_backward_ends_before_the_outer_goes_on():
    ran = []

    class Outer(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x.clone()

        @staticmethod
        def backward(ctx, gradient):
            with torch.enable_grad():
                inner = leaf()
                inner.register_hook(lambda _: ran.append("inner"))
                (inner * 2).backward()
            ran.append("rest of outer")
            return gradient

    x = leaf()
    x.register_hook(lambda _: ran.append("before"))
    Outer.apply(x).backward()
    assert ran == ["inner", "rest of outer", "before"]


def test_trying_again_after_an_exception_adds_to_what_was_stored():
    a, b, fails = leaf(), leaf(), [True]
    h = a * 2

    def hook(gradient):
        if fails:
            raise ValueError("once")

    h.register_hook(hook)
    y = h + b * 2
    with pytest.raises(ValueError, match="once"):
        y.backward(retain_graph=True)
    assert b.grad == 2 and a.grad is None
    fails.clear()
    y.backward()
    assert b.grad == 4 and a.grad == 2


def test_changing_the_tensor_passed_to_backward_may_change_grad():
    x, gradient = torch.ones(2, requires_grad=True), torch.ones(2)
    x.view(2).backward(gradient)
    gradient.zero_()
    assert not x.grad.any()


def test_exp_keeps_its_result_and_sin_its_input():
    x = leaf()
    y, z = x.exp(), x.sin()
    assert torch.equal(y.grad_fn._saved_result, y) and z.grad_fn._saved_self is x


def test_the_formulas_come_with_pytorch_and_some_names_are_operators():
    assert any(str(each).endswith("autograd/derivatives.yaml") for each in files("torch"))
    x = leaf()
    y = x.tanh()
    (gradient,) = torch.autograd.grad(y, x)
    assert torch.equal(torch.ops.aten.tanh_backward(torch.ones(1), y.detach()), gradient)
    assert not hasattr(torch.ops.aten, "mul_tensor_backward")


def test_the_number_in_a_name_tells_entries_apart():
    x = leaf()
    names = {x.clamp(0, 1).grad_fn.name(), x.clamp(torch.zeros(1), torch.ones(1)).grad_fn.name()}
    assert names == {"ClampBackward0", "ClampBackward1"}


def test_a_node_that_you_call_runs_without_hooks_and_accumulate_grad_changes_grad():
    x, ran = leaf(), []
    y = x * 2
    y.register_hook(lambda _: ran.append("tensor"))
    y.grad_fn.register_prehook(lambda _: ran.append("pre"))
    y.grad_fn.register_hook(lambda *_: ran.append("post"))
    assert y.grad_fn(torch.ones(1))[0] == 2 and not ran
    x.register_hook(lambda _: ran.append("tensor"))
    x.register_post_accumulate_grad_hook(lambda _: ran.append("accumulated"))
    get_gradient_edge(x).node(torch.ones(1))
    assert x.grad == 1 and ran == ["accumulated"]


def test_without_create_graph_only_a_backward_that_turns_grad_mode_on_records():
    seen = []

    class Double(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x * 2

        @staticmethod
        def backward(ctx, grad):
            t = torch.ones(1, requires_grad=True)
            seen.append((t * 2).requires_grad)
            with torch.enable_grad():
                seen.append((t * 2).requires_grad)
            return grad * 2

    Double.apply(leaf()).backward()
    assert seen == [False, True]


def test_multithreading_can_be_turned_off():
    x, seen = leaf(), []
    y = x * 2
    y.register_hook(lambda _: seen.append(len(torch._C._current_graph_task_execution_order())))
    with torch.autograd.set_multithreading_enabled(mode=False):
        y.backward()
    assert seen == [2]


def test_independent_branches_run_in_one_thread():
    x, seen = leaf(), set()
    branches = [x.exp(), x.sin(), x.cos()]
    for each in branches:
        each.grad_fn.register_prehook(lambda _: seen.add(threading.get_ident()))
    torch.stack(branches).sum().backward()
    assert seen == {threading.get_ident()}


def test_an_operation_that_the_result_does_not_use_delays_nothing():
    x = leaf()
    h = x * 2
    unused = h * 100
    (h * 3).backward()
    assert x.grad == 6 and unused.requires_grad


def gradient_through_hooks(run):
    x, ran = leaf(), []
    h = x * 2
    h.register_hook(lambda gradient: gradient * 10)
    x.register_post_accumulate_grad_hook(lambda _: ran.append("accumulated"))
    return run(h * 3, x), x.grad, ran


def test_hooks_change_what_grad_returns_and_only_accumulation_runs_its_hooks():
    found, stored, ran = gradient_through_hooks(torch.autograd.grad)
    assert found == (60,) and stored is None and not ran
    _, stored, ran = gradient_through_hooks(lambda y, x: y.backward(inputs=[x]))
    assert stored == 60 and ran == ["accumulated"]


def in_threads(target, number):
    threads = [threading.Thread(target=target) for _ in range(number)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()


def test_no_gradient_is_lost_between_threads():
    x = leaf()
    in_threads(lambda: [(x * 1).backward() for _ in range(100)], 4)
    assert x.grad == 400


def test_threads_may_share_a_graph_that_both_retain():
    x = leaf()
    y = x.exp()
    in_threads(lambda: y.backward(retain_graph=True), 4)
    torch.testing.assert_close(x.grad, 4 * y.detach())
    y.backward()
    with pytest.raises(RuntimeError, match="backward through the graph a second time"):
        y.backward()


NESTED = """
import os, threading, torch
class Nested(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, levels):
        ctx.levels = levels
        return x.clone()
    @staticmethod
    def backward(ctx, gradient):
        seen.add(threading.get_ident())
        if ctx.levels > 1:
            nest(ctx.levels - 1)
        return gradient, None
@torch.enable_grad()
def nest(levels):
    Nested.apply(torch.ones(1, requires_grad=True), levels).backward()
for levels in (61, 62, 200):
    seen = set()
    nest(levels)
    print(levels, seen == {threading.get_ident()}, flush=True)
os._exit(0)  # at an ordinary exit, PyTorch's waiting threads can abort the process
"""


def test_deeply_nested_passes_continue_in_another_thread():
    """They run in a process of their own, because a process with engine threads can't be forked."""
    command = [sys.executable, "-c", NESTED]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said == "61 True\n62 False\n200 False\n"


@pytest.mark.filterwarnings("ignore:Using backward")
def test_with_create_graph_a_later_gradient_is_a_new_tensor():
    x = leaf()
    x.square().backward()
    first = x.grad
    x.square().backward(create_graph=True)
    assert x.grad is not first and first == 2 and x.grad == 4


def test_scaling_one_of_two_shared_gradients_scales_the_other():
    a, b = torch.ones(4, requires_grad=True), torch.ones(4, requires_grad=True)
    (a.view(4) + b.view(4)).square().sum().backward()
    a.grad.mul_(10)
    assert b.grad.tolist() == [40] * 4


def gradient_of(function):
    x = leaf()
    function(x).backward()
    return x.grad.item()


def test_entries_of_derivatives_yaml_say_that_there_is_no_derivative():
    text = (Path(torchgen.__file__).parent / "packaged/autograd/derivatives.yaml").read_text()
    entries = {each.split("(")[0]: each for each in text.split("- name: ")[1:]}
    assert "self: zeros_like(grad)" in entries["ceil"] and not gradient_of(torch.ceil)
    assert "not_implemented" in entries["geqrf"]
    with pytest.raises(RuntimeError, match="derivative for 'geqrf' is not implemented"):
        torch.geqrf(torch.eye(2, requires_grad=True))[0].sum().backward()
    assert "output_differentiability: [False]" in entries["multinomial"]
    assert not leaf().multinomial(1).requires_grad
