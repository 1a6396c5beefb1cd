"""The claims of docs/errors/scheduler-before-optimizer.md, beyond the outputs it prints."""

import warnings

import torch
from torch import nn


def setting(**keywords):
    w = nn.Parameter(torch.tensor([1.0]))
    return w, torch.optim.SGD([w], lr=0.1), torch.amp.GradScaler("cpu", **keywords)


def parameter(*values):
    return nn.Parameter(torch.tensor(values))


def warned(call):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        call()
    return [str(one.message) for one in caught]


def test_a_step_with_an_infinite_gradient_is_skipped_and_the_scale_falls():
    w, optimizer, scaler = setting()
    scaler.scale((w * float("inf")).sum()).backward()
    before = scaler.get_scale()
    scaler.step(optimizer)
    scaler.update()
    assert w.item() == 1
    assert scaler.get_scale() < before


def test_the_order_is_checked_once_at_the_first_step_of_the_scheduler():
    optimizer = torch.optim.SGD([parameter(1.0)], lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1)
    assert len(warned(scheduler.step)) == 1
    assert warned(scheduler.step) == []


def test_a_step_without_gradients_does_nothing_and_quiets_the_warning():
    w = parameter(1.0)
    optimizer = torch.optim.SGD([w], lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1)
    optimizer.step()
    assert w.item() == 1
    assert warned(scheduler.step) == []


def test_stepping_up_to_the_old_epoch_warns():
    optimizer = torch.optim.SGD([parameter(1.0)], lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1)
    assert "Detected call" in warned(lambda: [scheduler.step() for _ in range(3)])[0]


def test_one_update_in_the_first_epoch_is_enough_to_have_no_warning():
    w, optimizer, scaler = setting()
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1)
    for factor in (float("inf"), 1.0):
        optimizer.zero_grad()
        scaler.scale((w * factor).sum()).backward()
        scaler.step(optimizer)
        scaler.update()
    assert warned(scheduler.step) == []
