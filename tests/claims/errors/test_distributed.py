"""The claims of docs/errors/distributed.md, beyond the outputs it prints."""

import pytest
import torch
from torch.nn.parallel import DistributedDataParallel
from two_heads import Heads, X

pytestmark = pytest.mark.usefixtures("group")


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


@pytest.mark.filterwarnings("ignore:You passed find_unused_parameters")
def test_the_second_flag_is_ignored_with_a_static_graph(monkeypatch):
    looked = []
    monkeypatch.setattr(
        torch.nn.parallel.distributed, "_find_tensors", lambda out: looked.append(out) or [out]
    )
    for static_graph in (True, False):
        model = Heads(lambda self, x: self.a(x) + self.b(x))
        model = DistributedDataParallel(
            model, static_graph=static_graph, find_unused_parameters=True
        )
        model(X).sum().backward()
        assert bool(looked) is not static_graph
