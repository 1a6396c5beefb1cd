"""The claims of docs/errors/anomaly-mode.md, beyond the outputs it prints."""

import warnings

import pytest
import torch


def leaf(*values):
    return torch.tensor(values, requires_grad=True)


@pytest.mark.filterwarnings("ignore:Anomaly Detection", "ignore:Error detected in")
@pytest.mark.parametrize(
    ("function", "node"),
    [
        (torch.sqrt, "SqrtBackward0"),
        (torch.log, "LogBackward0"),
        (lambda x: x**0.5, "PowBackward0"),
        (lambda x: 1 / x, "ReciprocalBackward0"),
        (lambda x: x / x.detach(), "DivBackward0"),
    ],
)
def test_masked_singular_points_give_nan_under_the_name_of_the_operation(function, node):
    with (
        torch.autograd.detect_anomaly(),
        pytest.raises(RuntimeError, match=f"Function '{node}' returned nan values in its 0th"),
    ):
        (function(leaf(0.0)).nan_to_num() * 0.0).sum().backward()


def test_the_derivative_of_the_root_at_zero_is_infinite():
    x = leaf(0.0)
    torch.sqrt(x).sum().backward()
    assert x.grad.item() == float("inf")


@pytest.mark.filterwarnings("ignore:Anomaly Detection", "ignore:Error detected in")
def test_the_output_that_is_counted_belongs_to_the_second_input():
    x, zero = torch.tensor([1.0]), leaf(0.0)
    with torch.autograd.detect_anomaly(), pytest.raises(RuntimeError, match="in its 1th output"):
        (torch.div(x, zero) * 0.0).sum().backward()


def test_adding_a_small_number_works_as_well():
    x = leaf(0.0, 4.0)
    (torch.sqrt(x + 1e-12) * torch.tensor([0.0, 1.0])).sum().backward()
    assert torch.isfinite(x.grad).all()


def test_functions_that_contain_the_logarithm_stay_finite_where_it_does_not():
    logits = leaf(0.0, 1000.0)
    torch.softmax(logits, 0)[0].log().backward()
    assert not torch.isfinite(logits.grad).all()
    logits.grad = None
    torch.log_softmax(logits, 0)[0].backward()
    assert torch.isfinite(logits.grad).all()


def test_a_clipped_nan_spreads_to_all_parameters():
    a, b = leaf(1.0), leaf(1.0)
    a.grad, b.grad = torch.tensor([float("nan")]), torch.tensor([1.0])
    torch.nn.utils.clip_grad_norm_([a, b], 1.0)
    assert a.grad.isnan()
    assert b.grad.isnan()


def test_the_traceback_is_given_for_a_change_in_place_too():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with torch.autograd.detect_anomaly():
            y = leaf(1.0).exp()
            y.add_(1)
            with pytest.raises(RuntimeError, match="modified by an inplace operation"):
                y.backward()
    assert any("Traceback of forward call" in str(each.message) for each in caught)


def test_set_detect_anomaly_gives_no_warning():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with torch.autograd.set_detect_anomaly(True):
            assert torch.is_anomaly_enabled()
    assert not torch.is_anomaly_enabled()
    assert caught == []
