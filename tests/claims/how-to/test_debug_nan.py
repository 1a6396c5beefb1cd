"""The claims of docs/how-to/debug-nan.md, beyond the outputs it prints."""

import math
import traceback
import warnings

import pytest
import torch
from recorded_graphs import recording, runs
from torch import nn
from torch.nn.functional import normalize, scaled_dot_product_attention

from gradbook import ROOT


def double(*values):
    return torch.tensor(values, dtype=torch.float64, requires_grad=True)


def test_the_recorded_root_passes_infinity_and_the_product_makes_nan_of_it():
    found = recording("how-to/debug-nan/inf_times_zero")
    names = {node["id"]: node["op"] for node in found["nodes"]}
    passed = {names[run["node"]]: (run["in"], run["out"]) for run in runs(found)}
    given, returned = passed["SqrtBackward0"]
    assert given[0]["data"] == 1 and str(returned[0]["data"]).lower().startswith("inf")
    given, returned = passed["MulBackward0"]
    assert str(given[0]["data"]).lower().startswith("inf")
    assert str(returned[0]["data"]).lower() == "nan"


def test_the_softmax_after_the_first_bad_operation_is_finite():
    assert double(1.0, 0.0).log().softmax(0).isfinite().all()


@pytest.mark.parametrize("optimizer", [torch.optim.SGD, torch.optim.Adam])
def test_an_infinite_gradient_destroys_the_weight(optimizer):
    w = nn.Parameter(torch.zeros(1))
    w.grad = torch.tensor([math.inf])
    optimizer([w], lr=0.1).step()
    assert not w.isfinite().all()


def test_the_innermost_module_runs_its_hook_first():
    model, order = nn.Sequential(nn.Sequential(nn.Linear(1, 1))), []
    for name, module in model.named_modules():
        module.register_forward_hook(lambda *_, name=name: order.append(name))
    model(torch.ones(1, 1))
    assert order == ["0.0", "0", ""]


def test_where_twice_has_the_gradient_of_the_root_inside_and_zero_outside():
    def root(x):
        return torch.where(x > 0, torch.where(x > 0, x, 1.0).sqrt(), 0.0)

    assert torch.autograd.gradcheck(root, double(0.5, 2.0, -1.0))
    x = double(0.0)
    (grad,) = torch.autograd.grad(root(x), x)
    assert grad.item() == 0 and root(x).item() == 0


def test_clamp_passes_no_gradient_below_its_limit_and_a_constant_leaves_a_large_one():
    x = double(0.0)
    (grad,) = torch.autograd.grad(x.clamp(min=1e-6).sqrt(), x)
    assert grad.item() == 0
    assert torch.autograd.grad((x + 1e-6).sqrt(), x)[0].item() == pytest.approx(500)


def test_the_error_of_the_first_bad_operation_shows_the_line_of_the_forward_call():
    namespace = {}
    source = (ROOT / "snippets/how-to/debug-nan/recipe.py").read_text()
    exec(source.split("x = torch.tensor")[0], namespace)
    x = double(0.0)
    with pytest.raises(FloatingPointError) as caught, namespace["FirstBad"]():
        x.log()
    lines = [entry.line for entry in traceback.extract_tb(caught.tb)]
    assert "x.log()" in lines


@pytest.mark.parametrize(
    ("plain", "safe"),
    [
        (lambda x: x.exp().log1p(), torch.nn.functional.softplus),
        (lambda x: x.sigmoid().log(), torch.nn.functional.logsigmoid),
        (lambda x: x * x.log(), lambda x: torch.xlogy(x, x)),
        (lambda x: -x * x.log(), torch.special.entr),
    ],
)
def test_the_safe_functions_equal_the_plain_ones_where_both_are_finite(plain, safe):
    x = double(0.25, 1.0, 3.0)
    torch.testing.assert_close(safe(x), plain(x))
    one, two = (torch.autograd.grad(f(x).sum(), x)[0] for f in (plain, safe))
    torch.testing.assert_close(one, two)


def test_x_log_x_becomes_infinitely_steep_at_zero():
    x = double(1e-300)
    (grad,) = torch.autograd.grad((x * x.log()).sum(), x)
    assert grad.item() == pytest.approx(math.log(1e-300) + 1)


@pytest.mark.parametrize("eps", [1e-12, 0.1])
def test_the_gradient_of_normalize_at_zero_is_one_over_eps(eps):
    x = double(0.0, 0.0)
    (grad,) = torch.autograd.grad(normalize(x, dim=0, eps=eps).sum(), x)
    torch.testing.assert_close(grad, torch.full_like(grad, 1 / eps))


def test_a_masked_row_by_hand_spoils_the_gradient_of_every_row():
    q = torch.randn(1, 3, 2, dtype=torch.float64, requires_grad=True)
    mask = torch.ones(3, 3).bool()
    mask[2] = False
    out = (q @ q.transpose(1, 2)).masked_fill(~mask, -torch.inf).softmax(-1) @ q
    (grad,) = torch.autograd.grad(out[0, :2].sum(), q)
    assert not grad.isfinite().any()
    safe = scaled_dot_product_attention(q, q, q, attn_mask=mask, scale=1.0)
    torch.testing.assert_close(safe[0, :2], out[0, :2])
    (grad,) = torch.autograd.grad(safe[0, :2].sum(), q)
    assert grad.isfinite().all() and not safe[0, 2].any()


def test_only_the_values_get_the_nan_of_a_masked_row():
    q, k, v = (torch.randn(3, 2, requires_grad=True) for _ in range(3))
    mask = torch.ones(3, 3).bool()
    mask[2] = False
    out = (q @ k.T).masked_fill(~mask, -torch.inf).softmax(-1) @ v
    of_q, of_k, of_v = torch.autograd.grad(out[:2].sum(), (q, k, v))
    assert of_q.isfinite().all() and of_k.isfinite().all() and of_v.isnan().all()


def test_set_detect_anomaly_stays_on_until_it_is_switched_off():
    try:
        with warnings.catch_warnings(action="ignore"):
            torch.autograd.set_detect_anomaly(True)
        assert torch.is_anomaly_enabled()
    finally:
        torch.autograd.set_detect_anomaly(False)
    assert not torch.is_anomaly_enabled()
