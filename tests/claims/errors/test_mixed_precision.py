"""The claims of docs/errors/mixed-precision.md, beyond the outputs it prints."""

import pytest
import torch
from torch import nn


def setting(**keywords):
    w = nn.Parameter(torch.tensor([1.0]))
    return w, torch.optim.SGD([w], lr=0.1), torch.amp.GradScaler("cpu", **keywords)


def test_unscale_refuses_half_parameters_as_step_does():
    w = nn.Parameter(torch.tensor([1.0], dtype=torch.float16))
    optimizer = torch.optim.SGD([w], lr=0.1)
    scaler = torch.amp.GradScaler("cpu", init_scale=2.0)
    scaler.scale(w.sum()).backward()
    with pytest.raises(ValueError, match="Attempting to unscale FP16 gradients"):
        scaler.unscale_(optimizer)


def test_a_frozen_half_parameter_in_the_optimizer_is_accepted():
    w, _, scaler = setting()
    frozen = nn.Parameter(torch.ones(1, dtype=torch.float16), requires_grad=False)
    optimizer = torch.optim.SGD([w, frozen], lr=0.1)
    scaler.scale((w * frozen.float()).sum()).backward()
    scaler.step(optimizer)
    assert w.item() == pytest.approx(0.9)


def test_bfloat16_gradients_are_not_refused():
    w = nn.Parameter(torch.tensor([1.0], dtype=torch.bfloat16))
    optimizer = torch.optim.SGD([w], lr=0.1)
    scaler = torch.amp.GradScaler("cpu")
    scaler.scale(w.sum()).backward()
    scaler.unscale_(optimizer)
    assert w.grad.item() == 1


@pytest.mark.parametrize("call", ["step", "unscale_", "update"])
def test_each_call_before_scale_names_itself(call):
    _, optimizer, scaler = setting()
    arguments = () if call == "update" else (optimizer,)
    with pytest.raises(AssertionError, match=f"Attempted {call} but _scale is None"):
        getattr(scaler, call)(*arguments)


def test_zero_grad_before_the_step_leaves_no_inf_checks():
    w, optimizer, scaler = setting()
    scaler.scale(w.sum()).backward()
    optimizer.zero_grad()
    with pytest.raises(AssertionError, match="No inf checks were recorded for this optimizer"):
        scaler.step(optimizer)


def test_two_optimizers_step_both_and_update_once():
    w, first, scaler = setting()
    v = nn.Parameter(torch.tensor([1.0]))
    second = torch.optim.SGD([v], lr=0.1)
    scaler.scale((w + v).sum()).backward()
    scaler.step(first)
    scaler.step(second)
    scaler.update()
    assert (w.item(), v.item()) == (pytest.approx(0.9), pytest.approx(0.9))


def test_an_unscaled_loss_counts_for_nearly_nothing_beside_a_scaled_one():
    w, optimizer, scaler = setting(init_scale=1024.0)
    scaler.scale((w * 3).sum()).backward()
    (w * 5).sum().backward()
    scaler.unscale_(optimizer)
    assert w.grad.item() == pytest.approx(3 + 5 / 1024)


def test_a_disabled_scaler_trains_unscaled():
    w, optimizer, scaler = setting(enabled=False)
    scaler.scale((w * 3).sum()).backward()
    assert w.grad.item() == 3
    scaler.step(optimizer)
    scaler.update()
    assert w.item() == pytest.approx(0.7)
    assert scaler.state_dict() == {}


def test_a_step_with_an_infinite_gradient_is_skipped_and_the_scale_falls():
    w, optimizer, scaler = setting()
    scaler.scale((w * float("inf")).sum()).backward()
    before = scaler.get_scale()
    scaler.step(optimizer)
    scaler.update()
    assert w.item() == 1
    assert scaler.get_scale() < before
