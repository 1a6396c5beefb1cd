"""The claims of docs/errors/custom-functions.md, beyond the outputs it prints."""

import gc
import warnings
import weakref

import pytest
import torch
from torch.autograd import Function


def function(forward, backward, **others):
    methods = {"forward": staticmethod(forward), "backward": staticmethod(backward)}
    return type("Made", (Function,), methods | others)


def ones(*shape):
    return torch.ones(*shape, requires_grad=True)


def test_dimensions_that_broadcasting_added_are_summed_for_you():
    add = function(lambda ctx, x, bias: x + bias, lambda ctx, grad: (grad, grad))
    x, bias = ones(3, 2), ones(2)
    add.apply(x, bias).sum().backward()
    assert bias.grad.tolist() == [3, 3]


def test_surplus_values_are_accepted_when_they_are_none():
    double = function(lambda ctx, x: 2 * x, lambda ctx, grad: (2 * grad, None, None))
    x = ones(2)
    double.apply(x).sum().backward()
    assert x.grad.tolist() == [2, 2]


def test_the_dtype_of_a_gradient_is_converted():
    double = function(lambda ctx, x: 2 * x, lambda ctx, grad: 2 * grad.double())
    x = ones(2)
    double.apply(x).sum().backward()
    assert x.grad.dtype == torch.float32


def test_nothing_is_recorded_inside_forward():
    seen = []
    double = function(
        lambda ctx, x: seen.append((x * 2).requires_grad) or x * 2, lambda ctx, grad: 2 * grad
    )
    double.apply(ones(2))
    assert seen == [False]


def test_the_legacy_message_comes_also_for_static_methods():
    double = function(lambda ctx, x: 2 * x, lambda ctx, grad: 2 * grad)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made = double()
    with pytest.raises(RuntimeError, match="Legacy autograd function"):
        made(ones(2))


def test_zeros_are_passed_by_default_for_an_output_that_is_not_used():
    seen = []
    both = function(lambda ctx, x: (2 * x, 3 * x), lambda ctx, a, b: seen.append(b) or 2 * a)
    double, _ = both.apply(ones(2))
    double.sum().backward()
    assert seen[0].tolist() == [0, 0]


def test_an_attribute_on_ctx_is_not_watched_for_changes_in_place():
    def forward_saving(ctx, x):
        ctx.save_for_backward(x)
        return x**2

    def forward_keeping(ctx, x):
        ctx.x = x
        return x**2

    saving = function(forward_saving, lambda ctx, grad: grad * 2 * ctx.saved_tensors[0])
    keeping = function(forward_keeping, lambda ctx, grad: grad * 2 * ctx.x)
    for made in (saving, keeping):
        x = ones(1)
        h = x * 3
        y = made.apply(h)
        h.data.add_(0)
        with torch.no_grad():
            h.add_(1)
        if made is saving:
            with pytest.raises(RuntimeError, match="modified by an inplace operation"):
                y.backward()
        else:
            y.backward()
            assert x.grad == 2 * 4 * 3  # the right one is 2 * 3 * 3


def test_marks_are_looked_at_after_forward_has_returned():
    reached = []

    def forward(ctx, x):
        ctx.mark_dirty(1)
        ctx.mark_non_differentiable(1)
        reached.append(True)
        return x * 1

    with pytest.raises(RuntimeError, match=r"mark_\w+ can only|only accepts"):
        function(forward, lambda ctx, grad: grad).apply(ones(1))
    assert reached


def test_without_mark_dirty_the_change_is_not_in_the_graph():
    triple = function(lambda ctx, x: x.mul_(3), lambda ctx, grad: 3 * grad)
    x = ones(1)
    h = x * 1
    triple.apply(h)
    h.sum().backward()
    assert x.grad == 1


def test_hessian_needs_a_jvp():
    class Square(Function):
        generate_vmap_rule = True

        @staticmethod
        def forward(x):
            return x**2

        @staticmethod
        def setup_context(ctx, inputs, output):
            ctx.save_for_backward(*inputs)

        @staticmethod
        def backward(ctx, grad):
            return grad * 2 * ctx.saved_tensors[0]

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with pytest.raises(NotImplementedError, match="must implement the jvp"):
            torch.func.hessian(Square.apply)(torch.tensor(3.0))


def test_an_output_kept_on_ctx_is_freed_when_the_garbage_collector_runs():
    class Exp(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.result = x.exp()
            return ctx.result

        @staticmethod
        def backward(ctx, grad):
            return grad * ctx.result

    gc.collect()
    gc.disable()
    try:
        y = Exp.apply(torch.ones(1, requires_grad=True))
        held = weakref.ref(y)
        del y
        assert held() is not None
        gc.collect()
        assert held() is None
    finally:
        gc.enable()


def test_only_a_zero_dimensional_gradient_is_moved_to_the_device_of_the_input():
    elsewhere = function(lambda ctx, x: x * 1, lambda ctx, grad: torch.ones(grad.shape))
    x = torch.ones((), device="meta", requires_grad=True)
    elsewhere.apply(x).backward()
    assert x.grad.device.type == "meta"
    x = torch.ones(2, device="meta", requires_grad=True)
    with pytest.raises(RuntimeError, match="expected device meta but got cpu"):
        elsewhere.apply(x).sum().backward()
