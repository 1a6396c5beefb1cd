"""The claims of docs/errors/distributed.md, beyond the outputs it prints."""

import gc

import pytest
import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

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
