"""The claims of docs/errors/not-used-in-the-graph.md, beyond the outputs it prints."""

import pytest
import torch

NOT_USED = "appears to not have been used in the graph"


@pytest.mark.parametrize("view", [lambda x: x[0], lambda x: x.view(2, 1), lambda x: x.t()])
def test_a_view_made_afterwards_was_not_used(view):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    loss = (x**2).sum()
    with pytest.raises(RuntimeError, match=NOT_USED):
        torch.autograd.grad(loss, view(x).sum())
