"""The claims of docs/how-to/forward-mode.md, beyond the outputs it prints."""

import pytest
import torch
import torch.autograd.forward_ad as fwAD
from recorded_graphs import recording
from torch import nn
from torch.autograd.graph import saved_tensors_hooks
from torch.func import functional_call, grad, jacfwd, jvp, vjp
from torch.utils._python_dispatch import TorchDispatchMode

pytestmark = pytest.mark.filterwarnings("ignore:.torch.jit")


def f(x):
    return torch.stack([x[0] * x[1], x[0].sin() * x[2], x.prod()])


def test_the_tangent_is_that_of_finite_differences_in_the_direction():
    x, v = torch.rand(2, 3, dtype=torch.float64)
    value, tangent = jvp(f, (x,), (v,))
    torch.testing.assert_close(value, f(x))
    torch.testing.assert_close(tangent, (f(x + 1e-6 * v) - f(x - 1e-6 * v)) / 2e-6)


def test_jvp_is_called_once_per_direction():
    calls = []

    def counted(x):
        calls.append(1)
        return f(x)

    jvp(counted, (torch.ones(3),), (torch.ones(3),))
    assert len(calls) == 1


def test_leaving_an_input_out_holds_it_fixed():
    a, b, one = torch.rand(3)
    with_zeros = jvp(torch.mul, (a, b), (one, torch.zeros(())))[1]
    assert torch.equal(with_zeros, jvp(lambda a: a * b, (a,), (one,))[1])


def test_a_tangent_by_parameters_is_that_of_finite_differences():
    model = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1)).double()
    x = torch.rand(4, 2, dtype=torch.float64)
    parameters = {name: p.detach() for name, p in model.named_parameters()}
    direction = {name: torch.randn_like(p) for name, p in parameters.items()}

    def out(step):
        moved = {name: p + step * direction[name] for name, p in parameters.items()}
        return functional_call(model, moved, x)

    found = jvp(lambda p: functional_call(model, p, x), (parameters,), (direction,))[1]
    torch.testing.assert_close(found, (out(1e-6) - out(-1e-6)) / 2e-6)


def saved_by(run):
    saved = []
    with saved_tensors_hooks(lambda t: saved.append(1) or t, lambda t: t):
        run()
    return len(saved)


def test_parameters_that_require_grad_make_jvp_keep_tensors_unless_under_no_grad():
    model, x = nn.Sequential(nn.Linear(2, 3), nn.Tanh()), torch.ones(2)
    out, tangent = jvp(model, (x,), (x,))
    assert out.requires_grad and tangent.requires_grad
    assert saved_by(lambda: jvp(model, (x,), (x,))) > 0
    with torch.no_grad():
        assert saved_by(lambda: jvp(model, (x,), (x,))) == 0


def test_functional_jvp_runs_backward_twice(monkeypatch):
    calls, original = [], torch.autograd.grad
    monkeypatch.setattr(
        torch.autograd, "grad", lambda *a, **k: calls.append(1) or original(*a, **k)
    )
    x = torch.ones(3)
    torch.autograd.functional.jvp(f, x, x)
    assert len(calls) == 2
    assert saved_by(lambda: torch.autograd.functional.jvp(f, x, x)) > 0
    assert saved_by(lambda: jvp(f, (x,), (x,))) == 0


def test_functional_jvp_does_not_need_requires_grad():
    x = torch.ones(3)
    assert torch.autograd.functional.jvp(f, x, x)[1].any()


def test_data_stops_tangent_and_gradient_like_detach():
    x = torch.tensor(3.0)
    assert jvp(lambda x: x.data**2, (x,), (x,))[1] == grad(lambda x: x.data**2)(x) == 0
    with fwAD.dual_level():
        assert fwAD.unpack_dual(fwAD.make_dual(x, x).detach()).tangent is None


def test_in_the_recording_the_only_path_leads_through_3_x():
    found = recording("how-to/forward-mode/no_grad_graph")
    ops = [node["op"] for node in found["nodes"]]
    assert sorted(ops) == ["AccumulateGrad", "AddBackward0", "MulBackward0"]


def test_the_products_of_the_check_are_equal_for_any_vectors():
    x, v, u = torch.rand(3, 3, dtype=torch.float64)
    (gradient,) = vjp(f, x)[1](u)
    torch.testing.assert_close(u @ jvp(f, (x,), (v,))[1], gradient @ v)
    torch.testing.assert_close(u @ jacfwd(f)(x), gradient)


def test_gradcheck_can_check_the_forward_formulas():
    x = torch.rand(3, dtype=torch.float64, requires_grad=True)
    assert torch.autograd.gradcheck(f, x, check_forward_ad=True)


def test_a_tangent_is_not_broadcast():
    with pytest.raises(RuntimeError, match="different size"):
        jvp(f, (torch.ones(3),), (torch.ones(()),))


class Count(TorchDispatchMode):
    calls = 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        self.calls += isinstance(result, torch.Tensor) and "alias" not in str(function)
        return result


@pytest.mark.parametrize("inputs", [10, 1000])
def test_reverse_mode_costs_a_small_multiple_whatever_the_number_of_inputs(inputs):
    def loss(x):
        return (x.sin().exp() * 2).sum()

    x = torch.ones(inputs)
    with Count() as plain:
        loss(x)
    with Count() as reverse:
        grad(loss)(x)
    assert plain.calls == 4
    assert reverse.calls <= 5 * plain.calls


@pytest.mark.parametrize("outputs", [10, 1000])
def test_forward_mode_costs_a_small_multiple_whatever_the_number_of_outputs(outputs):
    def curve(t):
        return (t * torch.arange(float(outputs))).sin().exp()

    t = torch.tensor(1.0)
    with Count() as plain:
        curve(t)
    with Count() as forward:
        jvp(curve, (t,), (torch.tensor(1.0),))
    assert plain.calls == 4
    assert forward.calls <= 5 * plain.calls
