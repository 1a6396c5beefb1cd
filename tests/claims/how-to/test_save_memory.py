"""The claims of docs/how-to/save-memory.md, beyond the outputs it prints."""

import pytest
import torch
from recorded_graphs import recording
from torch import nn
from torch.utils.checkpoint import checkpoint, checkpoint_sequential


def test_a_checkpoint_keeps_its_input_and_nothing_else():
    x, kept = torch.ones(4, 8), []
    block = nn.Sequential(nn.Linear(8, 8), nn.Tanh(), nn.Linear(8, 8), nn.Tanh())
    with torch.autograd.graph.saved_tensors_hooks(lambda t: kept.append(t) or t, lambda t: t):
        loss = checkpoint(block, x, use_reentrant=False).sum()
    assert all(each is x for each in kept) and loss.requires_grad


def test_another_operation_in_the_second_run_raises_nothing_if_as_many_tensors_are_saved():
    operations = iter([torch.sin, torch.cos])
    x = torch.ones(1, requires_grad=True)
    y = checkpoint(lambda x: next(operations)(x), x, use_reentrant=False)
    y.backward()
    assert next(operations, None) is None


def test_the_recorded_graph_saves_nothing_for_the_product_and_the_same_twice():
    found = recording("how-to/save-memory/one_memory")
    saved = {node["op"]: node.get("saved", []) for node in found["nodes"]}
    tensors = {op: [e for e in all_ if e.get("value")] for op, all_ in saved.items()}
    (result,), (given,) = tensors["ExpBackward0"], tensors["SinBackward0"]
    assert result["name"] == "result" and given["name"] == "self"
    assert result["value"]["data"] == given["value"]["data"]
    assert [each["value"]["data"] for each in tensors["MulBackward0"]] == [2]  # the number


@pytest.mark.parametrize("checkpoints", [1, 2, 4])
def test_batchnorm_is_updated_twice_and_its_gradient_is_right(checkpoints):
    model = nn.Sequential(*[nn.Sequential(nn.BatchNorm1d(2), nn.Tanh()) for _ in range(4)])
    x = torch.randn(8, 2, requires_grad=True)
    (expected,) = torch.autograd.grad(model(x).pow(2).sum(), x)
    for norm in model:
        norm[0].reset_running_stats()
    size = 4 // checkpoints
    y = x
    for start in range(0, 4, size):
        y = checkpoint(model[start : start + size], y, use_reentrant=False)
    (actual,) = torch.autograd.grad(y.pow(2).sum(), x)
    assert [norm[0].num_batches_tracked.item() for norm in model] == [2, 2, 2, 2]
    torch.testing.assert_close(actual, expected)


def test_the_last_segment_is_not_checkpointed():
    calls = []
    layers = [nn.Linear(2, 2) for _ in range(4)]
    for number, layer in enumerate(layers):
        layer.register_forward_hook(lambda *_, number=number: calls.append(number))
    model = nn.Sequential(*[nn.Sequential(layer, nn.Tanh()) for layer in layers])
    checkpoint_sequential(model, 4, torch.ones(1, 2), use_reentrant=False).sum().backward()
    assert [calls.count(number) for number in range(4)] == [2, 2, 2, 1]


@pytest.mark.parametrize(("whole", "rebuilt"), [(True, 4), (False, 1)])
def test_one_checkpoint_around_the_model_rebuilds_everything_before_the_first_gradient(
    whole, rebuilt
):
    model = nn.Sequential(*[nn.Sequential(nn.Linear(2, 2), nn.Tanh()) for _ in range(4)])
    calls, before = [], []
    for block in model:
        block[0].register_forward_hook(lambda *_: calls.append(1))
        block[0].bias.register_post_accumulate_grad_hook(lambda _: before.append(len(calls)))
    y = torch.ones(1, 2)
    for part in [model] if whole else model:
        y = checkpoint(part, y, use_reentrant=False)
    y.sum().backward()
    assert before[0] - 4 == rebuilt and len(calls) == 8


def test_compressing_leaves_the_value_exact():
    x = torch.randn(4, 4, requires_grad=True)
    expected = x.sin().exp().sum()
    with torch.autograd.graph.saved_tensors_hooks(lambda t: t.bfloat16(), lambda t: t.float()):
        assert torch.equal(x.sin().exp().sum(), expected)


@pytest.mark.parametrize("make", [torch.optim.SGD, torch.optim.Adam])
def test_a_step_in_backward_is_the_ordinary_step(make):
    def trained(in_backward):
        torch.manual_seed(0)
        model = nn.Sequential(nn.Linear(3, 3), nn.Tanh(), nn.Linear(3, 1))
        optimizers = {p: make([p], lr=0.1) for p in model.parameters()}

        def step(p):
            optimizers[p].step()
            optimizers[p].zero_grad()

        if in_backward:
            for p in optimizers:
                p.register_post_accumulate_grad_hook(step)
        for _ in range(3):
            model(torch.ones(2, 3)).pow(2).sum().backward()
            if not in_backward:
                for p in optimizers:
                    step(p)
        return torch.cat([p.detach().flatten() for p in optimizers])

    assert torch.equal(trained(in_backward=True), trained(in_backward=False))


def test_after_a_step_in_backward_there_is_nothing_to_clip():
    w = nn.Parameter(torch.zeros(2))
    w.register_post_accumulate_grad_hook(lambda p: setattr(p, "grad", None))
    w.sum().backward()
    assert nn.utils.clip_grad_norm_([w], 1.0) == 0


def test_under_no_grad_nothing_is_saved():
    kept = []
    with torch.no_grad(), torch.autograd.graph.saved_tensors_hooks(kept.append, lambda t: t):
        nn.Linear(2, 2)(torch.ones(1, 2)).exp()
    assert not kept


def test_an_input_that_requires_grad_costs_a_gradient_that_is_not_needed():
    base, adapter = nn.Linear(2, 2).requires_grad_(False), nn.Linear(2, 2)
    x = torch.ones(1, 2)
    checkpoint(lambda t: adapter(base(t)), x, use_reentrant=False).sum().backward()
    assert x.grad is None and adapter.weight.grad is not None
    x.requires_grad_()
    checkpoint(lambda t: adapter(base(t)), x, use_reentrant=True).sum().backward()
    assert x.grad is not None
