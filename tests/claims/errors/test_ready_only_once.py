"""The claims of docs/errors/ready-only-once.md, beyond the outputs it prints."""

import dataclasses

import pytest
import torch
from torch.nn.parallel import DistributedDataParallel
from torch.utils.checkpoint import checkpoint
from two_heads import Heads, X

pytestmark = pytest.mark.usefixtures("group")


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


@pytest.mark.parametrize("reentrant", [True, False])
def test_without_the_flag_the_second_gradient_of_a_reentrant_checkpoint_is_not_averaged(reentrant):
    def forward(self, x):
        for _ in range(2):
            x = x + checkpoint(self.a, x, use_reentrant=reentrant)
        return x

    def double(state, bucket):
        future = torch.futures.Future()
        future.set_result(bucket.buffer() * 2)  # stands for the average
        return future

    heads = Heads(forward)
    del heads.b
    heads(X.clone().requires_grad_()).sum().backward()
    alone = heads.a.bias.grad.item()
    heads.zero_grad()
    model = DistributedDataParallel(heads)
    model.register_comm_hook(None, double)
    model(X.clone().requires_grad_()).sum().backward()
    assert (abs(heads.a.bias.grad.item() - 2 * alone) > 1e-3) == reentrant
