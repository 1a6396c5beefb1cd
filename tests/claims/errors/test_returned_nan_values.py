"""The claims of docs/errors/returned-nan-values.md, beyond the outputs it prints."""

import warnings

import pytest
import torch


def marked(*values):
    return torch.tensor(values, requires_grad=True)


@pytest.mark.parametrize(
    ("name", "compute"),
    [
        ("Pow", lambda: marked(0.0) ** 0.5 * 0),
        ("Rsqrt", lambda: marked(0.0).rsqrt() * 0),
        ("Acos", lambda: marked(1.0).acos() * 0),
        ("Asin", lambda: marked(1.0).asin() * 0),
        ("Exp", lambda: marked(1000.0).exp() * 0),
        ("Log1P", lambda: marked(-1.0).log1p() * 0),
        ("Log2", lambda: marked(0.0).log2() * 0),
        ("LogSoftmax", lambda: marked(float("inf"), 1.0).log_softmax(0) * 0),
        ("Reciprocal", lambda: marked(0.0).reciprocal() * 0),
        ("Mul", lambda: marked(1.0) * float("inf") * 0),
        ("Mul", lambda: marked(1.0) * torch.tensor([float("nan")])),
        ("Softmax", lambda: marked(float("-inf"), float("-inf")).softmax(0)),
        ("LinalgEigh", lambda: torch.linalg.eigh(torch.eye(2, requires_grad=True))[1].abs()),
        ("LinalgSvd", lambda: torch.linalg.svd(torch.eye(2, requires_grad=True))[0].abs()),
        ("NativeLayerNorm", lambda: torch.nn.LayerNorm(2)(marked(float("inf"), 1.0))),
    ],
)
def test_the_message_names_the_operation(name, compute):
    with warnings.catch_warnings(action="ignore"), torch.autograd.detect_anomaly():
        y = compute().sum()
        with pytest.raises(RuntimeError, match=f"'{name}Backward0' returned nan"):
            y.backward()


def test_where_passes_on_no_nan_of_its_own():
    with warnings.catch_warnings(action="ignore"), torch.autograd.detect_anomaly():
        y = torch.where(torch.tensor([True, False]), marked(float("nan"), 1.0), 0.0)
        (y * 0).sum().backward()


def test_without_anomaly_mode_in_the_forward_pass_the_warning_has_no_traceback():
    y = (marked(0.0).sqrt() * 0).sum()
    with (
        warnings.catch_warnings(record=True, action="always") as caught,
        torch.autograd.detect_anomaly(),
        pytest.raises(RuntimeError, match="SqrtBackward0"),
    ):
        y.backward()
    assert any("No forward pass information available" in str(one.message) for one in caught)
