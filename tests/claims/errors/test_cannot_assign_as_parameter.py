"""The claims of docs/errors/cannot-assign-as-parameter.md, beyond the outputs it prints."""

import torch
from torch import nn


def test_a_new_parameter_is_unknown_to_the_optimizer():
    layer = nn.Linear(2, 1)
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
    layer.weight = nn.Parameter(torch.zeros(1, 2))
    assert all(p is not layer.weight for p in optimizer.param_groups[0]["params"])


def test_two_layers_are_tied_by_assigning_the_parameter():
    encoder, decoder = nn.Linear(2, 2), nn.Linear(2, 2)
    decoder.weight = encoder.weight
    assert decoder.weight is encoder.weight


def test_gradients_flow_through_a_computed_weight():
    layer, source = nn.Linear(2, 1), torch.ones(1, 2, requires_grad=True)
    computed = {"weight": source * 2, "bias": torch.zeros(1)}
    torch.func.functional_call(layer, computed, (torch.ones(1, 2),)).sum().backward()
    assert source.grad.tolist() == [[2, 2]]
