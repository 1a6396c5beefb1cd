"""The claims of docs/how-to/hooks.md, beyond the outputs it prints."""

import gc
import random
import weakref

import pytest
import torch
from graph_reading import Graph
from torch.autograd.graph import register_multi_grad_hook, saved_tensors_hooks


def leaf(value=1.0):
    return torch.tensor(value, requires_grad=True)


def test_the_order_of_registering_different_kinds_plays_no_part():
    for _ in range(10):
        hidden, seen = leaf() * 2, []
        kinds = {
            "tensor": lambda h, s: h.register_hook(lambda g: s.append("tensor")),
            "pre": lambda h, s: h.grad_fn.register_prehook(lambda g: s.append("pre")),
            "node": lambda h, s: h.grad_fn.register_hook(lambda i, o: s.append("node")),
        }
        for name in random.sample([*kinds], 3):
            kinds[name](hidden, seen)
        hidden.backward()
        assert seen == ["tensor", "pre", "node"]


def test_in_the_recording_every_node_runs_after_those_that_send_it_a_gradient():
    graph = Graph("how-to/hooks/between_nodes")
    order = [run["node"] for run in graph.runs]
    for node in graph.nodes.values():
        for edge in node.get("next", []):
            assert edge is None or order.index(node["id"]) < order.index(edge["to"])
    assert graph.order() == ["y", "c", "b", "a", "x"]


def test_a_tensor_hook_on_a_leaf_sees_what_one_backward_adds():
    w, seen = leaf(), []
    w.register_hook(lambda grad: seen.append((grad.item(), w.grad and w.grad.item())))
    (3 * w).backward()
    (5 * w).backward()
    assert seen == [(3, None), (5, 3)]


def test_a_post_accumulate_hook_exists_for_leaves_only_and_returns_nothing():
    with pytest.raises(RuntimeError, match="non-leaf"):
        (leaf() * 1).register_post_accumulate_grad_hook(lambda t: None)
    w = leaf()
    w.register_post_accumulate_grad_hook(lambda t: t.grad)
    with pytest.raises(RuntimeError, match="should return None"):
        (2 * w).backward()


def test_a_multi_grad_hook_changes_nothing():
    w = leaf()
    register_multi_grad_hook([w], lambda grads: [grads[0] * 10])
    (2 * w).backward()
    assert w.grad == 2


@pytest.mark.parametrize("later", [False, True])
def test_holding_the_tensor_or_a_later_result_leaks_and_a_weak_reference_does_not(later):
    def make(hold):
        hidden = leaf() * 1
        result = hidden * 2 if later else hidden
        held = hold(result)
        handle = hidden.register_hook(lambda grad: grad * (held is not None))
        return weakref.ref(result), handle

    result, handle = make(lambda t: t)
    gc.collect()
    assert result() is not None
    handle.remove()
    gc.collect()
    assert result() is None
    result, _ = make(weakref.ref)
    assert result() is None


@pytest.mark.parametrize(
    ("register", "leaks"),
    [
        (lambda w: w.register_post_accumulate_grad_hook(lambda p, held=w: None), True),
        (lambda w: w.register_post_accumulate_grad_hook(lambda p: None), False),
        (lambda w: w.register_hook(lambda grad, held=w: None), False),
        (lambda w: w.register_hook(lambda grad, held=w * 2: None), True),
    ],
)
def test_which_hooks_on_a_leaf_leak(register, leaks):
    w = leaf()
    handle = register(w)
    watched = weakref.ref(w)
    del w
    gc.collect()
    assert (watched() is not None) == leaks
    handle.remove()
    gc.collect()
    assert watched() is None


def test_under_no_grad_a_leaf_accepts_a_hook_and_a_result_does_not():
    w = leaf()
    with torch.no_grad():
        w.register_hook(lambda grad: None)
        with pytest.raises(RuntimeError, match="doesn't require gradient"):
            (w * 1).register_hook(lambda grad: None)


def test_running_backward_does_not_free_the_cycle():
    hidden = leaf() * 1
    handle = hidden.register_hook(lambda grad, held=hidden: None)
    hidden.backward()
    dead = weakref.ref(hidden)
    del hidden
    gc.collect()
    assert dead() is not None
    handle.remove()


def test_a_hook_adds_no_node_and_saves_nothing():
    saved = []
    with saved_tensors_hooks(lambda t: saved.append(t), lambda t: t):
        x = leaf()
        hidden = x + 1
        node = hidden.grad_fn
        hidden.register_hook(lambda grad: grad * 2)
    assert not saved and hidden.grad_fn is node
    assert node.next_functions[0][0].variable is x


def test_the_hooks_of_an_optimizer_run_around_a_step():
    optimizer, seen = torch.optim.SGD([leaf()], lr=1.0), []
    optimizer.register_step_pre_hook(lambda *_: seen.append("before"))
    optimizer.register_step_post_hook(lambda *_: seen.append("after"))
    optimizer.step()
    assert seen == ["before", "after"]


def test_a_result_of_the_next_forward_pass_has_no_hook():
    w, seen = leaf(), []
    for _ in range(2):
        hidden = w * 2
        if not seen:
            hidden.register_hook(lambda grad: seen.append(grad))
        hidden.backward()
    assert len(seen) == 1
