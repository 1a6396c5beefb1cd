"""The claims of docs/how-to/mixed-precision.md, beyond the outputs it prints."""

import pytest
import torch
from recorded_graphs import recording, runs
from torch import nn


def test_the_recorded_gradient_is_lost_at_the_cast_of_the_activation():
    found = recording("how-to/mixed-precision/lost_gradient")
    path = [(run["node"], each) for run in runs(found) for each in run["out"] if each]
    values = [(each["dtype"], each["data"]) for _, each in path]
    assert values[1:] == [
        ("float32", [[1e-8]]),
        ("float16", [[0]]),
        ("float16", [[0]]),
        ("float32", [[0]]),
    ]
    ops = {node["id"]: node["op"] for node in found["nodes"]}
    assert ops[path[2][0]] == ops[path[4][0]] == "ToCopyBackward0"


def test_float16_reaches_down_to_6e_8_and_up_to_65504():
    info = torch.finfo(torch.float16)
    assert info.max == 65504 and info.smallest_normal == 2**-14
    assert torch.tensor(2.0**-24).half() == 2**-24
    assert torch.tensor(2.0**-25).half() == 0
    spacing = torch.tensor([1 - 2.0**-8, 1.0, 1 + 2.0**-7])
    assert torch.equal(spacing.bfloat16().float(), spacing)
    assert torch.tensor(1 - 2.0**-10).bfloat16() == torch.tensor(1 + 2.0**-9).bfloat16() == 1
    assert torch.tensor(1.001).half() > torch.tensor(1.0002).half() == 1


def casts(regions, uses):
    w, x = nn.Parameter(torch.ones(1, 1)), torch.ones(1, 1)
    results = []
    for _ in range(regions):
        with torch.autocast("cpu"):
            results += [x @ w for _ in range(uses)]
    found, todo = set(), [each.grad_fn for each in results]
    while todo:
        node = todo.pop()
        if node not in found:
            found.add(node)
            todo += [each for each, _ in node.next_functions if each]
    return sum(node.name() == "ToCopyBackward0" for node in found)


@pytest.mark.parametrize(("regions", "uses"), [(1, 1), (1, 5), (3, 2)])
def test_a_weight_is_cast_once_in_each_region(regions, uses):
    assert casts(regions, uses) == regions


def test_steps_are_skipped_only_where_a_scaled_gradient_overflows():
    for size in (0.5, 0.99, 1.01, 40.0):
        w = nn.Parameter(torch.zeros(1, 1))
        optimizer = torch.optim.SGD([w], lr=1.0)
        scaler = torch.amp.GradScaler("cpu")
        with torch.autocast("cpu", dtype=torch.float16):
            y = torch.ones(1, 1) @ w
        scaler.scale((y.float() * size).sum()).backward()
        scaler.step(optimizer)
        scaler.update()
        assert (w == 0) == (scaler.get_scale() == 32768) == (size * 65536 > 65504 + 16)


def test_the_scale_doubles_after_2000_good_steps():
    w = nn.Parameter(torch.zeros(1))
    optimizer = torch.optim.SGD([w], lr=0.0)
    scaler = torch.amp.GradScaler("cpu")
    assert scaler.get_scale() == 65536
    w.grad = torch.zeros(1)
    for step in range(2000):
        assert scaler.get_scale() == 65536, step
        scaler.scale(torch.zeros(1))
        scaler.step(optimizer)
        scaler.update()
    assert scaler.get_scale() == 131072


def test_clipping_after_unscale_limits_the_true_gradient():
    moved = []
    for init_scale in (1.0, 2.0**16):
        w = nn.Parameter(torch.zeros(2))
        optimizer = torch.optim.SGD([w], lr=1.0)
        scaler = torch.amp.GradScaler("cpu", init_scale=init_scale)
        scaler.scale((w * torch.tensor([3.0, 4.0])).sum()).backward()
        scaler.unscale_(optimizer)
        nn.utils.clip_grad_norm_([w], 1.0)
        scaler.step(optimizer)
        moved.append(w.data)
    assert torch.equal(*moved)


def test_an_update_in_the_middle_of_an_accumulation_mixes_two_scales():
    w = nn.Parameter(torch.zeros(1))
    optimizer = torch.optim.SGD([w], lr=1.0)
    scaler = torch.amp.GradScaler("cpu", init_scale=4.0)
    scaler.scale(w.sum()).backward()
    scaler.update(new_scale=8.0)
    scaler.scale(w.sum()).backward()
    scaler.unscale_(optimizer)
    assert w.grad == 12 / 8 and w.grad != 2


def test_activations_in_16_bits_take_half_of_the_bytes():
    def saved(enabled):
        sizes = []
        with (
            torch.autograd.graph.saved_tensors_hooks(
                lambda t: sizes.append(t.nbytes) or t, lambda t: t
            ),
            torch.autocast("cpu", enabled=enabled),
        ):
            nn.functional.linear(torch.ones(8, 8), weight).relu()
        return sizes[-1]

    weight = nn.Parameter(torch.ones(8, 8))
    assert saved(enabled=True) * 2 == saved(enabled=False)


def test_the_gradient_of_an_intermediate_result_is_in_16_bits():
    w = torch.ones(1, 1, requires_grad=True)
    with torch.autocast("cpu", dtype=torch.float16):
        y = torch.ones(1, 1) @ w
    y.retain_grad()
    y.float().sum().backward()
    assert (y.grad.dtype, w.grad.dtype) == (torch.float16, torch.float32)


def test_grad_dtype_gives_the_gradient_another_type_than_the_parameter():
    w = nn.Parameter(torch.ones(2))
    w.grad_dtype = torch.bfloat16
    w.sum().backward()
    assert (w.dtype, w.grad.dtype) == (torch.float32, torch.bfloat16)


def test_autocast_on_the_cpu_has_exceptions_in_both_directions():
    low = torch.rand(3, 3).half()
    with torch.autocast("cpu", dtype=torch.float16):
        assert low.prod().dtype == torch.cdist(low, low).dtype == torch.float32
        assert nn.functional.gaussian_nll_loss(low, low, low).dtype == torch.float16
