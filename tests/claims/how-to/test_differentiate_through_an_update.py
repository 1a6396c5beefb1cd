"""The claims of docs/how-to/differentiate-through-an-update.md, beyond the outputs it prints."""

import inspect

import pytest
import torch
from recorded_graphs import data, recording, runs
from torch import nn
from torch.func import functional_call, grad, jacrev


def inner_loss(w):
    return (w.sin() * w.prod()).sum()


def outer_loss(w):
    return (w - 1).square().sum()


def adapted(w, steps, *, create_graph=True):
    for _ in range(steps):
        (g,) = torch.autograd.grad(inner_loss(w), w, create_graph=create_graph)
        w = w - 0.1 * g
    return w


def outer_gradient(w, steps, **options):
    leaf = w.clone().requires_grad_()
    return torch.autograd.grad(outer_loss(adapted(leaf, steps, **options)), leaf)[0]


@pytest.mark.parametrize("steps", [1, 3])
def test_the_outer_gradient_is_that_of_finite_differences(steps):
    w = torch.rand(3, dtype=torch.float64) + 0.5

    def at(w):
        return outer_loss(adapted(w.requires_grad_(), steps)).item()

    numeric = [(at(w + 1e-6 * e) - at(w - 1e-6 * e)) / 2e-6 for e in torch.eye(3).double()]
    found = outer_gradient(w.detach(), steps)
    torch.testing.assert_close(found, torch.tensor(numeric).double(), rtol=1e-5, atol=1e-6)


def test_each_step_contributes_one_factor_with_a_second_derivative():
    w = torch.rand(3, dtype=torch.float64) + 0.5
    found, factor = outer_gradient(w, steps=3), torch.eye(3).double()
    for _ in range(3):
        factor = (torch.eye(3).double() - 0.1 * hessian_of(w)) @ factor
        w = w - 0.1 * grad(inner_loss)(w)
    torch.testing.assert_close(found, grad(outer_loss)(w) @ factor)


def hessian_of(w):
    return torch.autograd.functional.hessian(inner_loss, w)


def test_first_order_is_the_outer_gradient_at_the_updated_parameters():
    w = torch.rand(3, dtype=torch.float64) + 0.5
    updated = adapted(w.clone().requires_grad_(), 2).detach()
    found = outer_gradient(w, steps=2, create_graph=False)
    torch.testing.assert_close(found, grad(outer_loss)(updated))
    assert not torch.allclose(found, outer_gradient(w, steps=2))


def test_in_the_recording_4_arrives_directly_and_minus_1_twice():
    found = recording("how-to/differentiate-through-an-update/update_graph")
    (leaf,) = [node["id"] for node in found["nodes"] if node["op"] == "AccumulateGrad"]
    second = [run for run in runs(found) if run["pass"] == 2]
    (arrived,) = [run for run in second if run["node"] == leaf]
    assert arrived["in"][0]["data"] == 2
    (sub,) = [node["id"] for node in found["nodes"] if node["op"] == "SubBackward0"]
    (direct,) = [data(run["out"][0]) for run in second if run["node"] == sub]
    of_grad = {node["id"] for node in found["nodes"] if node.get("line") == 5}
    factors = [
        data(out)
        for run in second
        if run["node"] in of_grad
        for out in run["out"]
        if out and found_op(found, run["node"]) == "MulBackward0"
    ]
    assert (direct, factors) == (4, [-1, -1])


def found_op(found, name):
    return next(node["op"] for node in found["nodes"] if node["id"] == name)


def test_functional_call_does_not_change_the_module_and_fills_its_own_grad():
    model = nn.Linear(2, 1)
    before = model.weight.detach().clone()
    updated = {name: p - 0.1 for name, p in model.named_parameters()}
    functional_call(model, updated, torch.ones(1, 2)).sum().backward()
    assert torch.equal(model.weight, before) and model.weight.grad is not None


def test_backward_for_each_task_adds_up_the_meta_gradients():
    w = torch.rand(3, dtype=torch.float64)
    leaf = w.clone().requires_grad_()
    for scale in (1.0, 2.0):
        (scale * outer_loss(adapted(leaf, 1))).backward()
    torch.testing.assert_close(leaf.grad, 3 * outer_gradient(w, 1))


@pytest.mark.parametrize("name", ["SGD", "Adam", "AdamW", "RMSprop", "Adagrad"])
def test_several_optimizers_can_be_differentiable(name):
    optimizer = getattr(torch.optim, name)
    assert "differentiable" in inspect.signature(optimizer).parameters
    leaf = torch.tensor(3.0, requires_grad=True)
    fast = leaf.clone()
    step = optimizer([fast], lr=0.1, differentiable=True)
    fast.grad = 2 * leaf
    step.step()
    assert torch.autograd.grad(fast, leaf)[0].isfinite()


def test_at_a_gradient_of_zero_the_slope_of_adam_is_nan():
    g = torch.zeros((), requires_grad=True)
    fast = torch.tensor(3.0, requires_grad=True).clone()
    step = torch.optim.Adam([fast], lr=0.1, differentiable=True)
    fast.grad = g * 1
    step.step()
    assert torch.autograd.grad(fast, g)[0].isnan()


@pytest.mark.parametrize(("feature", "finite"), [(2.0, True), (0.0, False)])
def test_with_adam_a_feature_of_zero_makes_the_outer_gradient_of_all_weights_nan(feature, finite):
    w = torch.tensor([3.0, 4.0], requires_grad=True)
    fast = w.clone()
    step = torch.optim.Adam([fast], lr=0.1, differentiable=True)
    inner = (w @ torch.tensor([1.0, feature]) - 1).square()
    (fast.grad,) = torch.autograd.grad(inner, w, create_graph=True)
    step.step()
    found = torch.autograd.grad(fast.sum(), w)[0].isfinite()
    assert found.tolist() == [finite, finite]


def test_the_best_start_of_the_two_lines_is_the_line_between():
    x = torch.tensor([-1.0, 0.0, 1.0])

    def loss(w):
        total = 0.0
        for slope in (2.0, 4.0):
            fast = w
            for _ in range(2):
                fast = fast - 0.1 * grad(lambda w, slope=slope: ((w - slope) * x).square().mean())(
                    fast
                )
            total = total + ((fast - slope) * x).square().mean()
        return total

    best = torch.tensor(3.0)
    assert grad(loss)(best).abs() < 1e-6 and jacrev(jacrev(loss))(best) > 0
