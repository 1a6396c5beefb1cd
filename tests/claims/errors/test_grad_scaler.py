"""The claims of docs/errors/grad-scaler.md, beyond the outputs it prints."""

import pytest
import torch
from torch import nn


def setting(**keywords):
    w = nn.Parameter(torch.tensor([1.0]))
    return w, torch.optim.SGD([w], lr=0.1), torch.amp.GradScaler("cpu", **keywords)


@pytest.mark.parametrize("call", ["step", "unscale_", "update"])
def test_each_call_before_scale_names_itself(call):
    _, optimizer, scaler = setting()
    arguments = () if call == "update" else (optimizer,)
    with pytest.raises(AssertionError, match=f"Attempted {call} but _scale is None"):
        getattr(scaler, call)(*arguments)


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


def test_update_needs_a_step_or_an_unscale():
    w, optimizer, scaler = setting()
    scaler.scale((w * 3).sum()).backward()
    with pytest.raises(AssertionError, match="No inf checks were recorded prior to update"):
        scaler.update()
    scaler.unscale_(optimizer)
    scaler.update()
