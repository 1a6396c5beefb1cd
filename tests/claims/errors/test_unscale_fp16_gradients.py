"""The claims of docs/errors/unscale-fp16-gradients.md, beyond the outputs it prints."""

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
