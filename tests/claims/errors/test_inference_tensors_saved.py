"""The claims of docs/errors/inference-tensors-saved.md, beyond the outputs it prints."""

import pytest
import torch


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


def test_an_addition_saves_nothing_and_runs():
    w = torch.ones(2, requires_grad=True)
    (w + made_inside(1.0, 2.0)).sum().backward()
    assert w.grad.tolist() == [1, 1]


def test_no_grad_makes_normal_tensors():
    with torch.no_grad():
        assert not (torch.ones(2) * 2).is_inference()
