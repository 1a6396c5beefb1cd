"""The silent failures: each wrong number is wrong, each right one agrees with another computation.

The other computation is a finite difference in float64 wherever there is a slope to compare.
"""

import contextlib
import copy
import functools
import io
import re
import runpy
import warnings

import numeric
import pytest
import torch
from torch.nn import functional as F

from gradbook import ROOT

PAGES = sorted(path.stem for path in (ROOT / "docs/errors").glob("silent-*.md"))
ENTRY = re.compile(r'^### .+ \{#[a-z-]+\}.*?--8<-- "errors/(.+?)\.py".*?--8<-- "errors/(.+?)\.py"')


def entries(page):
    text = (ROOT / f"docs/errors/{page}.md").read_text("utf-8")
    for part in re.split(r"^(?=##+ )", text, flags=re.MULTILINE):
        if part.startswith("### "):
            yield re.match(ENTRY.pattern, part, re.DOTALL).groups()


@functools.cache
def results(snippet):
    with contextlib.redirect_stdout(io.StringIO()):
        return runpy.run_path(str(ROOT / f"snippets/errors/{snippet}.py"))


def slope(function, *point):
    """Return the gradient of a function at one point, by finite differences."""
    (found,) = numeric.gradient(function, torch.tensor(point[0] if len(point) == 1 else point))
    return found


def gradient(name):
    """Return a reader of the `.grad` of a name, which for a result would warn."""

    def read(names):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return eval(name, names).grad

    return read


def value(expression):
    return lambda names: eval(expression, {"torch": torch, **names})


def close(found, truth, atol=1e-5):
    if not isinstance(truth, torch.Tensor):
        return found == truth
    if found is None:
        return False
    kind = torch.complex128 if truth.is_complex() else torch.float64
    found = torch.as_tensor(found).detach().to(kind)
    return torch.allclose(found, truth.to(kind), rtol=1e-3, atol=atol)


def number(x):
    return torch.tensor(x, dtype=torch.float64)


def squared_errors(w):
    return sum((w * x - 2 * x) ** 2 for x in (1.0, 2.0, 3.0, 4.0)) / 4


def wrongly_confident(logits):
    return torch.logsumexp(logits, -1).sum() - logits.reshape(-1)[1]


# What is read from the names of both snippets, and what it must be in the right one.
CASES = {
    "target_size": (value("loss"), number(0.0)),
    "not_a_leaf": (gradient("hidden"), slope(lambda h: (h**2).sum(), 3.0, 6.0)),
    "marked_then_converted": (gradient("w"), slope(lambda w: (2 * w).sum(), 1.0, 1.0)),
    "marked_too_late": (gradient("x"), slope(lambda x: 3 * x, 2.0)),
    "detached_layer": (gradient("first"), slope(lambda first: 3 * (first * 5), 2.0)),
    "view_under_no_grad": (gradient("w"), slope(lambda w: 3 * w[0], 1.0, 2.0)),
    "list_from_forward": (gradient("x"), slope(lambda x: 5 * x + x, 1.0)),
    "hook_without_input": (value("sizes"), [1]),
    "hook_never_called": (value("calls"), ["forward", "backward"]),
    "item_in_loss": (gradient("w"), slope(lambda w: 3 * w + w**2, 2.0)),
    "through_numpy": (gradient("x"), slope(lambda x: (x**0.5 + x).sum(), 1.0, 4.0)),
    "comparison_has_no_slope": (
        gradient("x"),
        slope(lambda x: (1 / (1 + torch.exp(-x)) + x).sum(), -1.0, 1.0),
    ),
    "sample_without_gradient": (gradient("mean"), slope(lambda m: 5 * (m + 0.7) + m**2, 3.0)),
    "penalty_without_graph": (gradient("w"), slope(lambda w: w**2 * 3 + (w**2) ** 2, 2.0)),
    "constant_in_backward": (gradient("x"), slope(lambda x: x**3 + 3 * x**2, 2.0)),
    "generator_under_no_grad": (gradient("w"), slope(lambda w: w**2 + w * 1 + w * 2, 3.0)),
    "change_under_no_grad": (gradient("x"), slope(lambda x: 10 * (3 * x), 2.0)),
    "shapes_that_broadcast": (
        gradient("w"),
        slope(lambda w: ((w * 1 - 1) ** 2 + (w * 3 - 3) ** 2) / 2, 1.0),
    ),
    "parts_of_a_batch": (gradient("w"), slope(squared_errors, 1.0)),
    "data_in_place": (gradient("x"), slope(lambda x: x**2, 2.0)),
    "kept_gradient": (value("first"), slope(lambda w: 2 * w, 3.0)),
    "input_gradient_adds_up": (
        lambda names: names.get("gradient", names["x"].grad),
        slope(lambda x: 3 * x, 2.0),
    ),
    "moving_target": (gradient("w"), slope(lambda w: (w - 3) ** 2, 2.0)),
    "two_equal_maxima": (gradient("x"), slope(lambda x: x.max(), 2.0, 2.0)),
    "complex_conjugate": (
        lambda names: names["z"].grad.conj() if "conj" in names["source"] else names["z"].grad,
        torch.tensor(2 + 4j),
    ),
    "other_dropout_mask": (value("torch.equal(x.grad, y)"), True),
    "wrong_formula": (gradient("x"), slope(lambda x: x**3, 2.0)),
    "tensor_on_ctx": (gradient("x"), slope(lambda x: x**2, 2.0)),
    "not_marked_dirty": (gradient("x"), slope(lambda x: 2 * x + 2 * x, 1.0)),
    "gradients_grow": (value("gradients"), [2.0, 2.0, 2.0]),
    "detached_loss": (value("w"), 1 - 0.25 * slope(lambda w: (3 * w - 1) ** 2, 1.0)),
    "missing_parentheses": (value("w"), 1 - 0.5 * slope(lambda w: w**2, 1.0)),
    "cleared_too_soon": (value("w"), 1 - 0.5 * slope(lambda w: w**2, 1.0)),
    "grad_then_step": (value("w"), 1 - 0.5 * slope(lambda w: w**2, 1.0)),
    "name_rebound": (value("model.weight"), 1 - 0.25 * slope(lambda w: 2 * w, 1.0)),
    "clipped_too_late": (value("w"), number(1 - 0.5 * 1)),
    "parameters_used_up": (value("model.weight.grad.norm()"), number(1.0)),
    "clipped_while_scaled": (value("w"), 1 - slope(lambda w: 0.5 * w, 1.0)),
    "hooks_pile_up": (value("gradients"), [4.0, 4.0, 4.0]),
    "softmax_twice": (gradient("logits"), slope(wrongly_confident, [[8.0, 0.0]])),
    "converted_parameter": (value("len(list(Scale().parameters()))"), 1),
    "layers_in_a_list": (value("len(list(Model().parameters()))"), 6),
    "plain_tensor": (value("model.scale"), 1 - 0.25 * slope(lambda scale: scale * 2, 1.0)),
    "untied_weights": (gradient("model[0].weight"), slope(lambda w: w * w * 3, 1.0)),
    "replaced_layer": (value("model[1].bias.item() == before"), False),
    "unfrozen_later": (value("sum(len(each['params']) for each in optimizer.param_groups)"), 4),
    "frozen_but_moving": (value("w"), 1 - 0.1 * slope(lambda w: w, 1.0)),
    "equal_weights": (value("len(weights.grad.unique(dim=0))"), 3),
    "best_weights_change": (value("best['weight']"), number([[1.0]])),
    "running_total": (value("total.requires_grad"), False),
    "retained_state": (gradient("w"), slope(lambda w: w * 4, 2.0)),
    "eval_still_records": (value("sum(each.requires_grad for each in outputs)"), 0),
    "worker_threads_record": (value("result.requires_grad"), False),
    "no_grad_is_not_eval": (value("norm.running_mean"), number([0.0])),
    "where_nan": (gradient("x"), number([0.0, slope(torch.sqrt, 4.0).item()])),
    "distance_zero": (gradient("a"), slope(lambda a: (a - number([1.0, 2.0])).norm(), 1.0, 2.0)),
    "log_of_softmax": (gradient("logits"), slope(wrongly_confident, 200.0, 0.0)),
    "divided_by_its_norm": (gradient("x"), slope(lambda x: x.sum() / 1e-2, 0.0, 0.0, 0.0)),
    "deviation_of_equals": (gradient("x"), slope(lambda x: x.var().sqrt(), 5.0, 5.0, 5.0)),
    "masked_by_product": (gradient("w"), slope(lambda w: w * 3, 1.0)),
    "empty_mask": (gradient("w"), number(0.0)),
    "nothing_to_attend_to": (gradient("values"), number([[0.0], [0.0]])),
    "entropy_at_zero": (
        gradient("logits"),
        slope(lambda x: torch.special.entr(x.softmax(0)).sum(), 200.0, 0.0),
    ),
    "exp_overflows": (gradient("x"), slope(lambda x: torch.log(1 + x.exp()).sum(), 0.0, 100.0)),
    "repaired_too_late": (gradient("x"), slope(lambda x: torch.sinc(x / torch.pi).sum(), 0.0, 2.0)),
    "equal_eigenvalues": (gradient("a"), slope(lambda a: (a @ a).sum(), [[1.0, 0.0], [0.0, 1.0]])),
    "root_of_a_negative": (gradient("x"), number([1 / (3 * y**2) for y in (-2.0, 2.0)])),
    "exploding": (value("w"), number(1.0)),
    "root_at_zero": (gradient("x"), number([1 / (2 * 1e-4**0.5), slope(torch.sqrt, 4.0).item()])),
    "angle_by_acos": (gradient("a"), slope(lambda a: -torch.atan(a[1] / a[0]), 1.0, 0.0)),
    "half_overflows": (gradient("x"), slope(lambda x: torch.log(x**2), 300.0)),
    "clipped_to_zero": (gradient("b"), slope(lambda b: 3 * b, 1.0)),
    "clamped_parameter": (gradient("p"), slope(lambda p: (p - 0.5) ** 2, 1.0)),
    "dead_relu": (
        gradient("bias"),
        slope(lambda b: sum(((x + b) / 2 - 1) ** 2 for x in (1.0, 2.0, 3.0)), -5.0),
    ),
    "saturated_sigmoid": (gradient("logit"), slope(lambda x: torch.log(1 + x.exp()), 200.0)),
    "half_underflows": (gradient("w"), slope(lambda w: 1e-8 * w, 1.0)),
}


def test_there_are_at_least_45_entries_and_each_has_a_case():
    ideas = [wrong.split("/")[1] for page in PAGES for wrong, _ in entries(page)]
    assert len(ideas) >= 45
    assert sorted(ideas) == sorted(CASES)


@pytest.mark.parametrize(
    ("wrong", "right"), [pair for page in PAGES for pair in entries(page)], ids=lambda name: name
)
def test_the_right_number_is_right_and_the_wrong_one_differs(wrong, right):
    read, truth = CASES[wrong.split("/")[1]]
    assert right == wrong + "_fixed"
    found = []
    for snippet in (wrong, right):
        names = dict(results(snippet))
        names["source"] = (ROOT / f"snippets/errors/{snippet}.py").read_text("utf-8")
        found.append(read(names))
    tiny = isinstance(truth, torch.Tensor) and 1e-9 < truth.abs().max() < 1e-6
    atol = 1e-12 if tiny else 1e-5
    assert close(found[1], truth, atol), (found[1], truth)
    assert not close(found[0], truth, atol), found[0]


def test_a_compared_gradient_is_the_one_of_the_function():
    compare = results("silent-wrong-numbers/compare_with_differences")["compare"]
    exact, estimate = compare(lambda x: (x**3).sum(), torch.tensor([[1.0], [2.0]]))
    assert torch.allclose(exact.float(), estimate)


def test_grad_finds_a_tensor_that_was_marked_too_late():
    w, x = torch.tensor(3.0, requires_grad=True), torch.tensor(2.0)
    loss = w * x
    x.requires_grad_()
    with pytest.raises(RuntimeError, match="appears to not have been used in the graph"):
        torch.autograd.grad(loss, x)


def test_a_recorded_view_has_a_node():
    w = torch.ones(2, requires_grad=True)
    with torch.no_grad():
        unrecorded = w[0]
    assert unrecorded.grad_fn is None
    assert w[0].grad_fn is not None


@pytest.mark.parametrize("loss", [F.mse_loss, F.l1_loss, F.smooth_l1_loss, F.huber_loss])
def test_four_losses_warn_about_shapes_that_broadcast(loss):
    with pytest.warns(UserWarning, match="Using a target size"):
        loss(torch.ones(2, 1), torch.ones(2))


def test_max_without_dim_shares_the_gradient_among_equal_maxima():
    x = torch.tensor([2.0, 2.0], requires_grad=True)
    x.max().backward()
    assert x.grad.tolist() == [0.5, 0.5]


def test_away_from_ties_max_and_amax_agree():
    for choose in (lambda x: x.max(dim=0).values, lambda x: x.amax(dim=0)):
        x = torch.tensor([2.0, 3.0], requires_grad=True)
        choose(x).backward()
        assert x.grad.tolist() == [0, 1]


def test_once_differentiable_raises_only_where_the_incoming_gradient_requires_one():
    class Cube(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x**3

        @staticmethod
        @torch.autograd.function.once_differentiable
        def backward(ctx, grad):
            (x,) = ctx.saved_tensors
            return grad * 3 * x**2

    x = torch.tensor(2.0, requires_grad=True)
    (slope,) = torch.autograd.grad(Cube.apply(x), x, create_graph=True)
    assert not slope.requires_grad  # no error: a penalty on it would be ignored
    (slope,) = torch.autograd.grad(Cube.apply(x) ** 2, x, create_graph=True)
    with pytest.raises(RuntimeError, match="once_differentiable"):
        slope.backward()


def test_gradgradcheck_finds_the_constant_and_gradcheck_does_not():
    for name, passes in (("constant_in_backward", False), ("constant_in_backward_fixed", True)):
        cube = results(f"silent-custom-functions/{name}")["Cube"].apply
        x = number(2.0).requires_grad_()
        assert torch.autograd.gradcheck(cube, x)
        assert torch.autograd.gradgradcheck(cube, x, raise_exception=False) is passes


def test_a_node_made_by_mark_dirty_bears_the_name_of_the_function():
    assert (
        "Double"
        in results("silent-custom-functions/not_marked_dirty_fixed")["hidden"].grad_fn.name()
    )
    assert "Clone" in results("silent-custom-functions/not_marked_dirty")["hidden"].grad_fn.name()


def test_round_and_sign_have_slope_zero():
    for step in (torch.round, torch.sign):
        x = torch.tensor([0.2, 1.7], requires_grad=True)
        step(x).sum().backward()
        assert x.grad.tolist() == [0, 0]


def test_a_loss_recreated_by_tensor_is_a_leaf_as_well():
    w = torch.tensor(2.0, requires_grad=True)
    loss = torch.tensor((w**2).item(), requires_grad=True)
    loss.backward()
    assert loss.is_leaf
    assert w.grad is None


def test_two_layers_of_zeros_get_gradients_of_zero():
    first, second = (torch.zeros(2, 2, requires_grad=True) for _ in range(2))
    ((second @ torch.tanh(first @ torch.ones(2))).sum() - 1).square().backward()
    assert not first.grad.any()
    assert not second.grad.any()


def test_a_loss_after_two_softmaxes_stays_in_a_narrow_band():
    logits = torch.tensor([[1000.0, 0.0], [0.0, 1000.0]])
    most, least = F.cross_entropy(logits.softmax(1), torch.tensor([1, 1]), reduction="none")
    assert most.item() == pytest.approx(1.3133, abs=1e-4)
    assert least.item() == pytest.approx(0.3133, abs=1e-4)


def test_a_deep_copy_of_a_model_has_other_parameters():
    model = torch.nn.Linear(1, 1)
    assert copy.deepcopy(model).weight is not model.weight


def test_an_optimizer_may_hold_frozen_parameters_from_the_start():
    w = torch.nn.Parameter(torch.tensor(1.0), requires_grad=False)
    optimizer = torch.optim.SGD([w], lr=0.5, momentum=0.9, weight_decay=0.1)
    optimizer.step()
    assert w == 1
    w.requires_grad_()
    w.square().backward()
    optimizer.step()
    assert w != 1


def test_weight_decay_moves_a_parameter_whose_gradient_is_zero():
    w = torch.nn.Parameter(torch.tensor(1.0))
    w.grad = torch.tensor(0.0)
    torch.optim.SGD([w], lr=0.5, weight_decay=0.5).step()
    assert w == 0.75


def test_the_norm_after_unscale_does_not_depend_on_the_scale():
    norms = []
    for scale in (2.0, 1024.0):
        w = torch.nn.Parameter(torch.tensor(1.0))
        optimizer = torch.optim.SGD([w], lr=1.0)
        scaler = torch.amp.GradScaler("cpu", init_scale=scale)
        scaler.scale(0.5 * w).backward()
        scaler.unscale_(optimizer)
        norms.append(torch.nn.utils.clip_grad_norm_([w], 1.0).item())
    assert norms == [0.5, 0.5]


def test_the_state_dict_shares_its_memory_with_the_parameters():
    model = torch.nn.Linear(1, 1)
    assert model.state_dict()["weight"].data_ptr() == model.weight.data_ptr()


def test_autocast_on_the_cpu_leaves_powers_in_float16():
    with torch.autocast("cpu", dtype=torch.float16):
        assert (torch.ones(2, dtype=torch.float16) ** 2).dtype == torch.float16


def test_a_mask_of_minus_1e9_does_not_fit_into_float16_and_its_smallest_number_does():
    scores, hidden = torch.ones(1, 2, dtype=torch.float16), torch.tensor([[True, True]])
    with pytest.raises(RuntimeError, match="without overflow"):
        scores.masked_fill(hidden, -1e9)
    weights = scores.masked_fill(hidden, torch.finfo(torch.float16).min).softmax(dim=1)
    assert weights.isfinite().all()


@pytest.mark.parametrize(("kind", "moved"), [(torch.optim.SGD, False), (torch.optim.Adam, True)])
def test_after_clipping_an_infinite_norm_only_plain_sgd_leaves_the_others_in_place(kind, moved):
    a, b = (torch.nn.Parameter(torch.tensor(value)) for value in (1.0, 1.0))
    optimizer = kind([a, b], lr=0.1)
    (a + b).backward()
    optimizer.step()
    before = b.item()
    a.grad.fill_(torch.inf)
    torch.nn.utils.clip_grad_norm_([a, b], max_norm=1.0)
    optimizer.step()
    assert a.isnan()
    assert (b.item() != before) == moved


def test_the_device_of_a_gradient_is_checked_as_well():
    class Same(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x.clone()

        @staticmethod
        def backward(ctx, grad):
            return grad.to("meta")

    with pytest.raises(RuntimeError, match="expected device"):
        Same.apply(torch.ones(1, requires_grad=True)).sum().backward()
