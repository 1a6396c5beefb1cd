"""The claims of docs/errors/grad-inputs.md, beyond the outputs it prints."""

import pytest
import torch

NOT_USED = "appears to not have been used in the graph"


def leaf(value=2.0):
    return torch.tensor(value, requires_grad=True)


def test_marking_after_the_forward_pass_changes_the_error():
    w, x = leaf(), torch.tensor(3.0)
    loss = w * x
    with pytest.raises(RuntimeError, match="does not require grad"):
        torch.autograd.grad(loss, x)
    with pytest.raises(RuntimeError, match=NOT_USED):
        torch.autograd.grad(loss, x.requires_grad_())


def test_an_edge_that_was_used_may_stand_beside_materialize_grads():
    a = leaf()
    edge = torch.autograd.graph.get_gradient_edge(a)
    assert torch.autograd.grad(a**2, [edge], materialize_grads=True)[0] == 4
