"""The claims of docs/how-to/several-losses.md, beyond the outputs it prints."""

import pytest
import torch
from recorded_graphs import recording, runs
from torch import nn


def heads():
    torch.manual_seed(0)
    parts = nn.ModuleList([nn.Linear(2, 3), nn.Linear(3, 1), nn.Linear(3, 1)]).double()
    h = parts[0](torch.randn(4, 2, dtype=torch.float64)).tanh()
    return parts, (parts[1](h) - 4).pow(2).mean(), (parts[2](h) - 2).pow(2).mean()


def filled(backward):
    parts, a, b = heads()
    backward(a, b)
    return [p.grad for p in parts.parameters()]


def two_calls(a, b):
    a.backward(retain_graph=True)
    b.backward()


def test_all_ways_give_the_same_gradient():
    one = filled(lambda a, b: (a + b).backward())
    assert all(map(torch.allclose, one, filled(lambda a, b: torch.autograd.backward([a, b]))))
    assert all(map(torch.allclose, one, filled(two_calls)))


def test_each_head_is_trained_by_its_own_loss_only():
    parts, a, _ = heads()
    a.backward()
    assert parts[1].weight.grad is not None
    assert parts[2].weight.grad is None


def test_in_the_recording_h_runs_once_with_the_sum_of_3_and_8():
    found = recording("how-to/several-losses/one_call")
    (h,) = [node["id"] for node in found["nodes"] if node["op"] == "PowBackward0"]
    (run,) = [run for run in runs(found) if run["node"] == h]
    assert run["in"][0]["data"] == 11
    sent = [out["data"] for each in runs(found) if each["node"] != h for out in each["out"] if out]
    assert 3 in sent


def test_after_the_discriminators_step_the_generators_gradient_is_right():
    torch.manual_seed(0)
    g, d = (
        nn.Linear(2, 2).double(),
        nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1)).double(),
    )
    optimizer = torch.optim.SGD(d.parameters(), lr=0.1)
    z = torch.randn(3, 2, dtype=torch.float64)
    fake = g(z)
    d(fake.detach()).sum().backward()
    optimizer.step()
    d(fake).sum().backward()
    again = torch.autograd.grad(d(g(z)).sum(), list(g.parameters()))
    assert all(map(torch.allclose, (p.grad for p in g.parameters()), again))


def test_without_detach_the_fake_batch_can_not_be_used_again():
    g, d = nn.Linear(2, 2), nn.Linear(2, 1)
    fake = g(torch.randn(3, 2))
    d(fake).sum().backward()
    with pytest.raises(RuntimeError, match="backward through the graph a second time"):
        d(fake).sum().backward()


def test_a_frozen_discriminator_gives_the_generator_the_same_gradient():
    g, d = nn.Linear(2, 2), nn.Linear(2, 1)
    z = torch.randn(3, 2)
    free = torch.autograd.grad(d(g(z)).sum(), g.weight)[0]
    d.requires_grad_(False)
    torch.testing.assert_close(torch.autograd.grad(d(g(z)).sum(), g.weight)[0], free)


def test_with_a_negative_cosine_a_step_for_one_task_makes_the_other_worse():
    def a(w):
        return (w * torch.tensor([2.0, 4.0])).sum()

    def b(w):
        return (w * torch.tensor([2.0, -8.0])).sum()

    w = torch.zeros(2, requires_grad=True)
    (grad_a,) = torch.autograd.grad(a(w), w)
    (grad_b,) = torch.autograd.grad(b(w), w)
    assert b(w - 0.01 * grad_a) > b(w)
    projected = grad_a - (grad_a @ grad_b) / (grad_b @ grad_b) * grad_b
    assert abs(b(w - 0.01 * projected) - b(w)) < 1e-5
    assert a(w - 0.01 * projected) < a(w)


@pytest.mark.parametrize("loss", [0.5, 2.0, 7.0])
def test_the_learned_weight_settles_at_one_over_the_loss(loss):
    s = torch.tensor(loss).log().requires_grad_()
    ((-s).exp() * loss + s).backward()
    assert abs(s.grad) < 1e-6


def test_the_shares_of_the_losses_add_up_to_one():
    grads = torch.randn(3, 5, dtype=torch.float64)
    together = grads.sum(0)
    assert abs(((grads @ together) / (together @ together)).sum() - 1) < 1e-9


def test_weight_zero_walks_the_graph_and_leaves_zeros():
    a, b = torch.ones(1, requires_grad=True), torch.ones(1, requires_grad=True)
    (a + 0.0 * b).sum().backward()
    assert torch.equal(b.grad, torch.zeros(1))


@pytest.mark.filterwarnings("ignore:Converting a tensor with requires_grad=True")
def test_torch_tensor_of_losses_cuts_the_graph():
    w = torch.ones(1, requires_grad=True)
    losses = [(w * 2).sum(), (w * 3).sum()]
    assert not torch.Tensor(losses).requires_grad
    assert torch.stack(losses).requires_grad
