"""The claims of docs/errors/distributed.md, beyond the outputs it prints."""

import dataclasses
import gc

import pytest
import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel
from torch.utils.checkpoint import checkpoint

FINISHED = "Expected to have finished reduction in the prior iteration"
X = torch.tensor([[1.0, 2.0]])


@pytest.fixture(autouse=True)
def group():
    dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
    yield
    gc.collect()  # a model that is freed after its group may wait for it for ever
    dist.destroy_process_group()


class Heads(torch.nn.Module):
    def __init__(self, forward):
        super().__init__()
        self.a = torch.nn.Linear(2, 1)
        self.b = torch.nn.Linear(2, 1)
        self.run = forward

    def forward(self, x):
        return self.run(self, x)


def both(self, x):
    return self.a(x), self.b(x)


def test_the_error_comes_one_iteration_later():
    model = DistributedDataParallel(Heads(lambda self, x: self.a(x)))
    model(X).sum().backward()
    with pytest.raises(RuntimeError, match=FINISHED):
        model(X)


def test_an_output_that_the_loss_ignores_counts_as_unused():
    model = DistributedDataParallel(Heads(both))
    model(X)[0].sum().backward()
    with pytest.raises(RuntimeError, match=FINISHED):
        model(X)


@pytest.mark.parametrize("how", ["frozen", "replaced"])
def test_a_parameter_frozen_or_replaced_after_wrapping_is_missed(how):
    model = DistributedDataParallel(torch.nn.Linear(2, 1))
    if how == "frozen":
        model.module.weight.requires_grad_(False)
    else:
        model.module.weight = torch.nn.Parameter(torch.ones(1, 2))
    model(X).sum().backward()
    with pytest.raises(RuntimeError, match=FINISHED):
        model(X)


def test_zero_times_an_infinite_output_is_nan():
    model = Heads(lambda self, x: self.a(x) + 0 * self.b(x))
    with torch.no_grad():
        model.b.weight.fill_(float("inf"))
    assert model(X).isnan().all()


def test_weight_decay_moves_a_parameter_whose_gradient_is_zero():
    p = torch.nn.Parameter(torch.ones(2))
    p.grad = torch.zeros(2)
    torch.optim.SGD([p], lr=0.1, weight_decay=0.1).step()
    assert (p < 1).all()


def test_without_the_flag_a_reentrant_checkpoint_used_twice_is_no_error():
    def forward(self, x):
        for _ in range(2):
            x = x + checkpoint(self.a, x, use_reentrant=True)
        return x + self.b(x)

    model = DistributedDataParallel(Heads(forward))
    model(X.clone().requires_grad_()).sum().backward()
    assert model.module.a.weight.grad is not None


def test_not_reentrant_is_a_fix_also_with_the_flag():
    def forward(self, x):
        for _ in range(2):
            x = x + checkpoint(self.a, x, use_reentrant=False)
        return x

    model = DistributedDataParallel(Heads(forward), find_unused_parameters=True)
    model(X.clone().requires_grad_()).sum().backward()
    assert model.module.a.weight.grad is not None


def test_a_parameter_used_in_the_first_iteration_only_breaks_a_static_graph():
    branch = {"name": "a"}
    model = Heads(lambda self, x: getattr(self, branch["name"])(x))
    model = DistributedDataParallel(model, static_graph=True)
    message = "your training graph has changed|Your training graph has changed"
    with pytest.raises(RuntimeError, match=message):
        for branch["name"] in "aabbb":
            model(X).sum().backward()


def test_a_frozen_module_raises_like_one_without_parameters():
    with pytest.raises(RuntimeError, match="DistributedDataParallel is not needed"):
        DistributedDataParallel(torch.nn.Linear(2, 1).requires_grad_(False))


def test_the_output_may_hide_in_an_object_that_ddp_cannot_look_into():
    class Result:
        def __init__(self, y):
            self.y = y

    hidden = Heads(lambda self, x: Result(self.a(x) + self.b(x)))
    model = DistributedDataParallel(hidden, find_unused_parameters=True)
    with pytest.raises(RuntimeError, match=r"finished reduction|ready only once"):
        for _ in range(2):
            model(X).y.sum().backward()


def test_a_dataclass_is_looked_into():
    @dataclasses.dataclass
    class Result:
        y: torch.Tensor

    open_ = Heads(lambda self, x: Result(self.a(x) + self.b(x)))
    model = DistributedDataParallel(open_, find_unused_parameters=True)
    for _ in range(2):
        model(X).y.sum().backward()
