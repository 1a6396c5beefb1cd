"""The claims of docs/how-to/derivatives-in-the-loss.md, beyond the outputs it prints."""

import pytest
import torch
from recorded_graphs import calls, recording, runs
from torch import nn

WAY = "how-to/derivatives-in-the-loss/"


def derivative(u, x):
    return torch.autograd.grad(u.sum(), x, create_graph=True)[0]


def smooth():
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1)).double()


def test_a_step_against_the_gradient_of_the_penalty_makes_the_slope_shorter():
    w = torch.tensor([[3.0, 4.0]])
    w = w - 0.1 * torch.tensor([[4.8, 6.4]])
    assert w.norm() < 5
    torch.testing.assert_close(w / w.norm(), torch.tensor([[0.6, 0.8]]))


def test_the_gradient_of_the_penalty_is_that_of_finite_differences():
    net, x = smooth(), torch.rand(5, 2, dtype=torch.float64, requires_grad=True)

    def penalty():
        return (derivative(net(x), x).flatten(1).norm(dim=1) - 1).square().mean()

    net.zero_grad()
    penalty().backward(inputs=list(net.parameters())[:3])
    weight = net[0].weight
    for index in [(0, 0), (3, 1)]:
        values = []
        for step in (1e-6, -2e-6):
            weight.data[index] += step
            values.append(penalty().item())
        weight.data[index] += 1e-6
        assert weight.grad[index].item() == pytest.approx((values[0] - values[1]) / 2e-6, rel=1e-5)


def test_retain_graph_does_not_record_the_derivative():
    x = torch.ones(2, requires_grad=True)
    (slope,) = torch.autograd.grad((x**2).sum(), x, retain_graph=True)
    assert not slope.requires_grad


def test_the_first_call_adds_four_nodes_and_the_second_reaches_w_through_two():
    found = recording(WAY + "slope_graph")
    first, second = calls(found)
    added = {node["id"] for node in found["nodes"] if node.get("line") == first["line"]}
    assert len(added) == 4
    ran = {run["node"] for run in runs(found) if run["pass"] == 2}
    assert len(added & ran) == 2
    # The others lead to x only, which inputs=[w] excludes.
    (leaf,) = [node["id"] for node in found["nodes"] if node.get("names") == {"0": ["w"]}]
    assert [each["node"] for each in second["inputs"]] == [leaf] and leaf in ran


def test_without_inputs_backward_fills_the_grad_of_x():
    x, w = torch.tensor(2.0, requires_grad=True), torch.tensor(3.0, requires_grad=True)
    derivative(w * x * x, x).backward()
    assert x.grad is not None


def test_the_sum_gives_the_columns_of_the_jacobian_summed():
    x = torch.rand(3, dtype=torch.float64, requires_grad=True)
    jacobian = torch.func.jacrev(lambda x: x * x.prod())(x.detach())
    torch.testing.assert_close(derivative(x * x.prod(), x).detach(), jacobian.sum(0))


def test_second_derivatives_are_those_of_the_hessian():
    net = smooth()
    points = torch.rand(4, 2, dtype=torch.float64)
    x, t = points.clone().requires_grad_().unbind(1)
    u = net(torch.stack([x, t], 1))
    u_x = derivative(u, x)
    hessians = torch.stack(
        [torch.autograd.functional.hessian(lambda p: net(p).sum(), p) for p in points]
    )
    torch.testing.assert_close(derivative(u_x, x).detach(), hessians[:, 0, 0])
    torch.testing.assert_close(derivative(u_x, t).detach(), hessians[:, 0, 1])


def test_materialize_grads_needs_a_slope_that_requires_grad():
    x = torch.ones(2, requires_grad=True)
    with pytest.raises(RuntimeError, match="element 0"):
        torch.autograd.grad(derivative(2 * x, x).sum(), x, materialize_grads=True)


def test_an_input_that_is_not_detached_from_the_generator_would_train_it():
    generator = nn.Linear(1, 1)
    fake = generator(torch.ones(2, 1))
    (derivative(fake**2, fake) ** 2).sum().backward()
    assert generator.weight.grad is not None


@pytest.mark.parametrize(
    ("norm", "mixes"), [(nn.BatchNorm1d(4), True), (nn.GroupNorm(2, 4), False)]
)
def test_batch_norm_mixes_samples_and_group_norm_does_not(norm, mixes):
    x = torch.randn(3, 4, requires_grad=True)
    (grad,) = torch.autograd.grad(norm(x)[0].square().sum() + norm(x)[0].sin().sum(), x)
    assert bool(grad[1:].abs().max() > 1e-4) is mixes


def test_a_relu_network_has_no_second_derivative_by_x_but_its_slope_trains_the_weights():
    x = torch.linspace(-1, 1, 5).reshape(-1, 1).requires_grad_()
    net = nn.Sequential(nn.Linear(1, 8), nn.ReLU(), nn.Linear(8, 1))
    u_x = derivative(net(x), x)
    u_x.square().mean().backward(retain_graph=True)
    assert net[0].weight.grad.abs().sum() > 0
    net.zero_grad()
    u_xx = derivative(u_x, x)
    u_xx.square().mean().backward()
    assert not any(p.grad.any() for p in net.parameters() if p.grad is not None)
