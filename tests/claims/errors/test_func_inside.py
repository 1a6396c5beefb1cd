"""The claims of docs/errors/func-inside.md, beyond the outputs it prints."""

import pytest
import torch
from torch import nn
from torch.func import functional_call, grad, hessian, jacfwd, jacrev, vmap
from torch.utils.checkpoint import checkpoint


@pytest.mark.parametrize("transform", [grad, vmap])
def test_requires_grad_is_rejected_under_each_transform(transform):
    x = torch.ones(()) if transform is grad else torch.ones(2)
    with pytest.raises(RuntimeError, match=r"attempting to call Tensor.requires_grad_\(\)"):
        transform(lambda x: x.requires_grad_() ** 2)(x)


def kept(x):
    hidden = 2 * x
    hidden.retain_grad()
    return hidden


def test_retain_grad_under_vmap_has_another_message():
    with pytest.raises(RuntimeError, match=r"attempting to call Tensor.retain_grad\(\)"):
        jacrev(kept)(torch.ones(()))
    with pytest.raises(RuntimeError, match="can't retain_grad on Tensor"):
        vmap(kept)(torch.ones(2))


@pytest.mark.parametrize("transform", [grad, jacrev])
def test_even_a_counter_outside_must_not_change(transform):
    counter = torch.zeros(())

    def count(x):
        counter.add_(1)
        return x**2

    with pytest.raises(RuntimeError, match="would mutate a captured Tensor"):
        transform(count)(torch.ones(()))


def test_batch_norm_runs_in_eval_mode_or_with_its_buffers_as_an_argument():
    norm, x = nn.BatchNorm1d(2), torch.randn(3, 2)
    parameters, buffers = dict(norm.named_parameters()), dict(norm.named_buffers())

    def loss(parameters):
        return functional_call(norm, parameters, (x,)).square().sum()

    def loss_of_both(parameters, buffers):
        return functional_call(norm, (parameters, buffers), (x,)).square().sum()

    with pytest.raises(RuntimeError, match="would mutate a captured Tensor"):
        grad(loss)(parameters)
    assert set(grad(loss_of_both)(parameters, buffers)) == {"weight", "bias"}
    assert buffers["num_batches_tracked"] == 1
    norm.eval()
    assert set(grad(loss)(parameters)) == {"weight", "bias"}


@pytest.mark.parametrize("transform", [grad, jacrev, hessian])
@pytest.mark.filterwarnings("ignore:.torch.jit")
def test_checkpoints_fail_with_a_message_for_each_variant(transform):
    for reentrant, message in ((False, "saved tensor hooks"), (True, "must override the setup")):
        with pytest.raises(RuntimeError, match=message):
            transform(lambda x, r=reentrant: checkpoint(torch.sin, x, use_reentrant=r))(
                torch.zeros(())
            )


@pytest.mark.filterwarnings("ignore:.torch.jit")
def test_forward_mode_accepts_a_checkpoint():
    assert jacfwd(lambda x: checkpoint(torch.sin, x, use_reentrant=False))(torch.zeros(())) == 1
