"""The claims of docs/errors/saved-tensors.md, beyond the outputs it prints."""

import pytest
import torch
from torch.autograd.graph import saved_tensors_hooks
from torch.utils.checkpoint import checkpoint

NO_SAVED_HOOKS = "don't yet support saved tensor hooks"


def ones():
    return torch.ones(2, requires_grad=True)


def test_hooks_outside_of_the_transform_raise_as_well():
    def square(x):
        return (x**2).sum()

    with (
        saved_tensors_hooks(lambda t: t, lambda t: t),
        pytest.raises(RuntimeError, match=NO_SAVED_HOOKS),
    ):
        torch.func.grad(square)(torch.ones(2))


@pytest.mark.parametrize("how", ["checkpoint", "save_on_cpu"])
def test_checkpoint_and_save_on_cpu_work_by_such_hooks(how):
    def square(x):
        if how == "checkpoint":
            return checkpoint(torch.square, x, use_reentrant=False).sum()
        with torch.autograd.graph.save_on_cpu():
            return (x**2).sum()

    with pytest.raises(RuntimeError, match=NO_SAVED_HOOKS):
        torch.func.grad(square)(torch.ones(2))


def test_a_pack_function_gets_the_memory_of_the_forward_pass():
    seen = []
    x = ones()
    with saved_tensors_hooks(lambda t: (seen.append(t), t)[1], lambda t: t):
        y = torch.exp(x)
    assert [t.data_ptr() for t in seen] == [y.data_ptr()]
