"""The claims of docs/errors/no-inf-checks.md, beyond the outputs it prints."""

import pytest
import torch
from torch import nn


def setting(**keywords):
    w = nn.Parameter(torch.tensor([1.0]))
    return w, torch.optim.SGD([w], lr=0.1), torch.amp.GradScaler("cpu", **keywords)


def test_zero_grad_before_the_step_leaves_no_inf_checks():
    w, optimizer, scaler = setting()
    scaler.scale(w.sum()).backward()
    optimizer.zero_grad()
    with pytest.raises(AssertionError, match="No inf checks were recorded for this optimizer"):
        scaler.step(optimizer)


def test_a_conversion_keeps_the_parameters_that_an_optimizer_has():
    model = nn.Linear(2, 1)
    before = list(map(id, model.parameters()))
    assert list(map(id, model.double().parameters())) == before
