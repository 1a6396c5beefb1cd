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


def test_the_result_of_an_addition_outside_is_a_normal_tensor():
    w = torch.ones(2, requires_grad=True)
    ((made_inside(1.0, 2.0) + 1) * w).sum().backward()
    assert w.grad.tolist() == [2, 3]


def test_an_embedding_saves_its_ids():
    with torch.inference_mode():
        ids = torch.tensor([0])
    table = torch.nn.Embedding(2, 1)
    with pytest.raises(RuntimeError, match="cannot be saved for backward"):
        table(ids)
    table(ids.clone()).sum().backward()
    assert table.weight.grad.tolist() == [[1], [0]]


def test_a_slice_is_an_inference_tensor_again():
    assert made_inside(1.0, 2.0)[:1].is_inference()


def test_a_layer_that_was_built_inside_gets_no_weight_gradient_from_plain_data():
    with torch.inference_mode():
        layer = torch.nn.Linear(2, 1)
    layer(torch.ones(1, 2)).sum().backward()
    assert layer.weight.requires_grad
    assert layer.weight.grad is None
