"""The claims of docs/errors/found-dtype.md, beyond the outputs it prints."""

import pytest
import torch
import torch.nn.functional as F


@pytest.mark.parametrize("loss", [F.mse_loss, F.smooth_l1_loss])
def test_these_losses_convert_their_inputs(loss):
    prediction = torch.tensor([0.5, 0.5], requires_grad=True)
    loss(prediction, torch.tensor([0.0, 1.0], dtype=torch.float64)).backward()
    assert prediction.grad.dtype == torch.float32


def test_a_weight_in_the_call_changes_the_dtype():
    prediction, target = torch.tensor([0.5, 0.5], requires_grad=True), torch.tensor([0.0, 1.0])
    weight = torch.ones(2, dtype=torch.float64)
    with pytest.raises(RuntimeError, match="Found dtype Float but expected Double"):
        F.binary_cross_entropy(prediction * weight, target)
