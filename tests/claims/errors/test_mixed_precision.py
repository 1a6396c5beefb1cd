"""The claims of docs/errors/mixed-precision.md, beyond the outputs it prints."""

import copy

import pytest
import torch
from torch import nn


def setting(**keywords):
    w = nn.Parameter(torch.tensor([1.0]))
    return w, torch.optim.SGD([w], lr=0.1), torch.amp.GradScaler("cpu", **keywords)


def test_a_disabled_scaler_trains_unscaled():
    w, optimizer, scaler = setting(enabled=False)
    scaler.scale((w * 3).sum()).backward()
    assert w.grad.item() == 3
    scaler.step(optimizer)
    scaler.update()
    assert w.item() == pytest.approx(0.7)
    assert scaler.state_dict() == {}


def test_after_a_step_the_scaler_cannot_be_copied_until_update():
    w, optimizer, scaler = setting()
    scaler.scale(w.sum()).backward()
    copy.deepcopy(scaler)
    scaler.step(optimizer)
    with pytest.raises(AssertionError, match="may only be pickled"):
        copy.deepcopy(scaler)
    scaler.update()
    copy.deepcopy(scaler)
