"""The sentences of docs/how-to/none-zero-nan.md that no output shows."""

import pytest
import torch


def test_each_cut_that_the_page_names_gives_a_tensor_that_does_not_require_grad():
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = x * 2
    with torch.no_grad():
        under_no_grad = y * 2
    cuts = [y.detach(), torch.tensor(y.sum().item()), torch.tensor(y.tolist()), y.long()]
    cuts += [torch.from_numpy(y.detach().numpy()), under_no_grad]
    assert not any(cut.requires_grad for cut in cuts)


def test_zero_grad_can_leave_zeros_instead_of_none():
    w = torch.ones(2, requires_grad=True)
    w.sum().backward()
    torch.optim.SGD([w], lr=0.1).zero_grad(set_to_none=False)
    assert torch.equal(w.grad, torch.zeros(2))


def test_the_results_of_frozen_layers_do_not_require_grad_although_nothing_is_cut():
    frozen, trained = torch.nn.Linear(2, 2).requires_grad_(False), torch.nn.Linear(2, 1)
    first = frozen(torch.ones(1, 2))
    assert not first.requires_grad and trained(first).requires_grad


def test_if_both_tensors_start_with_zeros_neither_learns():
    first, last = torch.zeros(2, requires_grad=True), torch.zeros(2, requires_grad=True)
    optimizer = torch.optim.SGD([first, last], lr=0.1)
    for _ in range(3):
        optimizer.zero_grad()
        (((first * last).sum() - 1) ** 2).backward()
        optimizer.step()
    assert not first.any() and not last.any()


def test_if_only_the_last_tensor_starts_with_zeros_the_first_gets_a_gradient_in_the_next_step():
    first, last = torch.ones(2, requires_grad=True), torch.zeros(2, requires_grad=True)
    optimizer = torch.optim.SGD([first, last], lr=0.1)
    for _ in range(2):
        optimizer.zero_grad()
        (((first * last).sum() - 1) ** 2).backward()
        optimizer.step()
    assert first.grad.all()


@pytest.mark.parametrize("settings", [{"momentum": 0.9}, {"weight_decay": 0.1}])
def test_zeros_in_place_of_none_let_the_optimizer_change_a_parameter(settings):
    w = torch.ones(1, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1, **settings)
    w.grad = torch.ones(1)
    optimizer.step()
    before = w.item()
    w.grad = torch.zeros(1)
    optimizer.step()
    assert w.item() != before


def test_the_loss_can_be_finite_while_a_gradient_is_nan():
    x = torch.zeros(1, requires_grad=True)
    loss = (x.sqrt() * 0).sum()
    loss.backward()
    assert loss.isfinite() and x.grad.isnan().all()
