"""The claims of docs/errors/backward-a-second-time.md, beyond the outputs it prints."""

import pytest
import torch

SECOND_TIME = "Trying to backward through the graph a second time"


def leaf(value=2.0):
    return torch.tensor(value, requires_grad=True)


def test_the_first_loss_of_a_gan_frees_the_generator_without_detach():
    g, d = leaf(2.0), leaf(5.0)
    fake = g**2
    (d * fake).backward()
    with pytest.raises(RuntimeError, match=SECOND_TIME):
        (-d * fake).backward()


def test_with_an_optimizer_retain_graph_leads_to_the_in_place_error():
    w, state = leaf(), torch.tensor(1.0)
    optimizer = torch.optim.SGD([w], lr=0.1)
    with pytest.raises(RuntimeError, match="modified by an inplace operation"):
        for _ in range(3):
            state = w * state
            state.backward(retain_graph=True)
            optimizer.step()
