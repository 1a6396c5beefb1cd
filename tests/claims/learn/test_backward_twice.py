"""The claims of docs/learn/backward-twice.md, beyond the outputs it prints."""

import gc
import weakref

import numeric
import pytest
import torch

SECOND_TIME = "Trying to backward through the graph a second time"


def leaf(value=2.0):
    return torch.tensor(value, requires_grad=True)


def test_the_message_goes_on_for_two_more_sentences():
    y = leaf() ** 2
    y.backward()
    with pytest.raises(RuntimeError, match=SECOND_TIME) as error:
        y.backward()
    assert str(error.value).rstrip(".").count(". ") == 2
    assert "already freed" not in str(error.value).split("(")[0]


def test_the_saved_tensor_is_held_until_backward_and_then_let_go():
    middle = leaf() * 1
    held = weakref.ref(middle)
    y = middle**2
    del middle
    gc.collect()
    assert y.grad_fn._saved_self is not None
    y.backward()
    gc.collect()
    assert held() is None


def test_the_node_and_its_links_are_still_there_after_backward():
    y = leaf() ** 2
    node, links = y.grad_fn, y.grad_fn.next_functions
    y.backward()
    assert y.grad_fn is node
    assert y.grad_fn.next_functions == links


def test_backward_runs_any_number_of_times_through_a_graph_that_saved_nothing():
    x = leaf()
    y = x + x + 1
    for _ in range(5):
        y.backward()
    assert x.grad == 10


def test_running_forward_again_builds_a_new_graph():
    x = leaf()
    assert (x**2).grad_fn is not (x**2).grad_fn


def losses(w):
    hidden = w**2
    return 3 * hidden, hidden**2


def test_one_call_on_the_sum_of_the_losses_equals_two_calls_with_retain_graph():
    once, twice = leaf(), leaf()
    sum(losses(once)).backward()
    first, second = losses(twice)
    first.backward(retain_graph=True)
    second.backward()
    assert once.grad == twice.grad


def test_the_gradient_of_the_sum_agrees_with_the_formula_and_with_finite_differences():
    w = leaf()
    sum(losses(w)).backward()
    (estimate,) = numeric.gradient(lambda w: sum(losses(w)), torch.tensor(2.0))
    assert w.grad.item() == 6 * 2 + 4 * 2**3 == pytest.approx(estimate.item(), abs=1e-6)


def test_create_graph_keeps_the_graph_as_well():
    x = leaf()
    y = x**2
    torch.autograd.grad(y, x, create_graph=True)
    y.backward()
    assert x.grad == 4


def test_autograd_grad_frees_the_graph_too():
    x = leaf()
    y = x**2
    torch.autograd.grad(y, x)
    with pytest.raises(RuntimeError, match=SECOND_TIME):
        y.backward()


def test_detach_gives_the_same_numbers_and_no_history():
    y = leaf() ** 2
    assert y.detach() == y
    assert y.detach().grad_fn is None


def test_with_detach_no_gradient_reaches_back_into_earlier_steps():
    w, start = leaf(), leaf(1.0)
    state = w * start
    (w * state.detach()).backward()
    assert start.grad is None
    assert w.grad == 2  # of the last step alone; through both it would be 2 * w = 4


def test_several_steps_and_one_call_at_their_end_reach_all_of_them():
    w, state = leaf(), torch.tensor(1.0)
    for _ in range(3):
        state = w * state
    state.backward()
    assert w.grad == 3 * 2**2


def test_an_optimizer_step_changes_the_parameter_in_place():
    w = leaf()
    version = w._version
    w.sum().backward()
    torch.optim.SGD([w], lr=0.1).step()
    assert w._version > version
