"""The claims of docs/how-to/reproducible-gradients.md, beyond the outputs it prints."""

import os
import random
import subprocess
import sys

import numpy
import pytest
import torch
from recorded_graphs import recording, runs
from torch import nn
from torch.utils.data import DataLoader


def gradient(seed_first):
    torch.manual_seed(0) if seed_first else torch.seed()
    model = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Dropout(), nn.Linear(64, 1))
    torch.manual_seed(0)
    model(torch.ones(32, 64)).square().mean().backward()
    return torch.cat([p.grad.flatten() for p in model.parameters()])


@pytest.mark.parametrize("seed_first", [True, False])
def test_a_seed_after_the_model_is_created_is_too_late(seed_first):
    assert torch.equal(gradient(seed_first), gradient(seed_first)) is seed_first


def test_torch_seeds_neither_python_nor_numpy():
    before = random.getstate(), numpy.random.get_state()[1].tolist()
    torch.manual_seed(0)
    assert (random.getstate(), numpy.random.get_state()[1].tolist()) == before


@pytest.mark.parametrize("options", [{}, {"shuffle": True}, {"batch_size": 2}])
def test_each_iteration_of_a_loader_draws(options):
    loader = DataLoader(range(4), **options)
    state = torch.get_rng_state()
    for _ in loader:
        pass
    assert not torch.equal(torch.get_rng_state(), state)


def test_the_recorded_backward_runs_the_last_use_first():
    found = recording("how-to/reproducible-gradients/in_one_graph")
    ops = {node["id"]: node["op"] for node in found["nodes"]}
    arrived = [run["out"][0]["data"] for run in runs(found) if ops[run["node"]] == "MulBackward0"]
    assert arrived == [1, -1e8, 1e8]


def test_shuffling_differs_by_rounding_that_float64_makes_far_smaller():
    x, order = torch.randn(256, 32), torch.randperm(256)
    differences = []
    for dtype in (torch.float32, torch.float64):
        grads = []
        for batch in (x, x[order]):
            w = torch.ones(32, 1, dtype=dtype, requires_grad=True)
            (batch.to(dtype) @ w).square().mean().backward()
            grads.append(w.grad)
        differences.append((grads[0] - grads[1]).abs().max() / grads[0].abs().max())
    assert differences[0] < 1e-5 and differences[1] < 1e-13
    assert torch.finfo(torch.float32).eps / torch.finfo(torch.float64).eps == 2**29


def test_duplicates_in_the_same_order_give_the_same_bits():
    table = torch.randn(5, 3, requires_grad=True)
    rows, factors = torch.randint(5, (1000,)), torch.randn(1000, 3)
    found = [torch.autograd.grad((table[rows] * factors).sum(), table)[0] for _ in range(3)]
    assert torch.equal(found[0], found[1]) and torch.equal(found[1], found[2])


PICKS = {
    "table[row]": lambda table, row: table[row],
    "embedding": lambda table, row: nn.functional.embedding(row, table),
    "index_select": lambda table, row: table.index_select(0, row),
}


@pytest.mark.parametrize(
    ("name", "flag"),
    [*((name, True) for name in PICKS), *((name, False) for name in list(PICKS)[1:])],
)
def test_many_duplicates_give_the_same_bits_with_the_flag_or_without_indexing(name, flag):
    row, factors = torch.randint(4, (200_000,)), torch.randn(200_000, 1)
    threads = torch.get_num_threads()
    try:
        torch.set_num_threads(2)
        torch.use_deterministic_algorithms(flag)
        found = []
        for _ in range(5):
            table = torch.zeros(4, 1, requires_grad=True)
            (PICKS[name](table, row) * factors).sum().backward()
            found.append(table.grad)
        assert all(torch.equal(found[0], each) for each in found)
    finally:
        torch.use_deterministic_algorithms(False)
        torch.set_num_threads(threads)


def test_the_flag_makes_put_raise_on_the_cpu():
    try:
        torch.use_deterministic_algorithms(True)
        with pytest.raises(RuntimeError, match="does not have a deterministic implementation"):
            torch.zeros(3).put_(torch.tensor([0]), torch.ones(1))
    finally:
        torch.use_deterministic_algorithms(False)


def test_the_same_number_of_threads_gives_the_same_sum_again():
    x, before = torch.randn(200_000), torch.get_num_threads()
    try:
        torch.set_num_threads(2)
        assert torch.equal(x.sum(), x.sum())
    finally:
        torch.set_num_threads(before)


def test_the_flag_sets_no_seed():
    try:
        state = torch.get_rng_state()
        torch.use_deterministic_algorithms(True)
        assert torch.equal(torch.get_rng_state(), state)
        assert not torch.equal(torch.rand(3), torch.rand(3))
    finally:
        torch.use_deterministic_algorithms(False)


def test_a_second_backward_without_zeroing_doubles_the_gradient():
    w = torch.ones(3, requires_grad=True)
    for _ in range(2):
        (w * 3).sum().backward()
    assert torch.equal(w.grad, torch.full((3,), 6.0))


def test_a_set_of_strings_has_another_order_in_a_process_with_another_hash_seed():
    script = "print(sorted(range(20), key=lambda i: list(set(map(str, range(20)))).index(str(i))))"
    orders = {
        subprocess.run(
            [sys.executable, "-S", "-c", script],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(orders) == 2
