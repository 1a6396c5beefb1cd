"""The claims of docs/how-to/clip-gradients.md, beyond the outputs it prints."""

import pytest
import torch
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode


def parameters(*grads):
    made = []
    for grad in grads:
        made.append(nn.Parameter(torch.zeros_like(grad)))
        made[-1].grad = grad.clone()
    return made


@pytest.mark.parametrize("max_norm", [0.1, 3.0, 1e6])
def test_every_gradient_is_multiplied_by_the_factor_on_the_page(max_norm):
    grads = [torch.randn(3, 2), torch.randn(5)]
    clipped = parameters(*grads)
    norm = nn.utils.clip_grad_norm_(clipped, max_norm)
    torch.testing.assert_close(norm, torch.cat([each.flatten() for each in grads]).norm())
    factor = min(1.0, max_norm / (norm.item() + 1e-6))
    for each, grad in zip(clipped, grads, strict=True):
        torch.testing.assert_close(each.grad, grad * factor)


@pytest.mark.parametrize(
    ("clip", "kept"),
    [
        (lambda all_: nn.utils.clip_grad_norm_(all_, 1.0), True),
        (lambda all_: nn.utils.clip_grad_norm_(all_, 1.0, norm_type=float("inf")), True),
        (lambda all_: [nn.utils.clip_grad_norm_([each], 1.0) for each in all_], False),
        (lambda all_: nn.utils.clip_grad_value_(all_, 1.0), False),
    ],
)
def test_the_column_on_direction_is_right(clip, kept):
    grads = [torch.tensor([30.0, -5.0]), torch.tensor([0.4])]
    clipped = parameters(*grads)
    clip(clipped)
    before, after = torch.cat(grads), torch.cat([each.grad for each in clipped])
    same = torch.allclose(before / before.norm(), after / after.norm(), atol=1e-6)
    assert same is kept


def test_rounding_may_leave_the_clipped_norm_above_the_limit_but_only_slightly():
    torch.manual_seed(0)
    norms = []
    for _ in range(100):
        clipped = parameters(torch.randn(1000) * 30, torch.randn(37) * 300)
        nn.utils.clip_grad_norm_(clipped, 10.0)
        norms.append(nn.utils.get_total_norm([each.grad for each in clipped]).item())
    assert 10 < max(norms) < 10 * 1.0001


def test_clipping_adds_nothing_to_the_graph():
    (w,) = parameters(torch.tensor([3.0, 4.0]))
    grad = w.grad
    nn.utils.clip_grad_norm_([w], 1.0)
    assert w.grad is grad and not grad.requires_grad and grad.grad_fn is None


def test_operations_are_shared_by_gradients_of_one_type():
    class Count(TorchDispatchMode):
        calls = 0

        def __torch_dispatch__(self, function, types, args=(), kwargs=None):
            self.calls += 1
            return function(*args, **(kwargs or {}))

    counts = []
    for second in (torch.float32, torch.float64):
        all_ = parameters(torch.ones(3), torch.ones(3, dtype=second))
        with Count() as count:
            nn.utils.clip_grad_norm_(all_, 1.0)
        counts.append(count.calls)
    assert counts[0] < counts[1]


def test_a_clip_before_backward_or_after_the_step_changes_nothing():
    def moved(*, before=False, after=False):
        w = nn.Parameter(torch.zeros(2))
        optimizer = torch.optim.SGD([w], lr=1.0)
        if before:
            nn.utils.clip_grad_norm_([w], 1.0)
        (w * torch.tensor([3.0, 4.0])).sum().backward()
        optimizer.step()
        if after:
            nn.utils.clip_grad_norm_([w], 1.0)
        return w.data

    assert torch.equal(moved(before=True), moved())
    assert torch.equal(moved(after=True), moved())


def test_a_generator_that_is_used_up_leaves_nothing_to_clip():
    model = nn.Linear(2, 1)
    model(torch.ones(1, 2)).sum().backward()
    stored = model.parameters()
    nn.utils.clip_grad_norm_(stored, 1.0)
    with pytest.warns(UserWarning, match="`parameters` is an empty generator"):
        nn.utils.clip_grad_norm_(stored, 1.0)


def test_by_value_cannot_clip_sparse_gradients_either():
    words = nn.Embedding(4, 1, sparse=True)
    words(torch.tensor([1, 1, 2])).sum().backward()
    with pytest.raises(NotImplementedError, match="SparseCPU"):
        nn.utils.clip_grad_value_(words.parameters(), 0.1)


def test_adam_is_protected_from_one_outlier():
    def moved(clip):
        w = nn.Parameter(torch.zeros(1))
        optimizer = torch.optim.Adam([w], lr=0.1)
        for grad in [0.01] * 20 + [100.0] + [0.01] * 5:
            optimizer.zero_grad()
            (w * grad).sum().backward()
            if clip:
                nn.utils.clip_grad_norm_([w], 0.02)
            before = w.item()
            optimizer.step()
            last = before - w.item()
        return last

    # The outlier stays in Adam's running averages: unclipped, it still distorts later steps.
    assert abs(moved(clip=True) - 0.1) < 0.02
    assert abs(moved(clip=False) - 0.1) > 0.05
