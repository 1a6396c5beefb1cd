"""The claims of docs/how-to/replace-a-gradient.md, beyond the outputs it prints."""

import pytest
import torch
from recorded_graphs import recording, runs
from torch import nn
from torch.autograd.graph import saved_tensors_hooks
from torch.nn.functional import hardtanh


def straight_through(value, pretend):
    return pretend + (value - pretend).detach()


def reverse(x, scale=0.5):
    return x.detach() - scale * (x - x.detach())


def test_the_recording_has_no_sign_and_passes_3_to_the_tanh_unchanged():
    found = recording("how-to/replace-a-gradient/sign_graph")
    names = {node["id"]: node["op"] for node in found["nodes"]}
    assert "SignBackward0" not in names.values()
    into = {names[run["node"]]: run["in"][0]["data"] for run in runs(found)}
    assert into["AddBackward0"] == into["TanhBackward0"] == 3
    (add,) = [node for node in found["nodes"] if node["op"] == "AddBackward0"]
    assert [edge and names[edge["to"]] for edge in add["next"]] == ["TanhBackward0", None]


def test_the_form_with_the_difference_inside_is_exact_for_gates_and_for_round():
    soft = torch.cat([torch.rand(100_000), torch.logspace(-40, -1, 1000)])
    for hard in (torch.zeros_like(soft), torch.ones_like(soft)):
        assert torch.equal(straight_through(hard, soft), hard)
    x = torch.randn(100_000) * torch.logspace(-3, 8, 100_000)
    assert torch.equal(straight_through(x.round(), x), x.round())


def test_the_common_form_makes_a_gate_a_little_less_than_1_and_other_values_are_off_a_little():
    soft = torch.tensor(0.3)
    assert f"{(1 + soft - soft).item():.8f}" == "0.99999994"
    x, target = torch.randn(2, 10_000)
    off = (straight_through(target, x) - target).abs()
    assert 0 < off.max() < 1e-6


def test_hardtanh_as_the_pretended_function_masks_by_the_input():
    x = torch.tensor([-3.0, -0.5, 0.5, 3.0], requires_grad=True)
    incoming = torch.randn(4) * 10
    (grad,) = torch.autograd.grad(straight_through(x.sign(), hardtanh(x)), x, incoming)
    assert torch.equal(grad, incoming * (x.abs() < 1))


@pytest.mark.filterwarnings("ignore:.torch.jit")
@pytest.mark.parametrize("transform", [torch.func.jacrev, torch.func.jacfwd])
def test_the_arithmetic_works_with_torch_func_in_both_modes(transform):
    x = torch.randn(3, dtype=torch.float64)
    eye = torch.eye(3, dtype=torch.float64)
    torch.testing.assert_close(transform(reverse)(x), -0.5 * eye)
    found = transform(lambda x: straight_through(x.round(), x))(x)
    torch.testing.assert_close(found, eye)


def test_reversal_changes_only_what_comes_before_it():
    torch.manual_seed(0)
    before, head = nn.Linear(2, 3).double(), nn.Linear(3, 1).double()
    x = torch.randn(4, 2, dtype=torch.float64)
    names = [*before.parameters(), *head.parameters()]
    plain = torch.autograd.grad(head(before(x)).square().sum(), names)
    found = torch.autograd.grad(head(reverse(before(x), 1.0)).square().sum(), names)
    minus = torch.autograd.grad(-head(before(x)).square().sum(), names)
    for each, (p, f, m) in enumerate(zip(plain, found, minus, strict=True)):
        torch.testing.assert_close(f, -p if each < 2 else p)
        torch.testing.assert_close(m, -p)


def test_a_hook_may_be_registered_after_the_forward_pass():
    x = torch.tensor([2.0], requires_grad=True)
    hidden = x * 1
    loss = (hidden * 3).sum()
    hidden.register_hook(lambda grad: grad * 10)
    loss.backward()
    assert x.grad.item() == 30


def test_a_hook_on_a_leaf_runs_once_for_all_uses_in_one_backward():
    w, calls = torch.ones(1, requires_grad=True), []
    w.register_hook(lambda grad: calls.append(grad.item()))
    (3 * w + 4 * w + w**2).sum().backward()
    assert calls == [9]


def test_no_form_saves_a_tensor():
    saved = []
    with saved_tensors_hooks(lambda t: saved.append(t) or t, lambda t: t):
        x = torch.randn(3, requires_grad=True)
        reverse(x)
        straight_through(x.round(), x)
        x.view_as(x).register_hook(lambda grad: -grad)
    assert not [each for each in saved if each.numel() == 3]


def test_a_sum_hides_a_mistake_that_random_incoming_gradients_find():
    def mixed(x):  # each element gets the gradient of its neighbor
        return x.detach() + (x - x.detach()).flip(0)

    x = torch.randn(3, requires_grad=True)
    torch.testing.assert_close(torch.autograd.grad(mixed(x).sum(), x)[0], torch.ones(3))
    incoming = torch.tensor([1.0, 2.0, 3.0])
    assert not torch.equal(torch.autograd.grad(mixed(x), x, incoming)[0], incoming)


def test_a_clone_for_each_parameter_keeps_them_apart():
    given = torch.ones(2)
    a, b = torch.zeros(2, requires_grad=True), torch.zeros(2, requires_grad=True)
    a.grad, b.grad = given.clone(), given.clone()
    (a * 3).sum().backward()
    assert torch.equal(b.grad, given) and torch.equal(given, torch.ones(2))
