"""The claims of docs/errors/lbfgs-needs-a-closure.md, beyond the outputs it prints."""

import pytest
import torch
from torch import nn


def test_lbfgs_calls_the_closure_several_times_in_one_step():
    w = nn.Parameter(torch.tensor([1.0]))
    optimizer = torch.optim.LBFGS([w])
    calls = []

    def closure():
        optimizer.zero_grad()
        loss = ((w - 3) ** 4).sum()
        loss.backward()
        calls.append(loss.item())
        return loss

    optimizer.step(closure)
    assert len(set(calls)) > 1


def test_a_loss_from_outside_the_closure_cannot_be_differentiated_twice():
    w = nn.Parameter(torch.tensor([1.0]))
    loss = ((w - 3) ** 2).sum()

    def closure():
        loss.backward()
        return loss

    with pytest.raises(RuntimeError, match="backward through the graph a second time"):
        torch.optim.LBFGS([w]).step(closure)
