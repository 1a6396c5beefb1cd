"""The claims of docs/errors/inference-mode.md, beyond the outputs it prints."""

import pytest
import torch
from torch import nn


def made_inside(*values):
    with torch.inference_mode():
        return torch.tensor(values)


def test_a_view_is_refused_and_data_or_detach_let_the_change_through():
    features = made_inside(1.0, 2.0)
    with pytest.raises(RuntimeError, match="Inplace update to inference tensor"):
        features[0].add_(0)
    features.detach().add_(1)
    features.data.add_(1)
    assert features.tolist() == [3, 4]
    assert features.is_inference()


def test_the_numbers_have_changed_when_the_error_comes():
    mean = made_inside(1.0)
    with pytest.raises(RuntimeError, match="Inplace update to inference tensor"):
        mean.add_(1)
    assert mean.item() == 2


def test_a_parameter_around_an_inference_tensor_is_refused():
    with pytest.raises(RuntimeError, match="Setting requires_grad=True on inference tensor"):
        nn.Parameter(made_inside(1.0))


def test_step_and_batch_norm_write_into_a_model_that_was_built_inside():
    with torch.inference_mode():
        layer, norm = nn.Linear(2, 1), nn.BatchNorm1d(2)
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
    for parameter in layer.parameters():
        parameter.grad = torch.ones_like(parameter)
    for write in (optimizer.step, lambda: norm(torch.ones(3, 2))):
        with pytest.raises(RuntimeError, match="Inplace update to inference tensor"):
            write()


def test_a_slice_of_a_tensor_without_requires_grad_may_change_outside():
    x = torch.tensor([1.0, 2.0])
    with torch.inference_mode():
        first = x[0]
    first += 1
    assert x.tolist() == [2, 2]
