"""The claims of docs/errors/checkpoint.md, beyond the outputs it prints."""

import random

import pytest
import torch
from torch.utils.checkpoint import CheckpointError, checkpoint


def leaf(value=1.0):
    return torch.tensor([value], requires_grad=True)


class Block(torch.nn.Module):
    def forward(self, x):
        y = x.exp()
        return y.sin() if self.training else y


def test_torchs_random_numbers_are_restored_for_the_second_run():
    seen = []

    def block(x):
        seen.append(torch.rand(()))
        return (x * seen[-1]).exp()

    checkpoint(block, leaf(), use_reentrant=False).backward()
    assert seen[0] == seen[1]


def test_pythons_random_numbers_are_not():
    seen = []

    def block(x):
        seen.append(random.random())
        return (x * seen[-1]).exp()

    checkpoint(block, leaf(), use_reentrant=False).backward()
    assert seen[0] != seen[1]


def test_a_larger_second_run_raises_nothing_while_early_stopping_is_on():
    block = Block().eval()
    y = checkpoint(block, leaf(), use_reentrant=False)
    block.train()
    y.backward()


def test_without_the_determinism_check_the_gradient_belongs_to_other_values():
    factor = [1.0]

    def block(x):
        return (x.expand(int(factor[0])) * factor[0]).exp().sum()

    x = leaf()
    y = checkpoint(block, x, use_reentrant=False, determinism_check="none")
    factor[0] = 3.0
    y.backward()
    assert x.grad.item() != pytest.approx(torch.e, rel=0.01)


def test_another_default_dtype_gives_different_metadata():
    def block(x):
        return x * torch.ones(2).exp() * x

    y = checkpoint(block, leaf(), use_reentrant=False)
    before = torch.get_default_dtype()
    torch.set_default_dtype(torch.float64)
    try:
        with pytest.raises(CheckpointError, match="different metadata"):
            y.sum().backward()
    finally:
        torch.set_default_dtype(before)


def test_autocast_is_restored_for_the_second_run():
    layer = torch.nn.Linear(1, 1)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        y = checkpoint(layer, leaf(), use_reentrant=False)
    assert y.dtype == torch.bfloat16
    y.backward()
    assert layer.weight.grad is not None


def test_what_is_built_on_the_first_call_only_gives_a_different_number():
    built = []
    scale = leaf(2.0)

    def block(x):
        if not built:
            built.append(scale.exp())
        return (x * built[0]).sin()

    y = checkpoint(block, leaf(), use_reentrant=False)
    with pytest.raises(CheckpointError, match="A different number of tensors"):
        y.backward()


@pytest.mark.filterwarnings("ignore:None of the inputs")
def test_before_a_trained_layer_the_parameters_of_the_block_silently_get_nothing():
    block, head = torch.nn.Linear(2, 1), torch.nn.Linear(1, 1)
    head(checkpoint(block, torch.ones(1, 2), use_reentrant=True)).sum().backward()
    assert head.weight.grad is not None
    assert block.weight.grad is None


def test_backward_through_the_old_variant_reaches_parameters_nobody_named():
    block = torch.nn.Linear(1, 1)
    checkpoint(block, leaf(), use_reentrant=True).backward()
    assert block.weight.grad is not None


def test_backward_with_inputs_is_refused_by_the_old_variant_alone():
    x = leaf()
    with pytest.raises(RuntimeError, match="is incompatible with"):
        checkpoint(torch.exp, x, use_reentrant=True).backward(inputs=[x])
    checkpoint(torch.exp, x, use_reentrant=False).backward(inputs=[x])
    assert x.grad is not None


@pytest.mark.filterwarnings("ignore:torch.utils.checkpoint")
def test_a_misspelt_option_is_an_unexpected_keyword_too():
    with pytest.raises(ValueError, match="Unexpected keyword arguments: preserve_rng"):
        checkpoint(torch.exp, leaf(), use_reentrant=True, preserve_rng=False)


def test_a_checkpoint_without_a_policy_may_be_walked_twice():
    x = leaf(0.0)
    y = checkpoint(torch.exp, x, use_reentrant=False)
    y.backward(retain_graph=True)
    y.backward()
    assert x.grad == 2


@pytest.mark.parametrize("forward", [True, False])
@pytest.mark.parametrize("backward", [True, False])
@pytest.mark.parametrize("cache", [True, False])
def test_autocast_around_either_run_does_not_raise_the_message(forward, backward, cache):
    layer = torch.nn.Sequential(torch.nn.Linear(4, 4), torch.nn.ReLU(), torch.nn.Linear(4, 4))
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=forward, cache_enabled=cache):
        y = checkpoint(layer, torch.ones(2, 4, requires_grad=True), use_reentrant=False)
        loss = y.float().sum()
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=backward, cache_enabled=cache):
        loss.backward()
    assert layer[0].weight.grad is not None


def without_gradient(x):
    with torch.no_grad():
        return 2 * x


@pytest.mark.parametrize(
    ("block", "message"),
    [
        (lambda x: (2 * x).detach(), "none of output has requires_grad=True"),
        (without_gradient, "none of output has requires_grad=True"),
        (lambda x: (2 * x).long(), "element 0 of tensors does not require grad"),
    ],
)
def test_a_detached_result_is_reported_by_the_old_variant_and_integers_by_autograd(block, message):
    with pytest.raises(RuntimeError, match=message):
        checkpoint(block, leaf(), use_reentrant=True).backward()
