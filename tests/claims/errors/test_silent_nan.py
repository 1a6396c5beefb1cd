"""The claims of docs/errors/silent-nan.md, beyond the outputs it prints and its cases.

The cases of its entries are in test_silent.py, with those of the other silent failures.
"""

import pytest
import torch
from torch.nn import functional as F


def test_anomaly_mode_does_not_see_infinities():
    x = torch.tensor(0.0, requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        x.sqrt().backward()
    assert x.grad == torch.inf


def test_x_to_the_half_at_zero_has_an_infinite_slope_as_well():
    x = torch.tensor(0.0, requires_grad=True)
    (x**0.5).backward()
    assert x.grad == torch.inf


def test_xlogy_mends_the_value():
    assert torch.xlogy(torch.zeros(1), torch.zeros(1)) == 0


def test_exp_in_float32_ends_at_about_88():
    assert torch.tensor(88.0).exp().isfinite()
    assert torch.tensor(89.0).exp().isinf()


def test_logsigmoid_and_the_loss_on_logits_stay_finite():
    x = torch.tensor([-200.0, 200.0], requires_grad=True)
    F.logsigmoid(x).sum().backward()
    assert x.grad.tolist() == [1, 0]
    x.grad = None
    F.binary_cross_entropy_with_logits(x, torch.tensor([1.0, 0.0]), reduction="sum").backward()
    assert x.grad.tolist() == [-1, 1]


def test_float16_ends_at_65504_and_below_3e_8():
    assert torch.finfo(torch.float16).max == 65504
    assert torch.tensor(2.9e-8).half() == 0
    assert torch.tensor(3.1e-8).half() > 0


def test_bfloat16_has_the_range_of_float32():
    assert torch.tensor(3e38).bfloat16().isfinite()
    assert torch.tensor(1e-38).bfloat16() > 0


@pytest.mark.parametrize("flat", [F.relu6, F.hardtanh])
def test_relu6_and_hardtanh_are_flat_outside_their_range(flat):
    x = torch.tensor([-10.0, 10.0], requires_grad=True)
    flat(x).sum().backward()
    assert x.grad.tolist() == [0, 0]


@pytest.mark.parametrize("smooth", [F.leaky_relu, F.gelu, F.softplus])
def test_functions_with_a_slope_below_zero(smooth):
    x = torch.tensor(-1.0, requires_grad=True)
    smooth(x).backward()
    assert x.grad != 0


def test_singular_vectors_of_equal_singular_values_have_no_gradient_and_the_values_do():
    a = torch.eye(2, requires_grad=True)
    torch.linalg.svd(a).U.sum().backward()
    assert a.grad.isnan().all()
    for values in (torch.linalg.svdvals, torch.linalg.eigvalsh):
        a.grad = None
        values(a).sum().backward()
        assert a.grad.isfinite().all()
