"""The claims of docs/errors/mixed-precision.md, beyond the outputs it prints."""

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
