"""The claims of docs/errors/schedulers.md, beyond the outputs it prints."""

import types

import pytest
import torch
from torch import nn


def parameter(*values):
    return nn.Parameter(torch.tensor(values))


def test_before_the_scheduler_only_a_method_may_replace_step():
    optimizer = torch.optim.SGD([parameter(1.0)], lr=0.1)
    original = optimizer.step
    optimizer.step = lambda: original()
    with pytest.raises(AttributeError, match="__func__"):
        torch.optim.lr_scheduler.StepLR(optimizer, 1)
    optimizer.step = types.MethodType(lambda self: original(), optimizer)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1)
    optimizer.step()
    scheduler.step()  # a warning would be an error


def test_with_the_rate_at_last_epoch_the_schedule_goes_on_as_without_a_break():
    def schedule(groups, rate, **keywords):
        optimizer = torch.optim.SGD(groups, lr=rate)
        return optimizer, torch.optim.lr_scheduler.StepLR(optimizer, 2, gamma=0.5, **keywords)

    w = parameter(1.0)
    optimizer, whole = schedule([w], 0.4)
    rates = [0.4]
    for _ in range(7):
        optimizer.step()
        whole.step()
        rates.append(whole.get_last_lr()[0])
    optimizer, resumed = schedule([{"params": [w], "initial_lr": 0.4}], rates[3], last_epoch=3)
    for epoch in range(4, 8):
        assert resumed.last_epoch == epoch
        assert resumed.get_last_lr() == [rates[epoch]]
        optimizer.step()
        resumed.step()


def test_clipping_by_an_infinite_norm_breaks_the_other_gradients():
    for bad, other in ((float("inf"), 0.0), (float("nan"), float("nan"))):
        w = parameter(1.0, 1.0)
        w.grad = torch.tensor([1.0, bad])
        nn.utils.clip_grad_norm_([w], 1.0)
        torch.testing.assert_close(w.grad[0].item(), other, equal_nan=True)
