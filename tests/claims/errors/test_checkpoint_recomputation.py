"""The claims of docs/errors/checkpoint-recomputation.md, beyond the outputs it prints."""

from functools import partial

import pytest
import torch
from torch.utils.checkpoint import checkpoint, create_selective_checkpoint_contexts

PRODUCTS = [torch.ops.aten.mm.default]


def leaf():
    return torch.tensor([[1.0]], requires_grad=True)


@pytest.mark.parametrize("change", [lambda y: y.add_(1), lambda y: y.mul_(2)])
def test_without_the_check_a_kept_result_is_changed_twice(change):
    def block(x):
        y = torch.mm(x, torch.tensor([[2.0]]))
        change(y)
        return y.exp()

    contexts = partial(
        create_selective_checkpoint_contexts, PRODUCTS, allow_cache_entry_mutation=True
    )
    kept, plain = leaf(), leaf()
    checkpoint(block, kept, use_reentrant=False, context_fn=contexts).backward()
    block(plain).backward()
    assert not torch.allclose(kept.grad, plain.grad)


def test_one_more_call_of_a_kept_operation_is_not_in_the_storage():
    calls = iter([1, 3])

    def block(x):
        for _ in range(next(calls)):
            x = torch.mm(x, torch.tensor([[2.0]]))
        return x.exp().sin().exp().sin()

    contexts = partial(create_selective_checkpoint_contexts, PRODUCTS)
    y = checkpoint(block, leaf(), use_reentrant=False, context_fn=contexts)
    with pytest.raises(RuntimeError, match="invocation index 1 encountered during backward"):
        y.backward()
