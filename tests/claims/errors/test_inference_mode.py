"""The claims of docs/errors/inference-mode.md, beyond the outputs it prints."""

import pytest
import torch
from torch import nn


def made_inside(*values):
    with torch.inference_mode():
        return torch.tensor(values)


def test_detach_and_data_give_inference_tensors_again_and_no_product_can_be_recorded():
    features = made_inside(1.0, 2.0)
    w = torch.ones(2, requires_grad=True)
    for way in (features.detach(), features.data):
        assert way.is_inference()
        with pytest.raises(RuntimeError, match="cannot be saved for backward"):
            w * way


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


def test_an_addition_saves_nothing_and_runs():
    w = torch.ones(2, requires_grad=True)
    (w + made_inside(1.0, 2.0)).sum().backward()
    assert w.grad.tolist() == [1, 1]


def test_a_parameter_around_an_inference_tensor_is_refused():
    with pytest.raises(RuntimeError, match="Setting requires_grad=True on inference tensor"):
        nn.Parameter(made_inside(1.0))


def test_enable_grad_inside_the_mode_records_nothing():
    w = torch.ones(2, requires_grad=True)
    with torch.inference_mode(), torch.enable_grad():
        y = w * 2
    assert y.is_inference()
    with pytest.raises(RuntimeError, match="element 0 of tensors"):
        y.sum().backward()


def test_step_and_batch_norm_write_into_a_model_that_was_built_inside():
    with torch.inference_mode():
        layer, norm = nn.Linear(2, 1), nn.BatchNorm1d(2)
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
    for parameter in layer.parameters():
        parameter.grad = torch.ones_like(parameter)
    for write in (optimizer.step, lambda: norm(torch.ones(3, 2))):
        with pytest.raises(RuntimeError, match="Inplace update to inference tensor"):
            write()


def test_no_grad_makes_normal_tensors():
    with torch.no_grad():
        assert not (torch.ones(2) * 2).is_inference()
